package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Container groups as rows, their changes and their logs. */
@Timeout(60)
final class AzureGroupsTest {
    private AzureTester tester;
    private AciServer server;

    @BeforeEach
    void startServer() throws IOException {
        tester = new AzureTester();
        server = tester.server();
    }

    @AfterEach
    void stopServer() throws IOException {
        tester.close();
    }

    @Test
    void requestsAreHeldAgainstAzuresOwnDescription() {
        assumeTrue(AciSpecification.isThere(), "there is no ../shared/specs: requests are not checked here");
        AciSpecification specification = new AciSpecification();
        String path = "/subscriptions/s/resourceGroups/r/providers/Microsoft.ContainerInstance/containerGroups/g/"
                + "containers/c/exec?api-version=2023-05-01";
        Map<String, String> headers = Map.of("content-type", "application/json", "authorization", "Bearer t");

        assertThat(specification.check(new AciRequest("POST", path, headers, "{\"command\":\"/bin/sh\"}")))
                .isEmpty();
        assertThat(specification.check(new AciRequest("POST", path, headers, "{\"comand\":\"/bin/sh\"}")))
                .isPresent();
        assertThat(specification.check(new AciRequest("POST", path, headers, "{\"command\":[\"sh\"]}")))
                .isPresent();
    }

    @Test
    void eachContainerIsARowWithAShortName() {
        tester.group("web");
        server.add(AzureTester.SUBSCRIPTION, AzureTester.RESOURCE_GROUP, "shop", "front", "back");
        server.add(AzureTester.SUBSCRIPTION, "other", "web", "web");

        List<Sandbox> rows = tester.provider().list();

        assertThat(rows)
                .extracting(Sandbox::name)
                .containsExactlyInAnyOrder("web@tests", "shop.front", "shop.back", "web@other");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(SandboxState.RUNNING);
            assertThat(row.created()).contains(Instant.parse("2026-11-21T08:00:00.123Z"));
            assertThat(row.facts()).containsEntry("image", "debian:12").containsEntry("memory", "1.5 GB");
            assertThat(tester.provider().find(row.name()).id()).isEqualTo(row.id());
        });
        assertThat(tester.provider().find("shop.front").facts().get("container group"))
                .contains("start, stop and restart concern all its 2 containers");
    }

    @Test
    void aNameThatStandsForSeveralIsAmbiguous() {
        tester.group("web");
        tester.group("db");

        ProviderException refusal = catchThrowableOfType(
                ProviderException.class, () -> tester.provider().find(AzureTester.SUBSCRIPTION));
        assertThat(refusal.kind()).isEqualTo(Kind.AMBIGUOUS);
    }

    @Test
    void azuresWordsBecomeStates() {
        tester.group("ended").container("ended").end(3);
        tester.group("leaving").provisioning("Deleting");
        tester.group("stopped").stop();

        List<Sandbox> rows = tester.provider().list();

        assertThat(rows)
                .extracting(Sandbox::state)
                .containsExactly(SandboxState.STOPPED, SandboxState.STOPPING, SandboxState.STOPPED);
        assertThat(rows.get(0).status()).isEqualTo("Terminated (3)");
    }

    @Test
    void manyGroupsAreFoundOverSeveralPages() {
        for (int i = 0; i < 20; i++) {
            tester.group("web-" + i);
        }

        assertThat(tester.provider().list()).hasSize(20);
    }

    @Test
    void whatDoesNotChangeIsNotAskedForAgainWithoutNeed() {
        for (int i = 0; i < 10; i++) {
            tester.group("web-" + i);
        }
        AzureSettings settings = AzureTester.settings(server, () -> "token-1");
        try (Management management = new Management(settings, new AzureHttp(settings));
                Crew crew = new Crew("aci")) {
            Inventory inventory = new Inventory(settings, management, crew);
            assertThat(inventory.some(7).rows()).hasSize(10);
            assertThat(details()).isEqualTo(10);

            // Four pages and three states.
            assertThat(inventory.some(7).rows()).hasSize(10).allMatch(row -> row.state() == SandboxState.RUNNING);
            assertThat(details()).isEqualTo(13);

            server.add(AzureTester.SUBSCRIPTION, AzureTester.RESOURCE_GROUP, "web-new", "c");
            assertThat(inventory.some(0).rows()).hasSize(11);
            assertThat(details()).isEqualTo(14);
        }
    }

    @Test
    void manyRowsShowBeforeAllTheirStatesAreKnown() {
        for (int i = 0; i < 60; i++) {
            tester.group("web-" + i);
        }
        AzureSettings settings = AzureTester.settings(server, () -> "token-1");
        try (Management management = new Management(settings, new AzureHttp(settings));
                Crew crew = new Crew("aci")) {
            Inventory inventory = new Inventory(settings, management, crew);

            Inventory.Stock first = inventory.some(0);
            assertThat(first.rows()).hasSize(60);
            assertThat(first.rows())
                    .filteredOn(row -> row.state() == SandboxState.RUNNING)
                    .hasSize(50);
            assertThat(first.complete()).isFalse();

            Inventory.Stock second = inventory.some(0);
            assertThat(second.rows()).allMatch(row -> row.state() == SandboxState.RUNNING);
            assertThat(second.complete()).isTrue();
            assertThat(details()).isEqualTo(60);
        }
    }

    @Test
    void aRoundOfTwoHundredGroupsAsksNoMoreThanItsBudgetAndRenewsAllInTurn() {
        for (int i = 0; i < 200; i++) {
            tester.group("web-" + i);
        }
        server.pagesOf(100);
        AzureSettings settings = AzureTester.settings(server, () -> "token-1");
        try (Management management = new Management(settings, new AzureHttp(settings));
                Crew crew = new Crew("aci")) {
            Inventory inventory = new Inventory(settings, management, crew);
            while (!inventory.some(22).complete()) {
                assertThat(details()).isLessThanOrEqualTo(200);
            }
            assertThat(details()).isEqualTo(200);

            for (int round = 1; round <= 10; round++) {
                int before = server.requests().size();
                inventory.some(22);
                assertThat(server.requests().size() - before).isEqualTo(22);
            }
            assertThat(server.requests().stream()
                            .filter(request -> request.path().contains("/containerGroups/web-"))
                            .map(AciRequest::path)
                            .collect(Collectors.groupingBy(path -> path, Collectors.counting())))
                    .hasSize(200)
                    .allSatisfy((path, count) -> assertThat(count).isEqualTo(2));
        }
    }

    @Test
    void statesAreRenewedHoweverLongTheListsAre() {
        for (int i = 0; i < 30; i++) {
            tester.group("web-" + i);
        }
        AzureSettings settings = AzureTester.settings(server, () -> "token-1");
        try (Management management = new Management(settings, new AzureHttp(settings));
                Crew crew = new Crew("aci")) {
            Inventory inventory = new Inventory(settings, management, crew);
            inventory.some(10);

            // Ten pages leave nothing of the budget but the fifth that is kept for states.
            inventory.some(10);
            assertThat(details()).isEqualTo(32);
        }
    }

    private long details() {
        return server.requests().stream()
                .filter(request -> request.path().contains("/containerGroups/web-"))
                .count();
    }

    @Test
    void aGroupStartsStopsAndRestarts() {
        tester.group("web");
        SandboxId web = AzureTester.id("web");
        Instant before = tester.provider().find("web").created().orElseThrow();

        tester.provider().change(web, Lifecycle.STOP);
        assertThat(tester.provider().find("web").state()).isEqualTo(SandboxState.STOPPED);
        tester.provider().change(web, Lifecycle.STOP);
        tester.provider().change(web, Lifecycle.START);
        assertThat(tester.provider().find("web").state()).isEqualTo(SandboxState.RUNNING);
        tester.provider().change(web, Lifecycle.RESTART);

        assertThat(tester.provider().find("web").created().orElseThrow()).isAfter(before);
        assertThat(server.count("POST", "/stop")).isEqualTo(1);
    }

    @Test
    void aWatcherHearsOfAChangeMadeHere() throws Exception {
        tester.group("web");
        BlockingQueue<List<Sandbox>> told = new LinkedBlockingQueue<>();
        try (Subscription watch = tester.provider().watch(watcher(told))) {
            assertThat(watch).isNotNull();
            assertThat(told.take()).extracting(Sandbox::state).containsExactly(SandboxState.RUNNING);

            tester.provider().change(AzureTester.id("web"), Lifecycle.STOP);

            // A regular look may come in between; the class's time-out bounds the wait.
            while (told.take().get(0).state() != SandboxState.STOPPED) {
                assertThat(watch).isNotNull();
            }
        }
    }

    private static SandboxWatcher watcher(BlockingQueue<List<Sandbox>> told) {
        return new SandboxWatcher() {
            @Override
            public void listed(List<Sandbox> sandboxes) {
                told.add(sandboxes);
            }

            @Override
            public void failed(ProviderException reason) {
                throw new AssertionError("the watch failed", reason);
            }
        };
    }

    @Test
    void aLogIsReadFromItsEnd() throws Exception {
        tester.group("web").container("web").log("2026-11-21T10:00:00Z one\n2026-11-21T10:00:01Z two\n");

        assertThat(log(new LogRequest(-1, false, false))).isEqualTo("one\ntwo\n");
        assertThat(log(new LogRequest(1, false, false))).isEqualTo("two\n");
        assertThat(log(new LogRequest(1, false, true))).isEqualTo("2026-11-21T10:00:01Z two\n");
    }

    private String log(LogRequest request) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        try (Output log = tester.provider().logs(AzureTester.id("web"), request)) {
            for (OutputChunk chunk = log.read(); chunk != null; chunk = log.read()) {
                text.append(new String(chunk.bytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void aLogThatIsFollowedGoesOnWithoutRepeating() throws Exception {
        AciContainer container = tester.group("web").container("web");
        container.log("2026-11-21T10:00:00Z old\n2026-11-21T10:00:01Z last\n");
        try (Output log = tester.provider().logs(AzureTester.id("web"), new LogRequest(1, true, false))) {
            assertThat(text(log.read())).isEqualTo("last\n");

            container.log(container.log() + "2026-11-21T10:00:01Z last\n2026-11-21T10:00:02Z new\n");
            assertThat(text(log.read())).isEqualTo("last\nnew\n");
        }
    }

    @Test
    void aLogThatIsFollowedFromNowOnBeginsWithWhatIsNew() throws Exception {
        AciContainer container = tester.group("web").container("web");
        container.log("2026-11-21T10:00:00Z old\n");
        try (Output log = tester.provider().logs(AzureTester.id("web"), new LogRequest(0, true, false))) {
            Thread writer = new Thread(() -> {
                // Only the second question tells that the first was answered.
                await().atMost(Duration.ofSeconds(50)).until(() -> server.count("GET", "/logs") > 1);
                container.log(container.log() + "2026-11-21T10:00:02Z new\n");
            });
            writer.start();
            assertThat(text(log.read())).isEqualTo("new\n");
            writer.join();
        }
    }

    @Test
    void aLogThatIsClosedWakesItsReader() throws Exception {
        tester.group("web");
        Output log = tester.provider().logs(AzureTester.id("web"), new LogRequest(-1, true, false));
        Thread closer = new Thread(() -> {
            await().until(() -> server.count("GET", "/logs") > 0);
            log.close();
        });
        closer.start();

        assertThat(log.read()).isNull();
        closer.join();
    }

    private static String text(OutputChunk chunk) {
        return new String(chunk.bytes(), StandardCharsets.UTF_8);
    }
}
