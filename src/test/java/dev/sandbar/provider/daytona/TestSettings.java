package dev.sandbar.provider.daytona;

import dev.sandbar.provider.daytona.DaytonaSettings.Timing;
import dev.sandbar.provider.http.Retries;
import dev.sandbar.testing.daytona.DaytonaServer;
import java.time.Duration;
import java.util.Optional;

/** Settings for a service on this computer. */
public final class TestSettings {
    /** Quick where waiting proves nothing, patient where a loaded machine may be slow. */
    static final Timing TIMING = new Timing(
            Duration.ofSeconds(30),
            Duration.ofMillis(100),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            new Retries(4, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(10)),
            new Retries(5, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(10)));

    private TestSettings() {}

    public static DaytonaSettings of(DaytonaServer server) {
        return of(server, TIMING);
    }

    static DaytonaSettings of(DaytonaServer server, Timing timing) {
        return new DaytonaSettings(
                "daytona",
                server.url(),
                () -> DaytonaServer.KEY,
                Optional.empty(),
                Optional.of("eu"),
                Optional.of("sandbar-test"),
                timing);
    }
}
