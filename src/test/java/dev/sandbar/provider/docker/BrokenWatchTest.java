package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A watch on engines that answer wrongly. */
@Timeout(60)
final class BrokenWatchTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String EVENTS = "GET /events";
    private static final String LIST = "GET /containers/json";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String EVENT =
            "{\"Type\":\"container\",\"Action\":\"start\",\"status\":\"start\",\"id\":\"1\"}\n";

    private final Watched watched = new Watched();
    private ScriptedEngine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = new ScriptedEngine();
        engine.on(LIST, 200, "[]");
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void listsOnlyOnceTheEventsAreComing() {
        AtomicReference<Integer> listsBefore = new AtomicReference<>();
        engine.on(EVENTS, connection -> {
            listsBefore.set(engine.asked(LIST).size());
            connection.say(CHUNKED);
            engine.silence();
        });

        watching(() -> {
            watched.awaits(SOON, told -> told.lists() == 1);
            assertThat(listsBefore).hasValue(0);
        });
    }

    @Test
    void listsOnceForManyEventsAtOnce() {
        Semaphore go = new Semaphore(0);
        engine.on(EVENTS, connection -> {
            connection.say(CHUNKED);
            go.acquire();
            String events = EVENT.repeat(500);
            connection.say(Integer.toHexString(events.length()) + "\r\n" + events + "\r\n");
            engine.silence();
        });

        watching(() -> {
            watched.awaits(SOON, told -> told.lists() == 1);
            engine.on(LIST, 200, container("running"));
            go.release();
            watched.awaits(SOON, told -> told.state("web").equals(Optional.of(SandboxState.RUNNING)));
            assertThat(watched.lists()).isLessThan(20);
        });
    }

    @Test
    void findsAStateThatTheListHasOnlySomeTimeAfterItsEvent() {
        Semaphore go = new Semaphore(0);
        AtomicInteger lists = new AtomicInteger();
        engine.on(
                LIST,
                connection -> connection.say(
                        ScriptedEngine.reply(200, container(lists.incrementAndGet() > 3 ? "exited" : "running"))));
        engine.on(EVENTS, connection -> {
            connection.say(CHUNKED);
            go.acquire();
            connection.say(Integer.toHexString(EVENT.length()) + "\r\n" + EVENT + "\r\n");
            engine.silence();
        });

        watching(() -> {
            watched.awaits(SOON, told -> told.state("web").equals(Optional.of(SandboxState.RUNNING)));
            go.release();
            watched.awaits(SOON, told -> told.state("web").equals(Optional.of(SandboxState.STOPPED)));
        });
    }

    @Test
    void triesAgainWhenEventsAreNoJson() {
        engine.on(EVENTS, connection -> connection.say(CHUNKED + "3\r\n}}}\r\n"));

        watching(() -> watched.awaits(SOON, told -> engine.asked(EVENTS).size() > 2));
    }

    @Test
    void reportsAListThatIsRefusedAndGoesOn() {
        engine.on(EVENTS, 500, "{\"message\":\"not now\"}").on(LIST, 500, "{\"message\":\"not now\"}");

        watching(() -> {
            watched.awaits(SOON, told -> told.failure().isPresent());
            assertThat(watched.failure().get().kind()).isEqualTo(Kind.FAILED);
            engine.on(LIST, 200, container("exited"));
            watched.awaits(SOON, told -> told.state("web").equals(Optional.of(SandboxState.STOPPED)));
        });
    }

    @Test
    void tellsNothingMoreOnceItIsClosed() throws Exception {
        Semaphore listing = new Semaphore(0);
        engine.on(EVENTS, connection -> {
            connection.say(CHUNKED);
            engine.silence();
        });
        engine.on(LIST, connection -> {
            listing.release();
            engine.silence();
        });

        try (DockerProvider provider = engine.provider(Duration.ofSeconds(20))) {
            Subscription watch = provider.watch(watched);
            listing.acquire();
            watch.close();
            watch.close();
        }
        watched.awaits(SOON, told -> !isWatching());
        assertThat(watched.failure()).isEmpty();
        assertThat(watched.lists()).isZero();
    }

    private static boolean isWatching() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("docker-watch-docker"));
    }

    private void watching(Runnable body) {
        try (DockerProvider provider = engine.provider(Duration.ofSeconds(5));
                Subscription watch = provider.watch(watched)) {
            assertThat(watch).isNotNull();
            body.run();
        }
    }

    private static String container(String state) {
        return "[{\"Id\":\"1\",\"Names\":[\"/web\"],\"State\":\"" + state + "\",\"Status\":\"\"}]";
    }
}
