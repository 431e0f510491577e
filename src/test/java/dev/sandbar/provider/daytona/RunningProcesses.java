package dev.sandbar.provider.daytona;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the processes of this computer from outside of what is tested. */
final class RunningProcesses {
    private RunningProcesses() {}

    /** Whether a process has {@code variable}, as {@code NAME=VALUE}, in its environment. */
    static boolean anyCarries(String variable) {
        return ProcessHandle.allProcesses().anyMatch(process -> carries(process, variable));
    }

    private static boolean carries(ProcessHandle process, String variable) {
        try {
            byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
            return ("\0" + new String(environment, StandardCharsets.ISO_8859_1)).contains("\0" + variable + "\0");
        } catch (IOException e) {
            // It has ended meanwhile, or is not ours.
            return false;
        }
    }
}
