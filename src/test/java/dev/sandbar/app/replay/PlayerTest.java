package dev.sandbar.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlayerTest {
    private static Terminal play(Optional<Size> size, String recording) throws IOException {
        return new Player(size).play(new ByteArrayInputStream(recording.getBytes(StandardCharsets.UTF_8)));
    }

    private static String firstLine(Terminal terminal) {
        return ScreenWriter.text(terminal).lines().findFirst().orElseThrow();
    }

    @Test
    void rawOutputIsPlayedOnAnUsualTerminal() throws IOException {
        Terminal terminal = play(Optional.empty(), "old\rnew\u001b[31m!");

        assertThat(terminal.snapshot().size()).isEqualTo(new Size(80, 24));
        assertThat(firstLine(terminal)).isEqualTo("new!");
    }

    @Test
    void aRecordingThatIsJsonButNoAsciicastIsRawOutput() throws IOException {
        assertThat(firstLine(play(Optional.empty(), "{\"name\": 1}"))).isEqualTo("{\"name\": 1}");
    }

    @Test
    void anAsciicastOfVersionTwoSaysItsSizeAndChangesIt() throws IOException {
        String cast =
                """
                {"version": 2, "width": 30, "height": 5, "env": {"TERM": "xterm"}}
                [0.1, "o", "hello "]
                [0.2, "i", "not shown"]
                [0.3, "r", "40x6"]
                [0.4, "o", "w\\u00f6rld"]
                """;

        Terminal terminal = play(Optional.empty(), cast);

        assertThat(terminal.snapshot().size()).isEqualTo(new Size(40, 6));
        assertThat(firstLine(terminal)).isEqualTo("hello wörld");
        assertThat(play(Optional.of(new Size(20, 3)), cast).snapshot().size()).isEqualTo(new Size(20, 3));
    }

    @Test
    void anAsciicastOfVersionThreeHasItsSizeInAnObjectAndMayHaveComments() throws IOException {
        String cast =
                """
                {"version": 3, "term": {"cols": 33, "rows": 7, "theme": {"fg": "#fff"}}, "timestamp": 1}
                # a comment
                [0.1, "o", "three"]
                [0.2, "x", "0"]
                """;

        Terminal terminal = play(Optional.empty(), cast);

        assertThat(terminal.snapshot().size()).isEqualTo(new Size(33, 7));
        assertThat(firstLine(terminal)).isEqualTo("three");
    }

    @Test
    void anAsciicastThatBreaksOffIsAFailure() {
        assertThatThrownBy(() -> play(Optional.empty(), "{\"version\": 2}\n[0.1, \"o\", \"hel"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> play(Optional.empty(), "{\"version\": 1, \"stdout\": []}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 1");
    }
}
