package dev.sandbar.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.provider.http.Poll.Question;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PollTest {
    private static final Pace FAST = new Pace(Duration.ofMillis(1), Duration.ofMillis(2));
    private static final Pace SLOW = new Pace(Duration.ofHours(1), Duration.ofHours(1));

    private final AtomicInteger asked = new AtomicInteger();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<ProviderException> failures = new LinkedBlockingQueue<>();

    private Poll<Integer> start(Supplier<Integer> ask, Pace pace, Duration quiet) {
        return Poll.start(new Question<>("poll-test", ask, pace, () -> quiet), answers::add, failures::add);
    }

    @Test
    void goesOnUntilItIsClosed() throws Exception {
        Poll<Integer> poll = start(asked::incrementAndGet, FAST, Duration.ZERO);
        assertThat(answers.take()).isEqualTo(1);
        assertThat(answers.take()).isEqualTo(2);
        poll.close();

        await().during(Duration.ofMillis(50)).atMost(Duration.ofSeconds(20)).until(() -> {
            int before = asked.get();
            Thread.onSpinWait();
            return asked.get() == before;
        });
    }

    @Test
    void asksAsOftenAsIsRightAtTheMoment() throws Exception {
        Supplier<Pace> pace = () -> asked.get() < 3 ? FAST : SLOW;
        Question<Integer> question = new Question<>("poll-test", asked::incrementAndGet, pace, () -> Duration.ZERO);
        try (Poll<Integer> poll = Poll.start(question, answers::add, failures::add)) {
            assertThat(poll).isNotNull();
            assertThat(answers.take()).isEqualTo(1);
            assertThat(answers.take()).isEqualTo(2);
            assertThat(answers.take()).isEqualTo(3);
            await().during(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(20))
                    .until(answers::isEmpty);
        }
    }

    @Test
    void aFailureIsToldAndDoesNotEndIt() throws Exception {
        try (Poll<Integer> poll = start(this::failFirst, FAST, Duration.ZERO)) {
            assertThat(poll).isNotNull();
            assertThat(failures.take()).hasMessage("not now");
            assertThat(answers.take()).isEqualTo(2);
        }
    }

    private int failFirst() {
        if (asked.incrementAndGet() == 1) {
            throw new ProviderException(Kind.UNREACHABLE, "not now", "later");
        }
        return asked.get();
    }

    @Test
    void aMistakeOfOursDoesNotEndItEither() throws Exception {
        Supplier<Integer> ask = () -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("a mistake");
            }
            return asked.get();
        };
        try (Poll<Integer> poll = start(ask, FAST, Duration.ZERO)) {
            assertThat(poll).isNotNull();
            assertThat(failures.take()).hasMessageContaining("a mistake");
            assertThat(answers.take()).isEqualTo(2);
        }
    }

    @Test
    void whoKnowsOfAChangeIsNotMadeToWait() throws Exception {
        try (Poll<Integer> poll = start(asked::incrementAndGet, SLOW, Duration.ZERO)) {
            assertThat(answers.take()).isEqualTo(1);
            poll.soon();
            assertThat(answers.take()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsNotAskedEvenThen() throws Exception {
        try (Poll<Integer> poll = start(asked::incrementAndGet, FAST, Duration.ofHours(1))) {
            assertThat(answers.take()).isEqualTo(1);
            poll.soon();

            await().during(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> asked.get() == 1);
        }
    }

    @Test
    void failuresMakeItSlowerUpToABound() {
        Pace pace = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(60));

        assertThat(pace.next(0)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(pace.next(2)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24));
        assertThat(pace.next(40)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    }
}
