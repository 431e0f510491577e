package dev.sandbar.provider.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TerminalProcessTest {
    private static final Path SHELL = Path.of("/bin/sh");

    private static TerminalProcess start(String script) throws IOException {
        ChildCommand command = new ChildCommand(
                List.of("/bin/sh", "-c", script), SHELL, Path.of("/"), Map.of("PATH", System.getenv("PATH")), true);
        return TerminalProcess.start(command, new TerminalSize(80, 24));
    }

    private static String output(TerminalProcess process) throws InterruptedException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        OutputChunk chunk = process.read();
        while (chunk != null) {
            output.writeBytes(chunk.bytes());
            chunk = process.read();
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFloodArrivesWholeAndInOrder() throws Exception {
        TerminalProcess process = start("seq 1 200000");
        String wanted =
                IntStream.rangeClosed(1, 200_000).mapToObj(i -> i + "\r\n").collect(Collectors.joining());
        assertThat(output(process).equals(wanted)).isTrue();
        process.close();
    }

    @Test
    void whatComesAfterAFloodArrivesAtOnce() throws Exception {
        TerminalProcess process = start("seq 1 20000; read answer; echo got-$answer");
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().endsWith("20000\r\n")) {
            seen.append(new String(process.read().bytes(), StandardCharsets.UTF_8));
        }
        process.write("yes\r".getBytes(StandardCharsets.US_ASCII), 0, 4);
        assertThat(output(process)).endsWith("got-yes\r\n");
        process.close();
    }

    @Test
    void closingEndsAFlood() throws Exception {
        TerminalProcess process = start("yes");
        for (int i = 0; i < 100; i++) {
            assertThat(process.read()).isNotNull();
        }
        process.close();
        assertThat(process.read()).isNull();
        process.await();
    }
}
