package dev.sandbar.provider.local;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process with separate streams. */
final class PipedExec implements Exec {
    /** How long output is waited for that a background process holds open after the end of the process itself. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private final Process process;
    private final ProcessInput input;
    private final ProcessSearch search;
    private final ChunkQueue queue = new ChunkQueue(2);

    private PipedExec(Process process, String marker) {
        this.process = process;
        this.input = new ProcessInput(process.getOutputStream());
        this.search = new ProcessSearch(ExecRequest.MARKER_VARIABLE, marker, process.toHandle());
        String name = "exec-" + process.pid();
        OutputPump.start(name + "-out", Stream.STDOUT, process.getInputStream(), queue);
        OutputPump.start(name + "-err", Stream.STDERR, process.getErrorStream(), queue);
        ExitWait.start(process, queue, DRAIN);
    }

    /** @param fed whether stdin is fed; otherwise it is at its end from the start */
    static PipedExec start(Launch launch, boolean fed, String marker) {
        ProcessBuilder builder =
                new ProcessBuilder(words(launch)).directory(launch.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(launch.environment());
        if (!fed) {
            builder.redirectInput(new File("/dev/null"));
        }
        try {
            return new PipedExec(builder.start(), marker);
        } catch (IOException e) {
            throw launch.notStarted(e);
        }
    }

    /**
     * A session of its own, where the system has {@code setsid}: a Ctrl-C at Sandbar's terminal must reach Sandbar only,
     * which then decides what to send.
     */
    private static List<String> words(Launch launch) {
        List<String> words = new ArrayList<>(launch.command());
        for (Path setsid : SETSID) {
            if (Files.isExecutable(setsid)) {
                words.addAll(0, List.of(setsid.toString(), "--"));
                return words;
            }
        }
        // The JDK would look for it on Sandbar's own PATH, not on that of the request.
        words.set(0, launch.executable().toString());
        return words;
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
    public void signal(Signal signal) {
        search.send(signal);
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
