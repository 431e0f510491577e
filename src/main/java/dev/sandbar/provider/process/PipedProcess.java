package dev.sandbar.provider.process;

import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.TerminalSize;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child process with separate streams. */
public final class PipedProcess implements ProcessStreams {
    /** How long output is waited for that a background process holds open after the end of the process itself. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private final Process process;
    private final ProcessInput input;
    private final ChunkQueue queue = new ChunkQueue(2);

    private PipedProcess(Process process) {
        this.process = process;
        this.input = new ProcessInput(process.getOutputStream());
        String name = "exec-" + process.pid();
        OutputPump.start(name + "-out", Stream.STDOUT, process.getInputStream(), queue);
        OutputPump.start(name + "-err", Stream.STDERR, process.getErrorStream(), queue);
        ExitWait.start(process, queue, DRAIN);
    }

    /** Starts {@code command}; an {@link IOException} means that nothing runs. */
    public static PipedProcess start(ChildCommand command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words(command)).directory(command.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        if (!command.input()) {
            builder.redirectInput(new File("/dev/null"));
        }
        return new PipedProcess(builder.start());
    }

    /**
     * A session of its own, where the system has {@code setsid}: a Ctrl-C at Sandbar's terminal must reach Sandbar only,
     * which then decides what to send.
     */
    private static List<String> words(ChildCommand command) {
        List<String> words = new ArrayList<>(command.words());
        for (Path setsid : SETSID) {
            if (Files.isExecutable(setsid)) {
                words.addAll(0, List.of(setsid.toString(), "--"));
                return words;
            }
        }
        // The JDK would look for it on Sandbar's own PATH, not on that of the request.
        words.set(0, command.executable().toString());
        return words;
    }

    /** The process itself. */
    public ProcessHandle handle() {
        return process.toHandle();
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
        input.close();
    }

    /** Without a terminal there is nothing that has a size. */
    @Override
    public void resize(TerminalSize size) {}

    @Override
    public void end() {
        process.destroyForcibly();
    }

    @Override
    public ExitStatus await() throws InterruptedException {
        return new ExitStatus.Exited(process.waitFor());
    }

    @Override
    public void close() {
        queue.close();
        input.close();
    }
}
