package dev.sandbar.provider.process;

import dev.sandbar.sandbox.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Shell scripts that run in a sandbox, from the files beside the classes that use them. */
public final class Script {
    private static final int ROUNDS_TO_KILL = 20;
    private static final int ROUNDS_TO_TELL = 3;

    private Script() {}

    /** The command that runs the script {@code file}, which lies beside {@code owner}, with these parameters. */
    public static List<String> command(Class<?> owner, String file, List<String> parameters) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", read(owner, file), "sh"));
        words.addAll(parameters);
        return List.copyOf(words);
    }

    /**
     * The command that sends {@code signal} to all that carries {@code marker}; it prints how many it found and how many
     * of them it was not allowed to signal.
     */
    public static List<String> signal(String marker, Signal signal) {
        int rounds = signal == Signal.KILL ? ROUNDS_TO_KILL : ROUNDS_TO_TELL;
        return command(Script.class, "signal.sh", List.of(marker, signal.name(), Integer.toString(rounds)));
    }

    /** The same, but spares the process {@code reporter} and its children that do not carry the marker. */
    public static List<String> signal(String marker, Signal signal, long reporter) {
        List<String> words = new ArrayList<>(signal(marker, signal));
        words.add(Long.toString(reporter));
        return List.copyOf(words);
    }

    /** The text of the script {@code file}, which lies beside {@code owner}. */
    public static String read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
