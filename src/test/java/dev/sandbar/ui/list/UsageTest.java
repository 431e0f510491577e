package dev.sandbar.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Stats;
import org.junit.jupiter.api.Test;

final class UsageTest {
    @Test
    void onlyTheNewestPercentagesAreKept() {
        Usage usage = Usage.of(new Stats(0, 1, 0));
        for (int percent = 1; percent <= 100; percent++) {
            usage = usage.then(new Stats(percent, percent, 0));
        }

        assertThat(usage.newest().memoryBytes()).isEqualTo(100);
        assertThat(usage.cpu()).hasSize(Usage.MOST).startsWith(41.0).endsWith(99.0, 100.0);
    }
}
