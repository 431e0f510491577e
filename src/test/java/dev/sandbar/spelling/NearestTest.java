package dev.sandbar.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
    @Test
    void findsTheNameThatNeedsTheFewestEdits() {
        assertThat(Nearest.to("cursor.dwn", List.of("cursor.up", "cursor.down", "cursor.first")))
                .contains("cursor.down");
        assertThat(Nearest.to("x", List.of("y"))).contains("y");
    }

    @Test
    void findsTheNameInWhichTwoLettersChangedPlaces() {
        assertThat(Nearest.to("exce", List.of("ls", "exec", "use"))).contains("exec");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Nearest.to("banana", List.of("cursor.down", "app.quit"))).isEmpty();
        assertThat(Nearest.to("banana", List.of())).isEmpty();
    }
}
