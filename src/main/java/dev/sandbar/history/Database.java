package dev.sandbar.history;

import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/** The SQLite file; belongs to one thread. Other threads and processes have connections of their own. */
final class Database implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(Database.class);

    /** Each brings the schema one version further; what was released is never changed. */
    private static final List<String> MIGRATIONS = List.of("001-runs.sql");

    /** How long a write waits for those of others; they are short. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String NEXT_STEP = "check the free space and the permissions there";

    private final Path file;
    private final Connection connection;
    private final List<String> migrations;

    private Database(Path file, Connection connection, List<String> migrations) {
        this.file = file;
        this.connection = connection;
        this.migrations = migrations;
    }

    /** Opens it, makes it where there is none, and brings it to the newest form. */
    static Database open(Path file) {
        return open(file, MIGRATIONS);
    }

    /** @param migrations names of scripts beside this class */
    static Database open(Path file, List<String> migrations) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            makePrivate(file);
            return Busy.retry(PATIENCE, () -> connect(file, migrations));
        } catch (SQLException e) {
            if (SqliteCode.of(e).isDamage()) {
                return openAnew(file, migrations, e);
            }
            if (SqliteCode.of(e).isOfTheDisk()) {
                return openToRead(file, migrations, e);
            }
            throw failure(file, e);
        } catch (IOException e) {
            throw new RunStoreException("the history cannot be kept in " + file + ": " + e, NEXT_STEP, e);
        }
    }

    // SQLite would let everybody read it, and gives its other files the same permissions. An empty file is a database.
    private static void makePrivate(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // Made at this moment by another process.
            LOG.log(System.Logger.Level.TRACE, "there already: " + file, e);
        }
    }

    // It is an index: it is made anew from the folders.
    private static Database openAnew(Path file, List<String> migrations, SQLException damage) {
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
            }
            makePrivate(file);
            return connect(file, migrations);
        } catch (SQLException e) {
            e.addSuppressed(damage);
            throw failure(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the damaged index " + file + " cannot be replaced", e);
        }
    }

    // Even a reader has to make a file beside it, for which a full disk has no room (sqlite.org/wal.html, 5): what
    // needs none is to take the file as it is, without what may be left in the log.
    private static Database openToRead(Path file, List<String> migrations, SQLException why) {
        try {
            Connection connection = connection(file.toUri() + "?immutable=1");
            Database database = new Database(file, connection, migrations);
            if (database.version() == migrations.size()) {
                LOG.log(System.Logger.Level.DEBUG, "the index can only be read: " + file, why);
                return database;
            }
            connection.close();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
        throw failure(file, why);
    }

    private static Database connect(Path file, List<String> migrations) throws SQLException {
        Connection connection = connection(file.toString());
        try {
            Database database = new Database(file, connection, migrations);
            database.execute("PRAGMA busy_timeout = " + PATIENCE.toMillis());
            database.refuseNewer();
            database.execute("PRAGMA journal_mode = WAL");
            // A power cut may lose the last commits; what they held is still pending in the folders or found there.
            database.execute("PRAGMA synchronous = NORMAL");
            database.migrate();
            return database;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    // Not by the driver manager, which looks for other drivers in every jar.
    private static Connection connection(String place) throws SQLException {
        DriverStart.finish();
        return JDBC.createConnection(JDBC.PREFIX + place, new Properties());
    }

    // What it has that we do not know would not be kept up. Nothing is only there, but that one may have it open.
    private void refuseNewer() throws SQLException {
        if (version() > migrations.size()) {
            throw new RunStoreException(
                    file + " was made by a newer Sandbar", "use that one, or remove the file: it is made anew", null);
        }
    }

    private void migrate() throws SQLException {
        if (version() == migrations.size()) {
            return;
        }
        inTransaction(() -> {
            refuseNewer();
            for (int next = version(); next < migrations.size(); next++) {
                executeAll(script(migrations.get(next)));
            }
            execute("PRAGMA user_version = " + migrations.size());
        });
    }

    private int version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static String script(String name) {
        try (@Nullable InputStream in = Database.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is not whole: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private void executeAll(String script) throws SQLException {
        for (String statement : script.split(";\n", -1)) {
            if (!statement.isBlank()) {
                execute(statement);
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Something done with the database. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Does it all or nothing; takes the right to write at its beginning, since a reader cannot always get it later. */
    void inTransaction(Work work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            work.run();
            execute("COMMIT");
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    // A full disk may have rolled it back already.
    private void rollBack(Exception why) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** What an operator is told of a failure here. */
    RunStoreException failure(SQLException cause) {
        return failure(file, cause);
    }

    private static RunStoreException failure(Path file, SQLException cause) {
        SqliteCode code = SqliteCode.of(cause);
        return new RunStoreException(
                "the history's index " + file + ": " + code.words() + " (" + cause.getMessage() + ")",
                code.isDamage() ? "remove it: it is made anew from the runs" : NEXT_STEP,
                cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
