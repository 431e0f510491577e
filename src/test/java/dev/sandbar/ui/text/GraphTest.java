package dev.sandbar.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GraphTest {
    @Test
    void valuesBecomeBarsWithTheNewestAtTheRight() {
        assertThat(Graph.of(List.of(0.0, 50.0, 100.0), 100, 3)).isEqualTo("▁▅█");
        assertThat(Graph.of(List.of(0.0, 50.0, 100.0), 100, 2)).isEqualTo("▅█");
        assertThat(Graph.of(List.of(100.0), 100, 3)).isEqualTo("  █");
    }

    @Test
    void whatIsOutsideIsFullOrEmpty() {
        assertThat(Graph.of(List.of(-5.0, 400.0), 100, 2)).isEqualTo("▁█");
    }
}
