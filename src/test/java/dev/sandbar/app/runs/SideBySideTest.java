package dev.sandbar.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.history.diff.Dimension;
import dev.sandbar.history.diff.Hunk;
import dev.sandbar.history.diff.Hunk.Kind;
import dev.sandbar.history.diff.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SideBySideTest {
    private static String shown(Hunk.Line... lines) {
        Dimension output = new Dimension("output", Verdict.CHANGED, List.of(), List.of(new Hunk(3, 4, List.of(lines))));
        return new SideBySide(23).text(List.of(output)).replaceAll("\033\\[\\d+m", "");
    }

    @Test
    void linesThatReplaceOneAnotherStandSideBySide() {
        String text = shown(
                new Hunk.Line(Kind.BOTH, "same"),
                new Hunk.Line(Kind.ONLY_BEFORE, "old 1"),
                new Hunk.Line(Kind.ONLY_BEFORE, "old 2"),
                new Hunk.Line(Kind.ONLY_AFTER, "new 1"),
                new Hunk.Line(Kind.BOTH, "end"));

        assertThat(text.lines().skip(1))
                .containsExactly(
                        "line 3     │ line 4",
                        "same       │ same",
                        "old 1      │ new 1",
                        "old 2      │ ",
                        "end        │ end");
    }

    @Test
    void longLinesAreCutAndControlsShownHarmlessly() {
        String text = shown(
                new Hunk.Line(Kind.ONLY_BEFORE, "a long line of text\007"), new Hunk.Line(Kind.ONLY_AFTER, "\033[2J"));

        assertThat(text.lines().skip(1)).allMatch(line -> line.length() <= 23).noneMatch(line -> line.contains("\033"));
    }
}
