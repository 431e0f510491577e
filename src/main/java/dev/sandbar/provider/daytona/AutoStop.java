package dev.sandbar.provider.daytona;

import dev.sandbar.provider.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When a sandbox stops by itself.
 *
 * @param minutes how long nothing may happen in it; 0 for ever
 * @param lastActivity when something last happened, where the server says so
 */
record AutoStop(long minutes, Optional<Instant> lastActivity) {
    static AutoStop read(Json sandbox) {
        return new AutoStop(sandbox.at("autoStopInterval").number(0), time(sandbox.at("lastActivityAt")));
    }

    static Optional<Instant> time(Json text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.text()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** For people: {@code in 12 min}, {@code after 15 min without activity}, {@code never}. */
    String words(Instant now) {
        if (minutes <= 0) {
            return "never";
        }
        return left(now)
                .map(left -> left.toMinutes() < 1 ? "in less than a minute" : "in " + span(left))
                .orElse("after " + span(Duration.ofMinutes(minutes)) + " without activity");
    }

    /** The time that is left; empty where it is not known, or never ends. */
    Optional<Duration> left(Instant now) {
        return minutes <= 0
                ? Optional.empty()
                : lastActivity.map(last -> Duration.between(now, last.plus(Duration.ofMinutes(minutes))));
    }

    private static String span(Duration time) {
        long minutes = time.toMinutes();
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
