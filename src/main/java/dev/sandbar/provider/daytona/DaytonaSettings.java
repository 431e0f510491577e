package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpLimits;
import dev.sandbar.provider.http.HttpPlace;
import dev.sandbar.provider.http.Retries;
import dev.sandbar.sandbox.Credential;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What an operator decides about one Daytona service.
 *
 * @param name of the provider's entry
 * @param url of the control API
 * @param key an API key, or a JWT together with {@code organization}
 * @param organization which one is meant where the key is good for several
 * @param target the region in which sandboxes are created
 * @param snapshot what they are created from; empty for the service's own default
 * @param timing how patient to be
 */
public record DaytonaSettings(
        String name,
        URI url,
        Credential key,
        Optional<String> organization,
        Optional<String> target,
        Optional<String> snapshot,
        Timing timing) {
    /** The control API of Daytona's own cloud. */
    public static final URI CLOUD = URI.create("https://app.daytona.io/api");

    public DaytonaSettings {
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
        Objects.requireNonNull(key);
        Objects.requireNonNull(organization);
        Objects.requireNonNull(target);
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(timing);
    }

    /**
     * How patient to be.
     *
     * @param answer how long an answer may take
     * @param poll the time between two looks at all sandboxes
     * @param change how long a sandbox may take to reach another state
     * @param ping how often an open terminal asks whether the server is there
     * @param retries how often a request that failed is sent again
     * @param reconnects how often a connection that broke is made again
     */
    public record Timing(
            Duration answer, Duration poll, Duration change, Duration ping, Retries retries, Retries reconnects) {
        /** For the cloud. */
        public static final Timing USUAL = new Timing(
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofMinutes(3),
                Duration.ofSeconds(20),
                Retries.USUAL,
                new Retries(6, Duration.ofMillis(400), Duration.ofSeconds(5), Duration.ofSeconds(20)));

        /** The same with another time between looks. */
        public Timing polling(Duration other) {
            return new Timing(answer, other, change, ping, retries, reconnects);
        }

        /** The same with another time for an answer. */
        public Timing answering(Duration other) {
            return new Timing(other, poll, change, ping, retries, reconnects);
        }
    }

    HttpPlace place() {
        return new HttpPlace(name, url.toString(), "the key of provider " + name + " in config.toml");
    }

    HttpLimits limits() {
        return new HttpLimits(HttpLimits.USUAL.connect(), timing.answer(), HttpLimits.USUAL.bodyBytes());
    }
}
