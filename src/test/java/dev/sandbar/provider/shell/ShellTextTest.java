package dev.sandbar.provider.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a real shell makes of quoted words. */
@Timeout(60)
final class ShellTextTest {
    @Test
    void aShellReadsBackTheSameWords() throws Exception {
        List<String> words = List.of(
                "", "a b", "it's", "'", "''x", "$(id)", "`id`", "\\", "a\\", "two\nlines", "*", "~", "-n", "a=b");

        Process shell = new ProcessBuilder("sh", "-c", "printf '[%s]' " + ShellText.quote(words)).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("[" + String.join("][", words) + "]");
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void whatNoArgumentCanHoldIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShellText.quote("a\0b"));
    }
}
