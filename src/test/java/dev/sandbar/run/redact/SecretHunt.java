package dev.sandbar.run.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for secrets, however they are written. */
public record SecretHunt(List<String> secrets) {
    private static final int MEBIBYTE = 1 << 20;
    /** Longer than any form of a secret. */
    private static final int OVERLAP = 8 * 1024;

    public SecretHunt {
        secrets = List.copyOf(secrets);
    }

    /** Whether one of them is in there. */
    public boolean finds(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < text.length(); at += MEBIBYTE) {
            List<String> decoded = Decoded.of(text.substring(at, Math.min(text.length(), at + MEBIBYTE + OVERLAP)));
            for (String secret : secrets) {
                String sought = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        .replace(" ", "");
                if (decoded.stream().anyMatch(some -> some.contains(sought))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean finds(String name) {
        return finds(name.getBytes(StandardCharsets.UTF_8));
    }

    /** None is in a file below {@code directory}, nor in the path of one. */
    public void expectNothingBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                assertThat(finds(directory.relativize(file).toString()))
                        .as(file.toString())
                        .isFalse();
                if (Files.isRegularFile(file)) {
                    assertThat(finds(Files.readAllBytes(file)))
                            .as(file.toString())
                            .isFalse();
                }
            }
        }
    }

    /** None is in an entry of a zip, nor in the name of one; returns how many there are. */
    public int expectNothingInArchive(Path archive) throws IOException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(finds(entry.getName())).as(entry.getName()).isFalse();
                assertThat(finds(zip.readAllBytes())).as(entry.getName()).isFalse();
                entries++;
            }
        }
        return entries;
    }
}
