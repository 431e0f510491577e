package dev.sandbar.testing;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path for a process of a test's own. */
public final class OwnClassPath {
    private OwnClassPath() {}

    /** Where these classes are: whoever runs the tests may have loaded them in a way of its own. */
    public static String of(Class<?>... loaded) {
        return Stream.of(loaded).map(OwnClassPath::place).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> loaded) {
        URI location = URI.create(
                loaded.getProtectionDomain().getCodeSource().getLocation().toString());
        return Path.of(location).toString();
    }
}
