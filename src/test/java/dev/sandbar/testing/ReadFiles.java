package dev.sandbar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a source of files to its end and keeps everything it gave. */
public final class ReadFiles {
    private static final int BUFFER = 8000;

    private ReadFiles() {}

    /** An entry with its content. */
    public static final class ReadFile {
        private final FileEntry entry;
        private final byte[] content;

        private ReadFile(FileEntry entry, byte[] content) {
            this.entry = entry;
            this.content = content;
        }

        public FileEntry entry() {
            return entry;
        }

        public byte[] content() {
            return content;
        }

        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** All of it by path, in its order; closes it. */
    public static Map<String, ReadFile> of(FileSource source) throws InterruptedException {
        try (source) {
            Map<String, ReadFile> files = new LinkedHashMap<>();
            for (FileEntry entry = source.next(); entry != null; entry = source.next()) {
                assertThat(files.put(entry.path(), new ReadFile(entry, content(source))))
                        .as("told twice: " + entry.path())
                        .isNull();
            }
            assertThat(source.next()).isNull();
            return files;
        }
    }

    /** The same without what was asked for, each by what its path has more than that. */
    public static Map<String, ReadFile> below(FileRequest request, FileSource source) throws InterruptedException {
        Map<String, ReadFile> files = new LinkedHashMap<>();
        of(source).forEach((path, file) -> {
            if (!path.equals(request.path())) {
                assertThat(path).startsWith(request.below(""));
                files.put(path.substring(request.below("").length()), file);
            }
        });
        return files;
    }

    /** The names of all that are of that kind. */
    public static Set<String> named(Map<String, ReadFile> files, Kind kind) {
        return files.entrySet().stream()
                .filter(file -> file.getValue().entry().kind() == kind)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static byte[] content(FileSource source) throws InterruptedException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] bytes = new byte[BUFFER];
        for (int n = source.read(bytes, 0, BUFFER); n >= 0; n = source.read(bytes, 0, BUFFER)) {
            assertThat(n).isPositive();
            content.write(bytes, 0, n);
        }
        return content.toByteArray();
    }
}
