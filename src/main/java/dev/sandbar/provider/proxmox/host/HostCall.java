package dev.sandbar.provider.proxmox.host;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Runs a program on a host to its end and keeps what it says, within bounds of time and size. */
public final class HostCall {
    private static final int LONGEST_OUTPUT = 4 * 1024 * 1024;

    private final Host host;
    private final Duration time;

    /** @param time how long a program may take */
    public HostCall(Host host, Duration time) {
        this.host = host;
        this.time = time;
    }

    /** The host that it runs on. */
    public Host host() {
        return host;
    }

    /** The same with another bound. */
    public HostCall within(Duration other) {
        return new HostCall(host, other);
    }

    /**
     * Runs a program.
     *
     * @throws ProviderException with {@code UNREACHABLE} when it takes too long or its end was not seen
     */
    public HostReply run(List<String> words) {
        ProcessStreams process = host.start(HostCommand.of(words));
        try (process;
                Deadline deadline = Deadline.start(process, time)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            for (OutputChunk chunk = process.read(); chunk != null; chunk = process.read()) {
                keep(chunk.stream() == OutputChunk.Stream.STDOUT ? out : err, chunk.bytes());
            }
            if (!deadline.passed() && process.await() instanceof ExitStatus.Exited exited) {
                return new HostReply(
                        exited.code(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
            }
            throw silent(words.get(0));
        } catch (InterruptedException e) {
            process.end();
            Thread.currentThread().interrupt();
            throw silent(words.get(0));
        }
    }

    private static void keep(ByteArrayOutputStream kept, byte[] bytes) {
        kept.write(bytes, 0, Math.min(bytes.length, LONGEST_OUTPUT - kept.size()));
    }

    private ProviderException silent(String program) {
        return new ProviderException(
                Kind.UNREACHABLE,
                program + " on " + host.address() + " did not end within " + time.toSeconds() + " s",
                "try again, and look at that host's load and its log");
    }
}
