package dev.sandbar.provider.daytona;

import dev.sandbar.provider.daytona.TerminalLink.Event;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.http.Retries;
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
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command in a terminal of its own. */
final class TerminalExec implements Exec {
    private static final System.Logger LOG = LazyLogger.of(TerminalExec.class);
    private static final byte[] END_OF_INPUT = {4};
    /** The server hangs up at messages of more than 64 KiB. */
    private static final int LARGEST_MESSAGE = 32 << 10;

    /** Login shells can be slow: some ask the network who they are. */
    private static final Duration BEGINNING = Duration.ofSeconds(60);

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Toolbox toolbox;
    private final String terminal;
    private final Reports reports;
    private final TerminalFilter filter;
    private final TerminalLink link;
    private final Signals signals;
    private TerminalSize size;
    private volatile boolean closed;
    private volatile @Nullable ExitStatus status;

    private TerminalExec(Toolbox toolbox, ExecRequest request, TerminalSize size) {
        this.toolbox = toolbox;
        this.terminal = terminalOf(request.marker());
        this.reports = new Reports(toolbox.sandbox(), request);
        this.filter = new TerminalFilter(request.marker(), reports::report);
        this.link = new TerminalLink(toolbox, terminal);
        this.signals = new Signals(toolbox, request.marker(), reports);
        this.size = size;
    }

    /** The name of the terminal in which the exec with that marker runs. */
    static String terminalOf(String marker) {
        return "sandbar-" + marker;
    }

    /** Opens the terminal and types the command; where that fails, nothing is left of it. */
    static TerminalExec start(Toolbox toolbox, ExecRequest request, TerminalSize size) {
        TerminalExec exec = new TerminalExec(toolbox, request, size);
        toolbox.createTerminal(
                exec.terminal, size, CommandText.VARIABLE, CommandText.forTerminal(toolbox.sandbox(), request));
        try {
            exec.connect();
            exec.type(CommandText.TYPED);
            return exec;
        } catch (ProviderException e) {
            exec.abandon();
            throw e;
        } catch (InterruptedException e) {
            exec.abandon();
            Thread.currentThread().interrupt();
            throw exec.broken(e);
        }
    }

    private void connect() throws InterruptedException {
        try {
            Optional<Event.Gone> gone = link.connect();
            if (gone.isPresent()) {
                throw new ProviderException(
                        Kind.FAILED,
                        "the terminal in " + toolbox.sandbox() + " ended at once: "
                                + HttpText.printable(gone.get().reason()),
                        "check that the sandbox has a shell");
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void type(String text) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        link.send(bytes, 0, bytes.length);
    }

    private ProviderException broken(Exception e) {
        return new ProviderException(
                Kind.UNREACHABLE,
                "lost the connection to a terminal in " + toolbox.sandbox() + " before the command ran",
                "try again",
                e);
    }

    private void abandon() {
        close();
        try {
            toolbox.deleteTerminal(terminal);
        } catch (ProviderException e) {
            LOG.log(Level.DEBUG, "a terminal stays behind", e);
        }
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        while (status == null && !closed) {
            Optional<Event> event = next();
            if (event.isEmpty()) {
                failUnlessBegun();
                continue;
            }
            if (event.get() instanceof Event.Output output) {
                byte[] bytes = filter.accept(output.bytes());
                reports.throwRefusal();
                reports.code().ifPresent(code -> finish(new ExitStatus.Exited(code)));
                if (bytes.length > 0) {
                    return new OutputChunk(Stream.STDOUT, bytes);
                }
            } else {
                end(event.get());
            }
        }
        return null;
    }

    private void failUnlessBegun() {
        if (!closed && !reports.begun()) {
            abandon();
            throw new ProviderException(
                    Kind.FAILED,
                    "the login shell of " + toolbox.sandbox() + " did not take the command; it said: "
                            + HttpText.printable(filter.noise()),
                    "check the files that it reads at its start, such as .profile");
        }
    }

    /** The next event, over another connection where one breaks. */
    private Optional<Event> next() throws InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                if (failures > 1) {
                    Optional<Event.Gone> gone = link.connect();
                    if (gone.isPresent()) {
                        return Optional.of(gone.get());
                    }
                    redraw();
                }
                return link.take(reports.begun() ? FOR_EVER : BEGINNING);
            } catch (IOException e) {
                if (closed) {
                    return Optional.empty();
                }
                pause(failures, e);
            }
        }
    }

    private void pause(int failures, IOException e) throws InterruptedException {
        if (!reports.begun()) {
            abandon();
            throw broken(e);
        }
        Retries reconnects = toolbox.timing().reconnects();
        if (failures > reconnects.attempts()) {
            status = new ExitStatus.Lost("the connection broke and could not be made again");
            throw new ProviderException(
                    Kind.UNREACHABLE,
                    "lost the connection to a terminal in " + toolbox.sandbox() + ", and cannot make it again",
                    "what ran in it may run still: look in the sandbox",
                    e);
        }
        LOG.log(Level.DEBUG, "the connection to a terminal broke", e);
        Thread.sleep(reconnects.pause(failures).toMillis());
    }

    /** What was printed meanwhile is lost, so a full-screen program is made to paint anew: by another size and back. */
    private synchronized void redraw() {
        if (size.rows() > 1) {
            toolbox.resizeTerminal(terminal, new TerminalSize(size.columns(), size.rows() - 1));
        }
        toolbox.resizeTerminal(terminal, size);
    }

    private void end(Event event) {
        if (event instanceof Event.Exited exited && !reports.begun()) {
            throw new ProviderException(
                    Kind.FAILED,
                    "the login shell of " + toolbox.sandbox() + " ended before the command ran (status " + exited.code()
                            + "): " + HttpText.printable(filter.noise()),
                    "check the files that it reads at its start, such as .profile");
        }
        if (event instanceof Event.Exited exited && exited.code() >= 0) {
            finish(new ExitStatus.Exited(exited.code()));
        } else {
            // Go tells -1 for every signal.
            finish(signals.status());
        }
    }

    private void finish(ExitStatus how) {
        status = how;
        reports.end();
        link.close();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        for (int from = offset; from < offset + length; from += LARGEST_MESSAGE) {
            if (status != null || !link.send(bytes, from, Math.min(LARGEST_MESSAGE, offset + length - from))) {
                return;
            }
        }
    }

    @Override
    public void closeInput() {
        try {
            write(END_OF_INPUT, 0, END_OF_INPUT.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void resize(TerminalSize wanted) {
        if (status == null && !closed) {
            size = wanted;
            toolbox.resizeTerminal(terminal, wanted);
        }
    }

    @Override
    public void signal(Signal signal) {
        if (status != null) {
            return;
        }
        boolean reached = signals.send(signal);
        if (signal == Signal.KILL && !reached) {
            toolbox.deleteTerminal(terminal);
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
        link.close();
    }
}
