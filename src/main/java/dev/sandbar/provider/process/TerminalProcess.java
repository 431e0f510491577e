package dev.sandbar.provider.process;

import com.pty4j.PtyProcess;
import com.pty4j.WinSize;
import com.pty4j.unix.Pty;
import com.pty4j.unix.UnixPtyProcess;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A child process in a pseudo terminal, the leader of its own session. Nothing else loads the terminal library. */
public final class TerminalProcess implements ProcessStreams {
    private static final System.Logger LOG = LazyLogger.of(TerminalProcess.class);
    /** How long a terminal stays after its shell when a background process holds it open: a closing pane waits for it. */
    private static final Duration DRAIN = Duration.ofMillis(500);
    /** VEOF, Ctrl-D, which the line discipline turns into the end of input (termios(3)). */
    private static final byte[] END_OF_INPUT = {4};

    private final PtyProcess process;
    private final TerminalOutput output;
    private final ProcessInput input;
    private final ChunkQueue queue = new ChunkQueue(1);

    private TerminalProcess(UnixPtyProcess process) {
        this.process = process;
        this.output = new TerminalOutput(process.getPty());
        this.input = new ProcessInput(process.getOutputStream());
        OutputPump.start("exec-" + process.pid() + "-out", Stream.STDOUT, output, queue);
        ExitWait.start(process, queue, DRAIN);
    }

    /**
     * Starts {@code command}, whose input is always fed; an {@link IOException} means that nothing runs.
     *
     * <p>Uses a deprecated constructor because it takes a terminal that has its size: the library's builder sets the size
     * after the start, when a quick program has already asked for it.
     */
    @SuppressWarnings("deprecation")
    public static TerminalProcess start(ChildCommand command, TerminalSize size) throws IOException {
        Pty terminal = new Pty();
        terminal.setWindowSize(new WinSize(size.columns(), size.rows()), null);
        return new TerminalProcess(new UnixPtyProcess(
                command.words().toArray(String[]::new),
                environment(command),
                command.directory().toString(),
                terminal,
                null,
                false));
    }

    private static String[] environment(ChildCommand command) {
        Map<String, String> environment = new HashMap<>(command.environment());
        environment.put("TERM", "xterm-256color");
        return environment.entrySet().stream()
                .map(variable -> variable.getKey() + '=' + variable.getValue())
                .toArray(String[]::new);
    }

    /** The process itself; empty when it has ended already. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(process.pid());
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        return queue.take();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        input.write(bytes, offset, length);
    }

    @Override
    public void closeInput() {
        input.write(END_OF_INPUT, 0, END_OF_INPUT.length);
    }

    @Override
    public void resize(TerminalSize size) {
        try {
            process.setWinSize(new WinSize(size.columns(), size.rows()));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the terminal is closed already", e);
        }
    }

    @Override
    public void end() {
        process.destroyForcibly();
    }

    @Override
    public ExitStatus await() throws InterruptedException {
        return new ExitStatus.Exited(process.waitFor());
    }

    /** Closes the terminal, at which the kernel sends SIGHUP to what runs in it. */
    @Override
    public void close() {
        queue.close();
        try {
            output.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the terminal could not be closed", e);
        }
    }
}
