package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Subscription;
import dev.sandbar.testing.FakeProvider;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class MeasurementsTest {
    private final FakeProvider fake = new FakeProvider("fake");
    private final SandboxId web = fake.add("web", SandboxState.RUNNING);
    private final GatheredFigures figures = new GatheredFigures();
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final CountDownLatch answering = new CountDownLatch(1);
    private final ProviderCalls calls =
            new ProviderCalls(name -> counting(fake), new Threads((thread, failure) -> failure.printStackTrace()));
    private final Measurements measurements = new Measurements(calls, figures, now::get);

    @AfterEach
    void close() {
        calls.close();
    }

    private Provider counting(Provider provider) {
        return Interposed.at("stats", provider, () -> {
            asked.incrementAndGet();
            provider.stats(web, stats -> {});
            return (Subscription) closed::incrementAndGet;
        });
    }

    @Test
    void whatCannotBeMeasuredIsTriedAgainEverMoreRarely() {
        fake.fail(new ProviderException(Kind.UNREACHABLE, "gone", "wait"));
        measurements.measure(Set.of(web));
        awaitAsked(1);

        renewAfter(Measurement.FIRST_PATIENCE, 2);
        renewAfter(Measurement.FIRST_PATIENCE, 2);
        renewAfter(Measurement.FIRST_PATIENCE, 3);
    }

    @Test
    void whatBreaksOffIsTriedAgainAsSoonAsTheFirstTime() {
        Measurement slow = new Measurement(web, Measurement.LONGEST_PATIENCE, now::get);
        slow.open(fake, stats -> {});
        now.addAndGet(Measurement.LONGEST_PATIENCE.toNanos() + 1);
        assertThat(slow.isSilent()).isTrue();

        Measurement next = slow.next();
        now.addAndGet(Measurement.FIRST_PATIENCE.toNanos() + 1);
        assertThat(next.isSilent()).isTrue();
    }

    @Test
    void whatAProviderCannotMeasureIsNotTriedAgain() {
        Measurement measurement = new Measurement(web, Measurement.FIRST_PATIENCE, now::get);
        measurement.failed(new ProviderException(Kind.UNSUPPORTED, "it has no figures", "look elsewhere"));
        now.addAndGet(Measurement.LONGEST_PATIENCE.toNanos() + 1);

        assertThat(measurement.isSilent()).isFalse();
    }

    @Test
    void whatIsNoLongerWantedIsNotTriedAgain() {
        fake.fail(new ProviderException(Kind.UNREACHABLE, "gone", "wait"));
        measurements.measure(Set.of(web));
        awaitAsked(1);
        measurements.measure(Set.of());

        renewAfter(Measurement.LONGEST_PATIENCE, 1);
    }

    @Test
    void aCursorThatRunsThroughTheListHasNothingMeasuredBeforeItRests() {
        measurements.measure(Set.of(web));
        awaitAsked(1);
        for (int row = 0; row < 2000; row++) {
            now.addAndGet(Measurements.REST.toNanos() / 20);
            measurements.measure(Set.of(new SandboxId("fake", "row-" + row)));
            measurements.renew();
        }

        now.addAndGet(Measurements.REST.toNanos());
        measurements.renew();
        awaitAsked(2);
        measurements.renew();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsWantedAfterARestIsMeasuredAtOnce() {
        measurements.measure(Set.of(web));
        awaitAsked(1);
        now.addAndGet(Measurements.REST.toNanos());

        measurements.measure(Set.of(new SandboxId("fake", "other")));

        awaitAsked(2);
    }

    @Test
    void whatIsNotWantedAnyMoreIsEndedAlsoByAProviderThatHadNoTimeToHear() {
        measurements.measure(Set.of(web));
        awaitAsked(1);
        keepBusy();

        measurements.measure(Set.of());
        answering.countDown();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            measurements.renew();
            assertThat(closed).hasValue(1);
        });
    }

    @Test
    void whatWasWantedForAMomentOfABusyProviderIsNeverAskedFor() throws InterruptedException {
        for (int i = 0; i < ProviderCalls.AT_ONCE; i++) {
            calls.ask("fake", provider -> answering.await(), failure -> {});
        }
        measurements.measure(Set.of(web));
        measurements.measure(Set.of());

        CountDownLatch done = new CountDownLatch(1);
        calls.ask("fake", provider -> done.countDown(), failure -> {});
        answering.countDown();
        done.await();
        calls.close();

        assertThat(asked).hasValue(0);
    }

    /** Gives the provider so much to do that it takes no more. */
    private void keepBusy() {
        boolean room = true;
        while (room) {
            room = calls.ask("fake", provider -> answering.await(), failure -> {});
        }
    }

    /** Lets a little more than {@code time} pass; then the provider has been asked so often altogether. */
    private void renewAfter(Duration time, int expected) {
        now.addAndGet(time.toNanos() + 1);
        measurements.renew();
        awaitAsked(expected);
    }

    private void awaitAsked(int expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(asked).hasValue(expected));
    }
}
