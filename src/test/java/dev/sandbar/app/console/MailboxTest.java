package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.Event;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class MailboxTest {
    private static final long AT_ONCE = 0;
    private static final long LONG = TimeUnit.MINUTES.toNanos(1);

    private final Mailbox mailbox = new Mailbox();

    @Test
    void givesEventsInTheOrderInWhichTheyCame() throws InterruptedException {
        Event first = new Event.KeyPressed(KeyPress.character('a'));
        Event second = new Event.KeyPressed(KeyPress.character('a'));
        mailbox.post(first);
        mailbox.post(second);

        assertThat(mailbox.take(AT_ONCE)).containsExactly(first, second);
        assertThat(mailbox.take(AT_ONCE)).isEmpty();
    }

    @Test
    void keepsOnlyTheNewestOfWhatMakesTheOlderWorthless() throws InterruptedException {
        mailbox.post(new Event.Resized(new Size(80, 24)));
        mailbox.post(new Event.KeyPressed(KeyPress.character('a')));
        mailbox.post(new Event.Resized(new Size(120, 40)));

        assertThat(mailbox.take(AT_ONCE))
                .containsExactly(new Event.Resized(new Size(120, 40)), new Event.KeyPressed(KeyPress.character('a')));
    }

    @Test
    void keepsWhatIsAboutDifferentThings() throws InterruptedException {
        mailbox.post(new Event.ScreenChanged("1"));
        mailbox.post(new Event.ScreenChanged("2"));
        mailbox.post(new Event.ScreenChanged("1"));

        assertThat(mailbox.take(AT_ONCE)).containsExactly(new Event.ScreenChanged("1"), new Event.ScreenChanged("2"));
    }

    @Test
    void forgetsAFailureThatAnAnswerHasMadeUntrue() throws InterruptedException {
        Event answer = new Event.SandboxesListed("docker", List.of(), Instant.EPOCH);
        mailbox.post(new Event.ProviderFailed("docker", "gone", "start it", Instant.EPOCH));
        mailbox.post(answer);

        assertThat(mailbox.take(AT_ONCE)).containsExactly(answer);
    }

    @Test
    void refusesKeysThatNobodyReadsButNotWhatProgramsTell() {
        for (int i = 0; i < Mailbox.MOST_INPUT; i++) {
            assertThat(mailbox.post(new Event.KeyPressed(KeyPress.character('a'))))
                    .isTrue();
        }

        assertThat(mailbox.post(new Event.KeyPressed(KeyPress.character('a')))).isFalse();
        assertThat(mailbox.post(new Event.ScreenChanged("1"))).isTrue();
    }

    @Test
    void wakesTheOneWhoWaits() throws InterruptedException {
        Thread poster = new Thread(() -> mailbox.post(new Event.LineChanged()));
        poster.start();

        assertThat(mailbox.take(LONG)).containsExactly(new Event.LineChanged());
        poster.join();
    }

    @Test
    void makesWhoPostsInTurnWaitForTheOneBefore() throws InterruptedException {
        SandboxId sandbox = new SandboxId("docker", "1");
        CountDownLatch posted = new CountDownLatch(1);
        mailbox.postInTurn(new Event.LogArrived(sandbox, List.of("first")));
        Thread poster = new Thread(() -> {
            try {
                mailbox.postInTurn(new Event.LogArrived(sandbox, List.of("second")));
                posted.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        poster.start();

        assertThat(posted.await(50, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(mailbox.take(LONG)).containsExactly(new Event.LogArrived(sandbox, List.of("first")));
        assertThat(mailbox.take(LONG)).containsExactly(new Event.LogArrived(sandbox, List.of("second")));
        poster.join();
    }
}
