package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AsciicastWriterTest {
    private static String written(AsciicastWriter.Version version) throws IOException {
        StringWriter out = new StringWriter();
        byte[] bytes = "a\"\\\033[m\r\n漢".getBytes(StandardCharsets.UTF_8);
        int cut = bytes.length - 1;
        try (AsciicastWriter writer =
                new AsciicastWriter(out, version, new Size(80, 24), Instant.ofEpochSecond(1_700_000_000))) {
            writer.output(Duration.ofMillis(500), bytes, 0, cut);
            writer.resize(Duration.ofSeconds(1), new Size(100, 30));
            writer.output(Duration.ofMillis(2500), bytes, cut, 1);
            writer.exit(Duration.ofSeconds(3), 7);
        }
        return out.toString();
    }

    @Test
    void version2CountsFromTheStart() throws IOException {
        assertThat(written(AsciicastWriter.Version.V2).lines())
                .containsExactly(
                        "{\"version\":2,\"timestamp\":1700000000,\"width\":80,\"height\":24,\"env\":{\"TERM\":\"xterm-256color\"}}",
                        "[0.500000, \"o\", \"a\\\"\\\\\\u001b[m\\r\\n\"]",
                        "[1.000000, \"r\", \"100x30\"]",
                        "[2.500000, \"o\", \"漢\"]");
    }

    @Test
    void version3CountsFromTheEventBefore() throws IOException {
        assertThat(written(AsciicastWriter.Version.V3).lines())
                .containsExactly(
                        "{\"version\":3,\"timestamp\":1700000000,\"term\":{\"cols\":80,\"rows\":24,\"type\":\"xterm-256color\"}}",
                        "[0.500000, \"o\", \"a\\\"\\\\\\u001b[m\\r\\n\"]",
                        "[0.500000, \"r\", \"100x30\"]",
                        "[1.500000, \"o\", \"漢\"]",
                        "[0.500000, \"x\", \"7\"]");
    }

    @Test
    void muchOutputComesOutWhole() throws IOException {
        StringWriter out = new StringWriter();
        byte[] bytes = "é".repeat(10_001).getBytes(StandardCharsets.UTF_8);
        try (AsciicastWriter writer =
                new AsciicastWriter(out, AsciicastWriter.Version.V2, new Size(80, 24), Instant.EPOCH)) {
            writer.output(Duration.ZERO, bytes, 0, bytes.length);
        }
        assertThat(out.toString()).endsWith("[0.000000, \"o\", \"" + "é".repeat(10_001) + "\"]\n");
    }
}
