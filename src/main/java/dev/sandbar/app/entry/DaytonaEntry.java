package dev.sandbar.app.entry;

import dev.sandbar.provider.daytona.DaytonaProvider;
import dev.sandbar.provider.daytona.DaytonaSettings;
import dev.sandbar.provider.daytona.DaytonaSettings.Timing;
import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.Provider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Daytona service: {@code url} (its cloud where nothing is given), {@code key}, {@code organization}, {@code target},
 * {@code snapshot} and {@code poll}.
 */
final class DaytonaEntry {
    private static final String URL = "url";
    private static final List<String> OWN_COMPUTER = List.of("localhost", "127.0.0.1", "[::1]");

    private DaytonaEntry() {}

    static Optional<Supplier<Provider>> read(String name, SettingsReader settings) {
        Optional<URI> url = settings.address(URL);
        Credential key = settings.credential("key", "DAYTONA_API_KEY");
        Optional<String> organization = settings.text("organization");
        Optional<String> target = settings.text("target");
        Optional<String> snapshot = settings.text("snapshot");
        Optional<Duration> poll = settings.duration("poll");
        if (url.isPresent() && sendsKeyInClear(url.get())) {
            settings.wrong(URL, "begins with http://, so that everybody on the way could read the key: use https://");
            return Optional.empty();
        }
        return Optional.of(() -> new DaytonaProvider(new DaytonaSettings(
                name,
                url.orElse(DaytonaSettings.CLOUD),
                key,
                organization,
                target,
                snapshot,
                poll.map(Timing.USUAL::polling).orElse(Timing.USUAL))));
    }

    private static boolean sendsKeyInClear(URI url) {
        return url.getScheme().equals("http") && !OWN_COMPUTER.contains(url.getHost());
    }
}
