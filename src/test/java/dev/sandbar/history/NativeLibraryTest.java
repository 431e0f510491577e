package dev.sandbar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class NativeLibraryTest {
    private static final String PROPERTY = "org.sqlite.lib.path";

    @TempDir
    Path cache;

    private String before;

    @BeforeEach
    void forgetWhereItIs() {
        before = System.clearProperty(PROPERTY);
    }

    @AfterEach
    void rememberWhereItIs() {
        System.clearProperty(PROPERTY);
        if (before != null) {
            System.setProperty(PROPERTY, before);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theLibraryIsUnpackedOnce() throws IOException {
        NativeLibrary.keepIn(cache);
        Path library = files().get(0);
        Object made = Files.getAttribute(library, "unix:ino");
        System.clearProperty(PROPERTY);
        NativeLibrary.keepIn(cache);

        assertThat(files()).containsExactly(library);
        assertThat(Files.getAttribute(library, "unix:ino")).isEqualTo(made);
        assertThat(System.getProperty(PROPERTY)).isEqualTo(library.getParent().toString());
    }

    @Test
    void halfALibraryNeverHasItsName() throws IOException {
        String first = "unpacking";
        NativeLibrary.keepIn(cache);
        Path library = files().get(0);
        Files.move(library, library.resolveSibling(first));
        System.clearProperty(PROPERTY);

        NativeLibrary.keepIn(cache);

        assertThat(files()).containsExactlyInAnyOrder(library, library.resolveSibling(first));
    }

    @Test
    void withoutACacheTheDriverDoesAsItDoes() throws IOException {
        Path file = Files.writeString(cache.resolve("file"), "no folder");

        NativeLibrary.keepIn(file);

        assertThat(System.getProperty(PROPERTY)).isNull();
    }
}
