package dev.sandbar.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class RunsListTest {
    private static RunItem ended(String id) {
        return new RunItem(
                id,
                "docker/web",
                "make",
                Instant.EPOCH,
                Optional.of(new RunItem.Ending(Outcome.SUCCEEDED, OptionalInt.of(0), Duration.ofSeconds(1))));
    }

    private static RunItem live(String id) {
        return new RunItem(id, "docker/web", "make", Instant.EPOCH, Optional.empty());
    }

    @Test
    void liveRunsStandOnTop() {
        RunsList list = RunsList.asking().found("", List.of(ended("c"), live("b"), ended("a")));

        assertThat(list.items()).extracting(RunItem::id).containsExactly("b", "c", "a");
    }

    @Test
    void theCursorStaysOnItsRunWhenOthersCome() {
        RunsList list =
                RunsList.asking().found("", List.of(ended("b"), ended("a"))).moved(1);

        assertThat(list.found("", List.of(ended("c"), ended("b"), ended("a"))).current())
                .map(RunItem::id)
                .contains("a");
        assertThat(list.found("", List.of(ended("c"))).current())
                .map(RunItem::id)
                .contains("c");
    }

    @Test
    void theCursorEndsAtTheFirstAndTheLast() {
        RunsList list = RunsList.asking().found("", List.of(ended("b"), ended("a")));

        assertThat(list.moved(5).index()).isEqualTo(1);
        assertThat(list.moved(5).moved(-9).index()).isZero();
        assertThat(RunsList.asking().moved(1).current()).isEmpty();
    }

    @Test
    void anAnswerToWordsThatAreNoLongerSoughtIsTooLate() {
        RunsList list = RunsList.asking().seeking("make");

        assertThat(list.found("", List.of(ended("a"))).answered()).isFalse();
        assertThat(list.found("make", List.of(ended("a"))).answered()).isTrue();
    }

    @Test
    void markedRunsAreMeantOrElseTheOneUnderTheCursor() {
        RunsList list = RunsList.asking().found("", List.of(ended("c"), ended("b"), ended("a")));

        assertThat(list.meant()).containsExactly("c");
        assertThat(list.toggled().toggled().meant()).containsExactly("c", "b");
        assertThat(list.toggled().moved(-1).toggled().marks()).isEmpty();
    }
}
