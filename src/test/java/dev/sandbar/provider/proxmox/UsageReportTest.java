package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Stats;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UsageReportTest {
    private static final long SECOND = 1_000_000_000;
    private final UsageReport report = new UsageReport();

    @Test
    void theShareOfAProcessorComesFromTwoRounds() {
        assertThat(round(0, "CPU use:        1000000000", "Memory use:     500"))
                .isEmpty();

        assertThat(round(2 * SECOND, "CPU use:        4000000000", "Memory use:     700"))
                .contains(new Stats(150, 700, 0));
    }

    @Test
    void bothGenerationsOfControlGroupsAreUnderstood() {
        round(0);

        assertThat(round(
                        SECOND,
                        "Memory use: 900",
                        "inactive_file 5",
                        "total_inactive_file 100",
                        "hierarchical_memory_limit 4096"))
                .contains(new Stats(0, 800, 4096));
        assertThat(round(SECOND, "Memory use: 900", "inactive_file 100", "limit 8192"))
                .contains(new Stats(0, 800, 8192));
        assertThat(round(SECOND, "Memory use: 900", "limit max")).contains(new Stats(0, 900, 0));
        assertThat(round(SECOND, "Memory use: 900", "hierarchical_memory_limit 9223372036854771712"))
                .contains(new Stats(0, 900, 0));
    }

    @Test
    void linesThatNobodyUnderstandsDoNoHarm() {
        round(0, "", " ", "x", "CPU use: many", "\u001b[31m 7");

        assertThat(round(SECOND)).contains(new Stats(0, 0, 0));
    }

    private Optional<Stats> round(long at, String... lines) {
        List.of(lines).forEach(line -> assertThat(report.line(line, at)).isEmpty());
        return report.line("end", at);
    }
}
