package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand sandboxes over ten entries: nothing of what is done to a list grows with all of it. */
@Timeout(300)
final class ManySandboxesIT {
    private static final ManyServers.Amounts AMOUNTS = ManyServers.Amounts.USUAL;
    /** What a round of looking at Azure may take, and how many pages its list has. */
    private static final int AZURE_BUDGET = 22;

    private static final int AZURE_PAGES = 2;
    private static final List<String> AZURE = List.of("aci1", "aci2", "aci3");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private ManyServers servers;
    private Pilot pilot;

    @BeforeEach
    void listAll() throws IOException {
        servers = new ManyServers(AMOUNTS);
        servers.configure(directory);
        Home home = Home.in(directory);
        for (Map.Entry<String, String> credential : ManyServers.CREDENTIALS.entrySet()) {
            home = home.with(credential.getKey(), credential.getValue());
        }
        pilot = home.launch(new Size(120, 40));
        // The directory of this computer is one more.
        pilot.waitUntil("all rows", PATIENCE, screen -> screen.shows("Sandboxes " + (AMOUNTS.all() + 1)));
    }

    @AfterEach
    void close() throws IOException {
        pilot.close();
        servers.close();
    }

    @Test
    void allAreListedAndFound() {
        pilot.press("end");
        pilot.waitUntil("the last", screen -> screen.matches("▸ +" + ManyServers.name("pve3", AMOUNTS.sandboxes())));

        pilot.press("/");
        pilot.waitFor("filtering");
        pilot.type(ManyServers.name("aci2", 137));
        pilot.waitFor("1 of " + (AMOUNTS.all() + 1) + " shown");
        assertThat(pilot.screen().shows(ManyServers.name("aci2", 137))).isTrue();
    }

    @Test
    void whatIsPassedIsNotAskedForAndARoundAsksNoMoreThanItsBudget() {
        for (String entry : AZURE) {
            await().atMost(PATIENCE)
                    .until(() -> servers.counts().getOrDefault(entry + " one", 0L) >= AMOUNTS.sandboxes());
        }
        pilot.press("home");
        Map<String, Long> before = servers.counts();
        pilot.type("j".repeat(600));
        pilot.waitUntil("the row after six hundred", PATIENCE, screen -> screen.matches("▸ +day3-"));
        await().atMost(PATIENCE).until(() -> lists("aci1", before) >= 2 * AZURE_PAGES);

        assertThat(asked("day1 one", before) + asked("day2 one", before) + asked("day3 one", before))
                .isLessThan(300);
        for (String entry : AZURE) {
            long rounds = lists(entry, before) / AZURE_PAGES + 1;
            assertThat(asked(entry + " one", before)).isLessThanOrEqualTo(rounds * (AZURE_BUDGET - AZURE_PAGES));
        }
        assertThat(servers.counts().keySet()).noneMatch(kind -> kind.endsWith("too fast"));
        assertThat(servers.counts().keySet()).noneMatch(kind -> kind.startsWith("pve") && kind.endsWith("current"));
    }

    private long lists(String entry, Map<String, Long> before) {
        return asked(entry + " /containerGroups", before);
    }

    private long asked(String kind, Map<String, Long> before) {
        return servers.counts().getOrDefault(kind, 0L) - before.getOrDefault(kind, 0L);
    }
}
