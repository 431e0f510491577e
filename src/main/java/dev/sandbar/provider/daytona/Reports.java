package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the script around a command has said about it; written by the reading thread, read by any. */
final class Reports {
    private final String sandbox;
    private final ExecRequest request;
    private boolean begun;
    private OptionalLong pid = OptionalLong.empty();
    private OptionalInt code = OptionalInt.empty();
    private int taken;
    private int ended;
    private boolean over;
    private @Nullable ProviderException refusal;

    Reports(String sandbox, ExecRequest request) {
        this.sandbox = sandbox;
        this.request = request;
    }

    /**
     * Takes in one line without its beginning {@code !}.
     *
     * @return whether it comes from the script, and not from somebody who does not know the marker
     */
    synchronized boolean report(String line) {
        if (!line.startsWith(request.marker() + " ")) {
            return false;
        }
        String[] words = line.strip().split(" ", 4);
        String argument = words.length > 2 ? words[2] : "";
        switch (words[1]) {
            case "begin" -> begin(argument);
            case "refused" -> refusal = refused(argument, words.length > 3 ? words[3] : "");
            case "took" -> taken = Math.max(taken, number(argument));
            case "exit" -> code = OptionalInt.of(number(argument));
            case "end" -> ended++;
            default -> {
                return false;
            }
        }
        notifyAll();
        return true;
    }

    private void begin(String argument) {
        begun = true;
        pid = OptionalLong.of(number(argument));
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private ProviderException refused(String what, String tool) {
        String command = HttpText.printable(request.command().get(0));
        return switch (what) {
            case "directory" ->
                new ProviderException(
                        Kind.DIRECTORY_MISSING,
                        "there is no directory " + directory() + " in " + sandbox,
                        "create it, or choose another with --cwd");
            case "command" ->
                new ProviderException(
                        Kind.COMMAND_MISSING,
                        "there is no command " + command + " in " + sandbox,
                        "check the spelling, or install it in the sandbox");
            case "executable" ->
                new ProviderException(
                        Kind.NOT_EXECUTABLE,
                        command + " in " + sandbox + " cannot be executed",
                        "make it executable (chmod +x), or run it with its interpreter");
            default ->
                new ProviderException(
                        Kind.UNSUPPORTED,
                        sandbox + " has no " + HttpText.printable(tool)
                                + ", without which commands cannot be run unchanged in it",
                        "use a snapshot that has coreutils and util-linux, or busybox");
        };
    }

    private String directory() {
        return request.directory() instanceof WorkingDirectory.Required required
                ? HttpText.printable(required.absolute())
                : "of its default";
    }

    /** Whether the command was refused; then nothing has run. */
    synchronized boolean refused() {
        return refusal != null;
    }

    /** Throws the reason when the command was refused. */
    synchronized void throwRefusal() {
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Whether the script runs, so that the command may. */
    synchronized boolean begun() {
        return begun;
    }

    /** The script's own process, once it has begun. */
    synchronized OptionalLong pid() {
        return pid;
    }

    /** What the command returned, once it has ended. */
    synchronized OptionalInt code() {
        return code;
    }

    /** Whether all output of both streams has come. */
    synchronized boolean complete() {
        return ended >= 2;
    }

    /** Nothing more will be reported. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    /** Waits for the end, up to {@code patience}; false when it has come. */
    synchronized boolean lasts(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (code.isEmpty() && !over && deadline - System.nanoTime() > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, deadline - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return code.isEmpty() && !over;
    }

    /** Waits until the piece of input {@code number} was taken; false when the command has ended. */
    synchronized boolean awaitTaken(int number) throws InterruptedException {
        while (taken < number && code.isEmpty() && !over) {
            wait();
        }
        return code.isEmpty() && !over;
    }
}
