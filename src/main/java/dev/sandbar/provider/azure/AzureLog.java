package dev.sandbar.provider.azure;

import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A container's log. Azure has no call that follows one: its end is asked for again and again, as the Azure CLI does, and
 * what was there before is left out. Lines are asked for with their times, so that equal ones are told apart.
 */
final class AzureLog implements Output {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Lines between two questions beyond this are lost, which is said. */
    private static final int FOLLOWED_LINES = 2000;
    /** Between how many questions it is looked whether the container still runs. */
    private static final int LOOKS = 5;

    private final Backend backend;
    private final Target target;
    private final LogRequest request;
    private final LogTail tail = new LogTail();
    private final Queue<OutputChunk> ready = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int asked;
    private boolean over;

    AzureLog(Backend backend, Target target, LogRequest request) {
        this.backend = backend;
        this.target = target;
        this.request = request;
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        while (ready.isEmpty()) {
            if (over || closed.getCount() == 0) {
                return null;
            }
            if (asked > 0 && closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
            over = !request.follow() || hasEnded();
            ask();
        }
        return ready.remove();
    }

    /** Asked before the log itself: what is written until then is still in it. */
    private boolean hasEnded() {
        return asked % LOOKS == LOOKS - 1
                && !backend.inventory().row(target).state().canExec();
    }

    private void ask() {
        LogTail.News news = tail.next(backend.management().logs(target, lines()), over);
        List<String> lines = asked == 0 ? wanted(news.lines()) : news.lines();
        asked++;
        if (news.gap()) {
            add(Stream.STDERR, "sandbar: lines are missing here: the log grows faster than Azure shows it\n");
        }
        if (!lines.isEmpty()) {
            StringBuilder text = new StringBuilder();
            for (String line : lines) {
                text.append(request.timestamps() ? line : LogTail.withoutTime(line))
                        .append('\n');
            }
            add(Stream.STDOUT, text.toString());
        }
    }

    /** Of the first lines: more are asked for than wanted, so that the next are found behind them. */
    private List<String> wanted(List<String> lines) {
        return request.tail() < 0 || request.tail() >= lines.size()
                ? lines
                : lines.subList(lines.size() - request.tail(), lines.size());
    }

    private @Nullable Integer lines() {
        if (request.tail() < 0 && asked == 0) {
            return null;
        }
        return request.follow() ? Integer.valueOf(Math.max(FOLLOWED_LINES, request.tail())) : request.tail();
    }

    private void add(Stream stream, String text) {
        ready.add(new OutputChunk(stream, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
