package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.azure.AciFault;
import dev.sandbar.provider.azure.AciReply;
import dev.sandbar.provider.azure.AciRequest;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.NeedsLxc;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One screen with a pane in each of five providers, whose servers go away, one after the other, or behave badly. */
@Timeout(480)
@NeedsEngine
@NeedsLxc
final class FiveProvidersIT {
    private static final Size SIZE = new Size(200, 60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Two of the five sandboxes are busybox alone, the others this machine. */
    private static final String TOP = "command -v top >/dev/null && exec top -d 1 || exec busybox top -d 1\r";

    private static final String LISTING = "/containerGroups";
    private static final int RETRY_AFTER = 3;

    @TempDir
    Path directory;

    private FiveServers servers;

    @BeforeEach
    void startServers() throws IOException {
        servers = new FiveServers(directory);
    }

    @AfterEach
    void stopServers() {
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void eachServerThatIsKilledCostsItsOwnPaneAndNoOther() throws IOException {
        String container = servers.container();
        try (Console console = Console.open(servers.home(), SIZE)) {
            List<String> live = new ArrayList<>(runTopEverywhere(console));

            servers.docker().cut();
            expectLost(console, container, "Lost the session in " + container + ": docker at unix:");
            expectToGrowOlder(console, "docker");
            live.remove(container);
            expectToGoOn(console, live);

            servers.ssh().close();
            expectLost(console, FiveServers.LXC, "Lost the session in busy: the connection to ssh:");
            expectToGrowOlder(console, "far");
            live.remove(FiveServers.LXC);
            expectToGoOn(console, live);

            servers.daytona().close();
            live.remove(FiveServers.DAYTONA);
            expectToGoOn(console, live);
            expectLost(console, FiveServers.DAYTONA, "lost the connection to a terminal in");
            expectToGrowOlder(console, "day");

            servers.aci().close();
            expectLost(console, FiveServers.AZURE, "lost the connection to a command in");
            expectToGrowOlder(console, "aci");
            live.remove(FiveServers.AZURE);
            expectToGoOn(console, live);

            for (String provider : List.of("docker", "far", "day", "aci")) {
                expectAge(console, provider);
            }
            for (String name : List.of(container, FiveServers.LXC, FiveServers.DAYTONA, FiveServers.AZURE)) {
                assertThat(console.pilot().screen().matches(name + " +\\? running"))
                        .as("the row of " + name + " says that it is old")
                        .isTrue();
            }
            assertThat(console.pilot().screen().matches("▾ local .*stale")).isFalse();
            console.toList().quit();
        }
    }

    @Test
    void aSilentServerExpiredKeysAndAThrottleHoldUpNoOther() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Console console = Console.open(servers.home(silentEntry(silent)), SIZE)) {
            Pilot pilot = console.pilot();
            pilot.waitUntil(
                    "rows of the others before the silent one is given up",
                    screen -> screen.matches("▾ mute +asking") && allListed(screen));
            pilot.waitUntil("the silent one", screen -> screen.matches("▾ mute +! not reachable · .*answer"));
            List<String> live = runTopEverywhere(console);

            expireKeys(console, live);
            renewInTime(console, live);
            throttle(console, live);

            assertThat(pilot.screen().matches("▾ mute +! not reachable")).isTrue();
            console.toList().quit();
        }
    }

    /** What cannot be renewed is said, and the panes, which need no key any more, go on. */
    private void expireKeys(Console console, List<String> live) throws IOException {
        servers.daytona().renewKey("dtn_second_key");
        servers.aci().accept("token-2");
        Pilot pilot = console.pilot();
        pilot.waitUntil(
                "providers without a good key",
                PATIENCE,
                screen -> screen.matches("▾ day +! stale \\d+") && screen.matches("▾ aci +! stale \\d+"));
        console.toList();
        pilot.press("g");
        pilot.waitUntil("the first row", screen -> atCursor(screen).startsWith("▾ local "));
        goDown(pilot, "aci");
        pilot.waitUntil(
                "what Azure said and what to do",
                screen -> screen.shows("does not accept the sign-in: The access token expiry UTC time is earlier than")
                        && screen.matches("do this +check the token that config.toml names; it may have expired"));
        goDown(pilot, "day");
        pilot.waitUntil(
                "what Daytona said and what to do",
                screen -> screen.shows("does not accept the credentials: Invalid credentials (status 401)")
                        && screen.matches(
                                "do this +check the key of provider day in config.toml; it may have expired"));
        expectToGoOn(console, live);

        servers.giveKey("dtn_second_key");
        servers.giveToken("token-2");
        expectFresh(pilot, "day", FiveServers.DAYTONA);
        expectFresh(pilot, "aci", FiveServers.AZURE);
    }

    /** A row at a time, since rows may come and go meanwhile. */
    private static void goDown(Pilot pilot, String provider) {
        String here = atCursor(pilot.screen());
        while (!here.startsWith("▾ " + provider + " ")) {
            String before = here;
            pilot.press("j");
            here = atCursor(
                    pilot.waitUntil("another row", screen -> !atCursor(screen).equals(before)));
        }
    }

    /** How the row with the cursor begins. */
    private static String atCursor(ScreenView screen) {
        String line = screen.lineWith("▸");
        return line.substring(line.indexOf('▸') + 1, line.indexOf('▸') + 12);
    }

    /** What expires while there is a new one already is replaced, and nobody sees anything of it. */
    private void renewInTime(Console console, List<String> live) throws IOException {
        servers.giveKey("dtn_third_key");
        servers.giveToken("token-3");
        servers.daytona().renewKey("dtn_third_key");
        servers.aci().accept("token-3");

        console.pilot().waitUntil("both servers being asked with the new keys", PATIENCE, screen -> {
            assertThat(screen.matches("▾ (aci|day) .*stale")).isFalse();
            return daytonaIsAskedWith("dtn_third_key") && azureIsAskedWith("token-3");
        });
        expectToGoOn(console, live);
    }

    private boolean azureIsAskedWith(String token) {
        return servers.aci().requests().stream()
                .anyMatch(request -> request.header("authorization").equals("Bearer " + token));
    }

    private boolean daytonaIsAskedWith(String key) {
        return servers.daytona().requests().stream().anyMatch(request -> ("Bearer " + key)
                .equals(request.getHeaders().get("Authorization")));
    }

    private static void expectFresh(Pilot pilot, String provider, String sandbox) {
        pilot.waitUntil(
                "fresh rows of " + provider,
                PATIENCE,
                screen -> screen.matches(sandbox + " +● running") && !screen.matches("▾ " + provider + " .*stale"));
    }

    private void throttle(Console console, List<String> live) {
        servers.aci()
                .fail(
                        1,
                        "GET",
                        LISTING,
                        new AciFault.Says(AciReply.error(429, "TooManyRequests", "Too many requests.")
                                .with("Retry-After", Integer.toString(RETRY_AFTER))));
        int before = listings().size();
        Awaitility.await().atMost(PATIENCE).until(() -> listings().size() > before);
        expectToGoOn(console, live);
        Awaitility.await().atMost(PATIENCE).until(() -> listings().size() > before + 1);

        assertThat(Duration.between(listings().get(before), listings().get(before + 1)))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(RETRY_AFTER));
        expectFresh(console.pilot(), "aci", FiveServers.AZURE);
    }

    /** When Azure was asked for its list. */
    private List<Instant> listings() {
        return servers.aci().requests().stream()
                .filter(request -> request.path().endsWith(LISTING))
                .map(AciRequest::received)
                .toList();
    }

    /** A server that accepts and never says anything. */
    private static String silentEntry(ServerSocket silent) {
        return """
                [[provider]]
                name = "mute"
                kind = "daytona"
                url = "http://127.0.0.1:%d/api"
                key = { command = ["echo", "key"] }

                """
                .formatted(silent.getLocalPort());
    }

    /** Opens a pane in all that runs and starts top there; answers their names. */
    private List<String> runTopEverywhere(Console console) {
        List<String> names = names();
        Pilot pilot = console.pilot();
        pilot.waitUntil("all rows", PATIENCE, this::allListed);
        // All but the last, which does not run.
        pilot.press("*", "G", "space", "e");
        pilot.waitUntil("five prompts", PATIENCE, screen -> names.stream().allMatch(screen::prompts));
        names.forEach(name -> console.typeInto(name, TOP));
        expectToGoOn(console, names);
        return names;
    }

    private List<String> names() {
        return List.of(servers.container(), FiveServers.LXC, FiveServers.DAYTONA, FiveServers.AZURE, FiveServers.LOCAL);
    }

    private boolean allListed(ScreenView screen) {
        return screen.matches("idle +○ stopped")
                && names().stream().allMatch(name -> screen.matches(" " + name + " +● running"));
    }

    /** Every top writes its screen anew, twice: the first may have been on its way before. */
    private static void expectToGoOn(Console console, List<String> names) {
        for (int time = 0; time < 2; time++) {
            ScreenView before = console.pilot().screen();
            for (String name : names) {
                console.pilot()
                        .waitUntil(
                                "top goes on in " + name,
                                PATIENCE,
                                screen -> screen.boxShows(name + " ·", "PID")
                                        && !inside(screen, name).equals(inside(before, name)));
            }
        }
    }

    private static Optional<List<String>> inside(ScreenView screen, String name) {
        return screen.box(name + " ·").map(BoxView::lines);
    }

    /** The pane says what happened below its last screen, as far as there is room, and the message line what to do. */
    private static void expectLost(Console console, String name, String words) {
        console.pilot()
                .waitUntil(
                        "what happened to " + name,
                        PATIENCE,
                        screen -> screen.shows(name + ": " + words)
                                && screen.box(name + " ·")
                                        .filter(box ->
                                                box.shows("PID") && box.foot().contains(words.substring(0, 20)))
                                        .isPresent());
    }

    /** The line of a provider says how old its rows are; answers what it says. */
    private static String expectAge(Console console, String provider) {
        Pattern stale = Pattern.compile("▾ " + provider + " +! (stale \\d+[sm])");
        ScreenView screen = console.pilot()
                .waitUntil("the age of what " + provider + " has", PATIENCE, view -> stale.matcher(view.text())
                        .find());
        Matcher found = stale.matcher(screen.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void expectToGrowOlder(Console console, String provider) {
        String first = expectAge(console, provider);
        // What is older than a minute is told in minutes.
        Awaitility.await().atMost(PATIENCE.multipliedBy(2)).until(() -> !expectAge(console, provider)
                .equals(first));
    }
}
