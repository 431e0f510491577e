package dev.sandbar.provider.demo;

import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The log of something that was never written: some lines of the past, and where it is followed one now and then. */
final class DemoLog implements Output {
    private static final int PAST = 200;
    private static final int SECONDS_BETWEEN = 7;
    private static final long LEAST_MILLIS = 200;
    private static final int MORE_MILLIS = 1500;
    private static final int SLOWEST = 90;
    private static final List<String> REQUESTS = List.of(
            "GET /health 200", "GET /api/items 200", "POST /api/items 201", "GET /api/items/42 200", "GET /login 302");
    private static final List<String> EVENTS = List.of(
            "INFO  cache: 312 keys",
            "INFO  job 8814 done",
            "WARN  slow query on items",
            "INFO  connection from 10.0.3.7");

    private final LogRequest request;
    private final Random chance;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean pastRead;

    DemoLog(String sandbox, LogRequest request) {
        this.request = request;
        this.chance = new Random(sandbox.hashCode());
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        if (!pastRead) {
            pastRead = true;
            return new OutputChunk(Stream.STDOUT, past().getBytes(StandardCharsets.UTF_8));
        }
        long pause = LEAST_MILLIS + chance.nextInt(MORE_MILLIS);
        boolean over = !request.follow() || closed.await(pause, TimeUnit.MILLISECONDS);
        return over ? null : new OutputChunk(Stream.STDOUT, line(Instant.now()).getBytes(StandardCharsets.UTF_8));
    }

    private String past() {
        int lines = request.tail() < 0 ? PAST : Math.min(PAST, request.tail());
        StringBuilder text = new StringBuilder();
        for (int i = lines; i > 0; i--) {
            text.append(line(Instant.now().minusSeconds((long) i * SECONDS_BETWEEN)));
        }
        return text.toString();
    }

    private String line(Instant time) {
        String when = request.timestamps() ? time.truncatedTo(ChronoUnit.MILLIS) + " " : "";
        String what = chance.nextInt(4) > 0
                ? REQUESTS.get(chance.nextInt(REQUESTS.size())) + " " + (1 + chance.nextInt(SLOWEST)) + " ms"
                : EVENTS.get(chance.nextInt(EVENTS.size()));
        return when + what + "\n";
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
