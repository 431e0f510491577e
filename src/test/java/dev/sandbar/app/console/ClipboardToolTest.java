package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ClipboardToolTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAScreenOrAToolThereIsNone() throws IOException {
        install("xclip", "cat >/dev/null");

        assertThat(ClipboardTool.find(Map.of("PATH", folder.toString()))).isEmpty();
        assertThat(ClipboardTool.find(Map.of("PATH", folder.resolve("none").toString(), "DISPLAY", ":0")))
                .isEmpty();
    }

    @Test
    void theToolOfTheScreenThatIsThereIsTaken() throws IOException {
        install("xclip", "true");
        install("wl-copy", "true");

        assertThat(tool("DISPLAY").name()).isEqualTo("xclip");
        assertThat(tool("WAYLAND_DISPLAY").name()).isEqualTo("wl-copy");
    }

    @Test
    void theTextIsItsInput() throws Exception {
        Path copied = folder.resolve("copied");
        install("xclip", "cat >'" + copied + "'; echo \"$@\" >'" + copied + ".words'");

        tool("DISPLAY").copy("one\n日本 $(two)");

        assertThat(copied).hasContent("one\n日本 $(two)");
        assertThat(Path.of(copied + ".words")).hasContent("-selection clipboard -in\n");
    }

    @Test
    void aToolThatFailsIsAFailure() throws IOException {
        install("xclip", "cat >/dev/null; exit 3");

        assertThatThrownBy(() -> tool("DISPLAY").copy("text"))
                .isInstanceOf(IOException.class)
                .hasMessage("xclip ended with 3");
    }

    private ClipboardTool tool(String variable) {
        return ClipboardTool.find(Map.of("PATH", folder.toString(), variable, "0"))
                .orElseThrow();
    }

    private void install(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
