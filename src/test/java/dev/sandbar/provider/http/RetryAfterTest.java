package dev.sandbar.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void secondsAreRead() {
        assertThat(RetryAfter.read(" 3 ", NOW)).contains(Duration.ofSeconds(3));
    }

    @Test
    void aDateIsTheTimeUntilThen() {
        assertThat(RetryAfter.read("Sat, 21 Nov 2026 10:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
    }

    @Test
    void aDateThatIsOverIsNoPause() {
        assertThat(RetryAfter.read("Sat, 21 Nov 2026 09:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void hugeNumbersAreBounded() {
        assertThat(RetryAfter.read("99999999999999999999", NOW)).contains(Duration.ofDays(1));
    }

    @Test
    void anythingElseIsNoPauseAtAll() {
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("-1", NOW)).isEmpty();
        assertThat(RetryAfter.read("", NOW)).isEmpty();
    }
}
