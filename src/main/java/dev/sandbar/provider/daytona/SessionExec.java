package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A command with separate streams, alone in a session of its own. */
final class SessionExec implements Exec {
    private static final System.Logger LOG = LazyLogger.of(SessionExec.class);
    /** A log that says nothing for so long may be dead: the command itself is asked for. */
    private static final Duration SILENCE = Duration.ofSeconds(10);
    /** How long output is waited for that something in the background holds open. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Toolbox toolbox;
    private final String session;
    private final String command;
    private final ExecRequest request;
    private final Reports reports;
    private final CommandLog log;
    private final SessionInput input;
    private final Signals signals;
    private final EncodedStream out;
    private final EncodedStream err;
    private final MarkedLog marked = new MarkedLog(this::decode);
    private final Queue<OutputChunk> chunks = new ArrayDeque<>();
    private long drainUntil;
    private OptionalInt told = OptionalInt.empty();
    private boolean finished;
    private volatile boolean closed;
    private volatile boolean deleted;
    private volatile @Nullable ExitStatus status;

    private SessionExec(Toolbox toolbox, String session, String command, ExecRequest request) {
        this.toolbox = toolbox;
        this.session = session;
        this.command = command;
        this.request = request;
        this.reports = new Reports(toolbox.sandbox(), request);
        this.log = new CommandLog(toolbox, session, command);
        this.input = new SessionInput(toolbox, session, command, reports);
        this.signals = new Signals(toolbox, request.marker(), reports);
        this.out = new EncodedStream(reports::report);
        this.err = new EncodedStream(reports::report);
    }

    /** The name of the session in which the exec with that marker runs. */
    static String sessionOf(String marker) {
        return "sandbar-" + marker;
    }

    /** Starts the command. Where it cannot be known whether it has started, nothing is left of it. */
    static SessionExec start(Toolbox toolbox, ExecRequest request) {
        String text = CommandText.forSession(toolbox.sandbox(), request);
        String session = sessionOf(request.marker());
        toolbox.createSession(session);
        try {
            return new SessionExec(toolbox, session, toolbox.execute(session, text), request);
        } catch (ProviderException e) {
            if (e.kind() != Kind.UNREACHABLE) {
                toolbox.deleteSession(session);
                throw e;
            }
            return adopted(toolbox, session, request, e);
        }
    }

    /** The answer was lost, but perhaps not the request: it must not be sent again, so the session is asked. */
    private static SessionExec adopted(Toolbox toolbox, String session, ExecRequest request, ProviderException reason) {
        var commands = toolbox.commands(session);
        if (commands.isEmpty()) {
            toolbox.deleteSession(session);
            throw reason;
        }
        return new SessionExec(toolbox, session, commands.get(0), request);
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        while (chunks.isEmpty() && !finished) {
            byte[] bytes = log.read(patience());
            if (closed) {
                return null;
            }
            if (bytes == null || bytes.length == 0) {
                silent(bytes == null);
            } else {
                accept(bytes);
            }
        }
        return chunks.poll();
    }

    private Duration patience() {
        return reports.code().isEmpty() ? SILENCE : Duration.ofNanos(Math.max(0, drainUntil - System.nanoTime()));
    }

    private void accept(byte[] bytes) {
        try {
            marked.accept(bytes);
        } catch (IllegalArgumentException e) {
            throw new ProviderException(
                    Kind.FAILED,
                    "what comes from a command in " + toolbox.sandbox() + " is not its output",
                    "look whether something else writes to the log of the session",
                    e);
        }
        if (reports.refused()) {
            finished = true;
            delete();
            reports.throwRefusal();
        }
        if (reports.complete()) {
            finish(new ExitStatus.Exited(reports.code().orElse(-1)));
        } else if (reports.code().isPresent() && drainUntil == 0) {
            drainUntil = System.nanoTime() + DRAIN.toNanos();
        }
    }

    private void decode(Stream stream, byte[] bytes) {
        byte[] decoded = (stream == Stream.STDOUT ? out : err).accept(bytes);
        if (decoded.length > 0) {
            chunks.add(new OutputChunk(stream, decoded));
        }
    }

    /** Nothing came: the command has ended, its output is held open, or the connection is dead. */
    private void silent(boolean over) {
        OptionalInt code = reports.code();
        if (code.isPresent()) {
            if (over || System.nanoTime() - drainUntil >= 0) {
                finish(new ExitStatus.Exited(code.getAsInt()));
            }
            return;
        }
        if (told.isEmpty()) {
            told = asked();
            if (told.isPresent()) {
                // Its log may hold more than a dead connection has brought.
                log.reconnect();
            }
        } else if (!reports.begun()) {
            throw notBegun(told.getAsInt());
        } else {
            finish(signals.killed() ? signals.status() : new ExitStatus.Exited(told.getAsInt()));
        }
    }

    private OptionalInt asked() {
        try {
            return toolbox.exitCode(session, command);
        } catch (ProviderException e) {
            if (e.kind() == Kind.SANDBOX_NOT_FOUND) {
                finish(
                        signals.killed()
                                ? signals.status()
                                : new ExitStatus.Lost("its session in " + toolbox.sandbox() + " is gone"));
                return OptionalInt.empty();
            }
            if (e.kind() == Kind.UNREACHABLE) {
                LOG.log(Level.DEBUG, "neither the log of a command nor the command itself answers", e);
                log.reconnect();
                return OptionalInt.empty();
            }
            throw e;
        }
    }

    private ProviderException notBegun(int code) {
        finished = true;
        String said = HttpText.printable(err.noise() + " " + out.noise());
        return new ProviderException(
                Kind.FAILED,
                "the shell of " + toolbox.sandbox() + " could not run the command (status " + code + ")"
                        + (said.isBlank() ? "" : ": " + said),
                "check that the sandbox has /bin/sh");
    }

    private void finish(ExitStatus how) {
        finished = true;
        status = how;
        reports.end();
        delete();
    }

    /** Sessions are never forgotten by themselves. */
    private void delete() {
        if (deleted) {
            return;
        }
        deleted = true;
        try {
            toolbox.deleteSession(session);
        } catch (ProviderException e) {
            LOG.log(Level.DEBUG, "a session stays behind", e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        if (request.input() && !finished) {
            input.write(bytes, offset, length);
        }
    }

    @Override
    public void closeInput() {
        try {
            if (request.input() && !finished) {
                input.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without a terminal there is nothing that has a size. */
    @Override
    public void resize(TerminalSize size) {}

    /** What does not die of {@link Signal#KILL} dies with its session. */
    @Override
    public void signal(Signal signal) {
        if (finished) {
            return;
        }
        boolean reached = signals.send(signal);
        if (signal == Signal.KILL && !reached) {
            delete();
        }
    }

    @Override
    public ExitStatus await() {
        ExitStatus how = status;
        return how == null ? new ExitStatus.Lost("its output was not read to the end") : how;
    }

    @Override
    public void close() {
        closed = true;
        reports.end();
        log.close();
    }
}
