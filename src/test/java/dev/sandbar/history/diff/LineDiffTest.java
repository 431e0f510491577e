package dev.sandbar.history.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.history.diff.LineDiff.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LineDiffTest {
    private static List<Edit> edits(String before, String after) {
        return LineDiff.of(letters(before), letters(after)).orElseThrow();
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }

    @Test
    void equalLinesHaveNoEdits() {
        assertThat(edits("", "")).isEmpty();
        assertThat(edits("abc", "abc")).isEmpty();
    }

    @Test
    void whatIsAddedRemovedOrReplacedIsOneEdit() {
        assertThat(edits("abc", "abXYc")).containsExactly(new Edit(2, 2, 2, 4));
        assertThat(edits("abcd", "ad")).containsExactly(new Edit(1, 3, 1, 1));
        assertThat(edits("abcd", "aXcd")).containsExactly(new Edit(1, 2, 1, 2));
        assertThat(edits("", "ab")).containsExactly(new Edit(0, 0, 0, 2));
    }

    @Test
    void theEditIsTheShortest() {
        List<Edit> edits = edits("abcabba", "cbabac");

        int length = edits.stream()
                .mapToInt(edit -> edit.beforeEnd() - edit.before() + edit.afterEnd() - edit.after())
                .sum();
        assertThat(length).isEqualTo(5);
    }

    @Test
    void editsAlwaysLeadFromOneToTheOther() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            List<String> before = random(random);
            List<String> after = random(random);

            List<Edit> edits = LineDiff.of(before, after).orElseThrow();

            assertThat(applied(before, after, edits)).isEqualTo(after);
        }
    }

    private static List<String> random(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> String.valueOf(random.nextInt(4)))
                .toList();
    }

    private static List<String> applied(List<String> before, List<String> after, List<Edit> edits) {
        List<String> made = new ArrayList<>();
        int at = 0;
        for (Edit edit : edits) {
            made.addAll(before.subList(at, edit.before()));
            made.addAll(after.subList(edit.after(), edit.afterEnd()));
            at = edit.beforeEnd();
        }
        made.addAll(before.subList(at, before.size()));
        return made;
    }

    @Test
    void whatDiffersEverywhereIsGivenUp() {
        List<String> before = IntStream.range(0, 50_000).mapToObj(i -> "a" + i).toList();
        List<String> after = IntStream.range(0, 50_000).mapToObj(i -> "b" + i).toList();

        assertThat(LineDiff.of(before, after)).isEmpty();
    }
}
