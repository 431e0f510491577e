package dev.sandbar.history;

import dev.sandbar.history.RunSummary.Times;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import dev.sandbar.sandbox.Outcome;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds runs in the index; belongs to the database's thread. */
final class RunSearch {
    private static final String COLUMNS =
            "SELECT run.id, run.provider, run.sandbox, run.command, run.state, run.outcome,"
                    + " run.exit_code, run.created, run.started, run.ended, run.nanos, run.kept";
    private static final int MOST_WORDS = 32;

    private final Database database;

    RunSearch(Database database) {
        this.database = database;
    }

    List<RunSummary> find(RunQuery query) throws SQLException {
        Optional<String> match = query.text().map(text -> match(text, query));
        if (match.isPresent() && match.get().isEmpty()) {
            return List.of();
        }
        Sql sql = new Sql(COLUMNS);
        if (match.isPresent()) {
            // The text's own order of rows is that of time: the newest are found first, without finding all.
            sql.and(" FROM run_text CROSS JOIN run ON run.key = run_text.rowid WHERE run_text MATCH ?", match.get());
        } else {
            sql.add(" FROM run WHERE 1");
            query.sandbox().ifPresent(name -> sql.and(" AND run.sandbox = ?", name));
            query.provider().ifPresent(name -> sql.and(" AND run.provider = ?", name));
            query.outcome().ifPresent(outcome -> sql.and(" AND run.outcome = ?", outcome.name()));
            sql.add(query.live() ? " AND run.outcome IS NULL" : "");
        }
        String key = match.isPresent() ? "run_text.rowid" : "run.key";
        query.since().ifPresent(time -> sql.and(" AND " + key + " >= ?", RunKey.from(time)));
        query.before().ifPresent(run -> sql.and(" AND " + key + " < (SELECT key FROM run WHERE id = ?)", run.text()));
        sql.and(" ORDER BY " + key + " DESC LIMIT ?", query.limit());
        return summaries(sql);
    }

    /**
     * What FTS5 is asked: the words of the text as a phrase, and what else is sought as tags. Whole words only: the
     * beginnings of words would have to be merged from all words that begin so. In double quotes nothing is an operator
     * (sqlite.org/fts5.html, 3.1). Empty when there is no word in the text.
     */
    private static String match(String text, RunQuery query) {
        String words = words(text);
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder match =
                new StringBuilder("{command output} : \"").append(words).append('"');
        query.provider().ifPresent(name -> tag(match, RunTags.provider(name)));
        query.sandbox().ifPresent(name -> tag(match, RunTags.sandbox(name)));
        query.outcome().ifPresent(outcome -> tag(match, RunTags.outcome(outcome)));
        if (query.live()) {
            tag(match, RunTags.LIVE);
        }
        return match.toString();
    }

    private static void tag(StringBuilder match, String tag) {
        match.append(" AND tags : \"").append(tag).append('"');
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length() && count <= MOST_WORDS; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            count += letter && !inWord ? 1 : 0;
            inWord = letter;
            words.append(letter ? c : ' ');
        }
        return words.toString().strip();
    }

    /** Runs whose identifiers begin so, at most {@code limit} of them. */
    List<RunSummary> beginning(String prefix, int limit) throws SQLException {
        Sql sql = new Sql(COLUMNS + " FROM run");
        sql.and(" WHERE run.id >= ?", prefix);
        sql.and(" AND run.id < ?", prefix + Character.MAX_VALUE);
        sql.and(" ORDER BY run.id LIMIT ?", limit);
        return summaries(sql);
    }

    /** Runs that have ended, the oldest first, after the one with that identifier. */
    List<RunSummary> oldest(String after, int limit) throws SQLException {
        Sql sql = new Sql(COLUMNS + " FROM run WHERE run.outcome IS NOT NULL");
        sql.and(" AND run.key > coalesce((SELECT key FROM run WHERE id = ?), -1)", after);
        sql.and(" ORDER BY run.key LIMIT ?", limit);
        return summaries(sql);
    }

    /** What runs of that command in that sandbox took, the newest first. */
    List<Duration> durations(RunRecord like, int limit) throws SQLException {
        List<Duration> found = new ArrayList<>();
        String sql = "SELECT nanos FROM run WHERE sandbox = ? AND provider = ? AND command = ? AND nanos IS NOT NULL"
                + " ORDER BY key DESC LIMIT ?";
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            statement.setString(1, like.target().name());
            statement.setString(2, like.target().sandbox().provider());
            statement.setString(3, WordList.encode(like.command().words()));
            statement.setInt(4, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Duration.ofNanos(rows.getLong(1)));
                }
            }
        }
        return found;
    }

    /** How many runs there are, and how many bytes are kept of them. */
    long[] totals() throws SQLException {
        try (PreparedStatement statement =
                        database.connection().prepareStatement("SELECT count(*), coalesce(sum(kept), 0) FROM run");
                ResultSet row = statement.executeQuery()) {
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }

    /** A statement and what stands for its question marks. */
    private static final class Sql {
        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();

        Sql(String beginning) {
            this.text = new StringBuilder(beginning);
        }

        void add(String part) {
            text.append(part);
        }

        void and(String part, Object value) {
            text.append(part);
            values.add(value);
        }
    }

    private List<RunSummary> summaries(Sql sql) throws SQLException {
        List<RunSummary> found = new ArrayList<>();
        try (PreparedStatement statement = database.connection().prepareStatement(sql.text.toString())) {
            for (int i = 0; i < sql.values.size(); i++) {
                statement.setObject(i + 1, sql.values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(summary(rows));
                }
            }
        }
        return found;
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        int at = 0;
        RunId id = new RunId(row.getString(++at));
        String provider = row.getString(++at);
        String sandbox = row.getString(++at);
        List<String> command = WordList.decode(row.getString(++at));
        RunState state = RunState.valueOf(row.getString(++at));
        Optional<Outcome> outcome = Optional.ofNullable(row.getString(++at)).map(Outcome::valueOf);
        int code = row.getInt(++at);
        OptionalInt exitCode = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(code);
        Instant created = Instant.ofEpochMilli(row.getLong(++at));
        Times times = new Times(
                created,
                number(row, ++at).map(Instant::ofEpochMilli),
                number(row, ++at).map(Instant::ofEpochMilli),
                number(row, ++at).map(Duration::ofNanos));
        return new RunSummary(id, provider, sandbox, command, state, outcome, exitCode, times, row.getLong(++at));
    }

    private static Optional<Long> number(ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
