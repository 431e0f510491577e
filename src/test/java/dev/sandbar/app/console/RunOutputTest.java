package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RunOutputTest {
    private final RunScreen screen = new RunScreen(new Size(40, 400), () -> {});
    private final RunOutput web = new RunOutput(screen, "web │ ");
    private final RunOutput api = new RunOutput(screen, "api │ ");

    private static void show(RunOutput output, String text) {
        output.show(new OutputChunk(Stream.STDOUT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> rows() {
        ScreenSnapshot now = screen.snapshot();
        return IntStream.range(0, now.size().rows())
                .mapToObj(row -> now.row(row).text())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    @Test
    void linesThatComeInPiecesStayWhole() {
        show(web, "one\ntw");
        show(api, "thr");
        show(web, "o\n");
        show(api, "ee\nfour\n");

        assertThat(rows()).containsExactly("web │ one", "web │ two", "api │ three", "api │ four");
    }

    @Test
    void aLastLineThatNothingEndedIsShownAtTheEnd() {
        show(web, "one\ntwo");
        assertThat(rows()).containsExactly("web │ one");

        web.end();
        assertThat(rows()).containsExactly("web │ one", "web │ two");
    }

    @Test
    void aLineWithoutEndIsShownInPieces() {
        show(web, "x".repeat(8 * 1024 - 1));
        assertThat(rows()).isEmpty();

        show(web, "xy");
        assertThat(String.join("", rows())).isEqualTo("web │ " + "x".repeat(8 * 1024));
        show(web, "\n");
        assertThat(String.join("", rows())).isEqualTo("web │ " + "x".repeat(8 * 1024) + "web │ y");
    }

    @Test
    void whatIsToldStandsOnALineOfItsOwn() {
        RunOutput alone = new RunOutput(screen, "");
        show(alone, "no line end");

        alone.tell("told");

        assertThat(rows()).containsExactly("no line end", "told");
    }
}
