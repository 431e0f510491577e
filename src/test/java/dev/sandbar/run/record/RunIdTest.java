package dev.sandbar.run.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RunIdTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");

    @Test
    void tellsWhenItWasMade() {
        assertThat(RunId.make(NOW).made()).isEqualTo(NOW);
        assertThat(RunId.make(Instant.EPOCH).text()).startsWith("0000000000");
    }

    @Test
    void sortsByTime() {
        RunId first = RunId.make(NOW);
        RunId second = RunId.make(NOW.plusMillis(1));

        assertThat(first).isLessThan(second);
        assertThat(first.text()).hasSize(26).matches("[0-9a-hjkmnp-tv-z]+");
    }

    @Test
    void differsWithinAMillisecond() {
        Set<RunId> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(RunId.make(NOW));
        }

        assertThat(ids).hasSize(1_000);
    }

    @Test
    void refusesWhatIsNoIdentifier() {
        assertThat(RunId.parse("../../../../etc/passwd....")).isEmpty();
        assertThat(RunId.parse("81234567890123456789012345")).isEmpty();
        assertThat(RunId.parse("01234567890123456789012345")).isPresent();
        assertThatThrownBy(() -> new RunId("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
