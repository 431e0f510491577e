package dev.sandbar.provider.docker;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.ExecRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command that a shell holds back until its terminal has its size, for engines that can set the size only of a process
 * that runs already (API before 1.42): otherwise its first output would be for a terminal of no size.
 */
final class HeldBack {
    private HeldBack() {}

    /** The command to give to the engine. */
    static List<String> command(ExecRequest request) {
        return Script.command(HeldBack.class, "terminal.sh", request.command());
    }

    /** Throws what the shell has reported when there was nothing that it could become. */
    static void failIfRefused(String sandbox, ExecRequest request, byte[] said) {
        String words = new String(said, StandardCharsets.UTF_8).strip();
        if (words.equals(request.marker() + ":127")) {
            throw StartFailures.commandMissing(sandbox, request);
        }
        if (words.equals(request.marker() + ":126")) {
            throw StartFailures.notExecutable(sandbox, request);
        }
    }
}
