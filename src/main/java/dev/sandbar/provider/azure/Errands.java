package dev.sandbar.provider.azure;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What Azure has no call for and a second exec does: signals and another size of a terminal. Each is a short script that
 * runs to its end.
 */
final class Errands {
    private static final long NOBODY = 0;
    private static final int MOST_OUTPUT = 4096;

    private final ExecStart start;

    Errands(ExecStart start) {
        this.start = start;
    }

    /** Sends {@code signal} to all that carries {@code marker}, but not to the {@code reporter} of its end. */
    void signal(Target target, String marker, Signal signal, long reporter) {
        String report = run(target, Script.signal(marker, signal, reporter));
        int space = report.indexOf(' ');
        long denied = Numbers.parse(report.substring(space + 1).strip());
        if (denied > 0) {
            throw new ProviderException(
                    Kind.UNSUPPORTED,
                    denied + " processes of a command in " + target.sandbox()
                            + " cannot be stopped: they belong to another user than the image's",
                    "stop the whole container group with: sandbar stop " + target.sandbox());
        }
    }

    /** The same, at once, with nobody spared. */
    void kill(Target target, String marker) {
        signal(target, marker, Signal.KILL, NOBODY);
    }

    /** Gives the terminal of the process {@code reporter} another size, at which the kernel tells what runs in it. */
    void resize(Target target, long reporter, TerminalSize size) {
        List<String> command = Script.command(
                Errands.class,
                "resize.sh",
                List.of(Long.toString(reporter), Integer.toString(size.rows()), Integer.toString(size.columns())));
        if (!run(target, command).strip().equals("done")) {
            throw new ProviderException(
                    Kind.UNSUPPORTED,
                    "the terminal in " + target.sandbox() + " keeps its size: its image has no stty that could set it",
                    "close the pane and open it in the size that it should have");
        }
    }

    private String run(Target target, List<String> command) {
        ExecRequest request = ExecRequest.of(command);
        try (AzureExec exec = new AzureExec(target, request, start.start(target, request), this)) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            for (OutputChunk chunk = exec.read(); chunk != null; chunk = exec.read()) {
                if (output.size() < MOST_OUTPUT) {
                    output.writeBytes(chunk.bytes());
                }
            }
            if (exec.await() instanceof ExitStatus.Lost lost) {
                throw new ProviderException(
                        Kind.UNREACHABLE,
                        "a second command in " + target.sandbox() + " was lost: " + lost.reason(),
                        "try again");
            }
            return output.toString(StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Kind.UNREACHABLE, "a second command in " + target.sandbox() + " was interrupted", "try again", e);
        }
    }
}
