package dev.sandbar.run.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Which process, also after its number was given to another one or the machine was started anew.
 *
 * @param started milliseconds since 1970, 0 where unknown
 * @param boot the kernel's random identifier of this start of the machine, empty where there is none
 */
public record ProcessIdentity(long pid, long started, String boot) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** Read once: every run asks for it twice before its command starts. */
    private static final class Own {
        static final ProcessIdentity IDENTITY = read();

        private Own() {}

        private static ProcessIdentity read() {
            ProcessHandle self = ProcessHandle.current();
            return new ProcessIdentity(self.pid(), started(self), bootId());
        }
    }

    /** This very process. */
    public static ProcessIdentity own() {
        return Own.IDENTITY;
    }

    /** Whether that very process is still there. */
    public boolean alive() {
        if (!boot.equals(bootId())) {
            return false;
        }
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        return process != null && process.isAlive() && started(process) == started;
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String bootId() {
        try {
            return Files.readString(BOOT_ID).trim();
        } catch (IOException e) {
            return "";
        }
    }
}
