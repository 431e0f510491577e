package dev.sandbar.history;

import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Writes the index; belongs to the database's thread. */
final class RunIndex {
    private static final String FIND = "SELECT key, state, kept FROM run WHERE id = ?";
    private static final String INSERT =
            "INSERT INTO run (key, id, provider, sandbox_key, sandbox, command, state, outcome,"
                    + " exit_code, created, started, ended, nanos, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_TEXT = "INSERT INTO run_text (rowid, command, output, tags) VALUES (?, ?, ?, ?)";

    private final Database database;

    RunIndex(Database database) {
        this.database = database;
    }

    private record Row(long key, RunState state, long kept) {}

    /**
     * Brings the index up to what {@code record} says; what is known to be further stays as it is.
     *
     * @param output what can be found of its output
     */
    void put(RunRecord record, String output) throws SQLException {
        Optional<Row> known = row(record.id());
        if (known.isPresent() && !isFurther(record, known.get())) {
            return;
        }
        long key = known.isPresent() ? known.get().key() : freeKey(record.id());
        if (known.isPresent()) {
            delete(key);
        }
        insert(key, record);
        insertText(key, record, output);
    }

    // A run that has ended may still keep artifacts.
    private static boolean isFurther(RunRecord record, Row known) {
        int further = record.state().compareTo(known.state());
        return further > 0 || (further == 0 && record.end().map(RunEnd::kept).orElse(0L) > known.kept());
    }

    private Optional<Row> row(RunId id) throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement(FIND)) {
            statement.setString(1, id.text());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(row.getLong(1), RunState.valueOf(row.getString(2)), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    // Two runs of one millisecond have the same key once in 32,768 times.
    private long freeKey(RunId id) throws SQLException {
        long key = RunKey.of(id);
        try (PreparedStatement statement = database.connection().prepareStatement("SELECT 1 FROM run WHERE key = ?")) {
            while (true) {
                statement.setLong(1, key);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        return key;
                    }
                }
                key++;
            }
        }
    }

    private void insert(long key, RunRecord record) throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement(INSERT)) {
            int at = 0;
            statement.setLong(++at, key);
            statement.setString(++at, record.id().text());
            statement.setString(++at, record.target().sandbox().provider());
            statement.setString(++at, record.target().sandbox().key());
            statement.setString(++at, record.target().name());
            statement.setString(++at, WordList.encode(record.command().words()));
            statement.setString(++at, record.state().name());
            Optional<RunEnd> end = record.end();
            statement.setString(
                    ++at, end.map(how -> how.result().outcome().name()).orElse(null));
            if (end.isPresent() && end.get().result().exitCode().isPresent()) {
                statement.setInt(++at, end.get().result().exitCode().getAsInt());
            } else {
                statement.setNull(++at, Types.INTEGER);
            }
            statement.setLong(++at, record.origin().created().toEpochMilli());
            setLong(statement, ++at, record.started().map(Instant::toEpochMilli));
            setLong(statement, ++at, end.map(how -> how.at().toEpochMilli()));
            setLong(statement, ++at, end.map(how -> how.result().duration().toNanos()));
            statement.setLong(++at, end.map(RunEnd::kept).orElse(0L));
            statement.executeUpdate();
        }
    }

    private static void setLong(PreparedStatement statement, int at, Optional<Long> value) throws SQLException {
        if (value.isPresent()) {
            statement.setLong(at, value.get());
        } else {
            statement.setNull(at, Types.INTEGER);
        }
    }

    private void insertText(long key, RunRecord record, String output) throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement(INSERT_TEXT)) {
            statement.setLong(1, key);
            statement.setString(2, String.join(" ", record.command().words()));
            statement.setString(3, output);
            statement.setString(4, RunTags.of(record));
            statement.executeUpdate();
        }
    }

    void remove(RunId id) throws SQLException {
        Optional<Row> row = row(id);
        if (row.isPresent()) {
            delete(row.get().key());
        }
    }

    private void delete(long key) throws SQLException {
        delete("DELETE FROM run WHERE key = ?", key);
        delete("DELETE FROM run_text WHERE rowid = ?", key);
    }

    private void delete(String sql, long key) throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            statement.setLong(1, key);
            statement.executeUpdate();
        }
    }

    /** Whether every folder has been read. */
    boolean isComplete() throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement("SELECT complete FROM progress");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getInt(1) == 1;
        }
    }

    void complete() throws SQLException {
        database.execute("UPDATE progress SET complete = 1");
    }

    /** All runs that it knows. */
    Set<RunId> ids() throws SQLException {
        Set<RunId> ids = new HashSet<>();
        try (PreparedStatement statement = database.connection().prepareStatement("SELECT id FROM run");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(new RunId(rows.getString(1)));
            }
        }
        return ids;
    }
}
