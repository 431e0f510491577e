package dev.sandbar.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
    @ParameterizedTest
    @CsvSource({"0,0s", "59,59s", "60,1m", "3599,59m", "3600,1h", "86399,23h", "86400,1d", "8640000,100d", "-5,0s"})
    void agesAreToldInTheLargestUnit(long seconds, String told) {
        assertThat(Figures.age(Duration.ofSeconds(seconds))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0B",
        "1023,1023B",
        "1024,1.0K",
        "10188,9.9K",
        "10240,10K",
        "327155712,312M",
        "1048575,1.0M",
        "1350565888,1.3G",
        "9223372036854775807,8192P"
    })
    void bytesHaveATenthOnlyBelowTen(long bytes, String told) {
        assertThat(Figures.bytes(bytes)).isEqualTo(told);
    }

    @Test
    void oneIsNotMany() {
        assertThat(Figures.count(1, "sandbox", "sandboxes")).isEqualTo("1 sandbox");
        assertThat(Figures.count(0, "sandbox", "sandboxes")).isEqualTo("0 sandboxes");
    }
}
