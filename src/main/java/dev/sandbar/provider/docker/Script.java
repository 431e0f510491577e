package dev.sandbar.provider.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Shell scripts that run in a sandbox, from the files beside this class. */
final class Script {
    private Script() {}

    /** The command that runs the script {@code file} with these parameters. */
    static List<String> command(String file, List<String> parameters) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", read(file), "sh"));
        words.addAll(parameters);
        return List.copyOf(words);
    }

    private static String read(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
