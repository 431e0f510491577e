package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DetailsTest {
    private final Details log = Details.initial().with(Details.View.LOGS).with(lines(0, 100));

    @Test
    void aFollowedLogStaysAtItsEnd() {
        assertThat(log.with(lines(100, 10)).back()).isZero();
    }

    @Test
    void whatIsLookedAtStaysInSightWhileLinesCome() {
        Details up = log.scrolled(-5);

        assertThat(up.follow()).isFalse();
        assertThat(up.with(lines(100, 10)).back()).isEqualTo(15);
    }

    @Test
    void scrollingToTheEndFollowsAgain() {
        assertThat(log.scrolled(-5).scrolled(5).follow()).isTrue();
    }

    @Test
    void scrollingStopsAtTheFirstLine() {
        assertThat(log.scrolled(-1000).back()).isEqualTo(99);
        assertThat(Details.initial().scrolled(-3).back()).isZero();
    }

    @Test
    void onlyTheNewestLinesAreKept() {
        Details full = log.with(lines(100, Details.MOST_LINES));

        assertThat(full.lines()).hasSize(Details.MOST_LINES).startsWith("line 100");
    }

    private static List<String> lines(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "line " + i).toList();
    }
}
