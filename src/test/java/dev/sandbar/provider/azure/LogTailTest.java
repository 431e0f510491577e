package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.azure.LogTail.News;
import org.junit.jupiter.api.Test;

final class LogTailTest {
    private final LogTail tail = new LogTail();

    @Test
    void onlyNewLinesAreNews() {
        assertThat(next("a\nb\n").lines()).containsExactly("a", "b");
        assertThat(next("a\nb\n").lines()).isEmpty();
        assertThat(next("a\nb\nc\n").lines()).containsExactly("c");
        assertThat(next("c\nd\n").lines()).containsExactly("d");
    }

    @Test
    void equalLinesCountAsOftenAsTheyCanHaveBeenThere() {
        next("1 tick\n2 tick\n");

        assertThat(next("2 tick\n3 tick\n3 tick\n").lines()).containsExactly("3 tick", "3 tick");
    }

    @Test
    void linesThatCameTooFastLeaveAGapThatIsSaid() {
        next("1\n2\n");

        News news = next("8\n9\n");
        assertThat(news.gap()).isTrue();
        assertThat(news.lines()).containsExactly("8", "9");
    }

    @Test
    void aLineWithoutItsEndWaitsForIt() {
        assertThat(next("a\nhal").lines()).containsExactly("a");
        assertThat(next("a\nhalf\n").lines()).containsExactly("half");
        assertThat(tail.next("a\nhalf\nlast", true).lines()).containsExactly("last");
    }

    @Test
    void timesAreLeftOutAndNothingElse() {
        assertThat(LogTail.withoutTime("2026-11-21T10:15:02.123456789Z up at 10"))
                .isEqualTo("up at 10");
        assertThat(LogTail.withoutTime("2026-11-21T10:15:02Z ")).isEmpty();
        assertThat(LogTail.withoutTime("2026 was a year")).isEqualTo("2026 was a year");
        assertThat(LogTail.withoutTime("")).isEmpty();
    }

    private News next(String content) {
        return tail.next(content, false);
    }
}
