package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong inside, the terminal is given back, or the rest goes on. */
@Timeout(60)
final class ConsoleFaultTest {
    private static final Callable<Object> FAULT = () -> {
        throw new IllegalStateException("on purpose");
    };
    private static final Callable<Object> ERROR = () -> {
        throw new AssertionError("on purpose");
    };

    private final FakeProvider fake = new FakeProvider("fake");
    private final FakeProvider other = new FakeProvider("other");
    private final ConsolePilot pilot = new ConsolePilot(new Size(120, 40));

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        fake.add("api", SandboxState.RUNNING);
        other.add("db", SandboxState.RUNNING);
        fake.answer(request -> true, FakeScript.endless());
    }

    @AfterEach
    void givesTheTerminalBack() {
        pilot.close();
        assertThat(pilot.screen().isClosed()).isTrue();
    }

    private void start(Provider... providers) {
        pilot.start(folder, providers);
    }

    private void openShell() {
        pilot.moveTo(" api ");
        pilot.press(Key.ENTER);
    }

    private void endsWithAMessage(String thread) throws Exception {
        Ending ending = pilot.awaitEnd();
        assertThat(ending.status()).isEqualTo(125);
        assertThat(ending.message().orElseThrow())
                .contains("on the thread " + thread)
                .contains(folder.resolve("log").toString())
                .doesNotContain("\tat ");
    }

    @Test
    void theScreenThreadEndsTheProgramWithAMessage() throws Exception {
        start(fake);
        pilot.sees("api");

        pilot.screen().fail(new IllegalStateException("on purpose"));
        pilot.press(Key.DOWN);

        endsWithAMessage("ui");
    }

    @Test
    void aThreadThatAsksAProviderEndsTheProgramWithAMessage() throws Exception {
        start(Interposed.at("watch", fake, ERROR));

        endsWithAMessage("call-fake");
    }

    @Test
    void aThreadOfAnotherRoomEndsTheProgramWithAMessage() throws Exception {
        start(fake);

        pilot.tell(new TerminalEvent.Crashed("session-1-out", new IllegalStateException("on purpose")));

        endsWithAMessage("session-1-out");
    }

    @Test
    void whatRunsIsEndedAlsoAfterAFault() throws Exception {
        start(fake);
        pilot.sees("api");
        openShell();
        pilot.sees("api · fake");

        pilot.tell(new TerminalEvent.Crashed("anything", new IllegalStateException("on purpose")));

        pilot.awaitEnd();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(fake.requests())
                .allMatch(request -> !fake.isRunning(request.marker())));
    }

    @Test
    void aProviderThatFailsUnexpectedlyIsShownAsSilent() {
        start(Interposed.at("watch", fake, FAULT), other);

        pilot.sees("db", "a fault in Sandbar");
        assertThat(pilot.hasEnded()).isFalse();
    }

    @Test
    void aPaneThatCannotBeOpenedSaysWhy() {
        start(Interposed.at("exec", fake, FAULT));
        pilot.sees("api");

        openShell();

        pilot.sees("a fault in Sandbar");
        assertThat(pilot.hasEnded()).isFalse();
    }

    @Test
    void aProviderThatNeverAnswersHoldsNobodyUp() {
        start(fake, Interposed.at("watch", other, Interposed::silence));

        pilot.sees("api");
        openShell();

        pilot.sees("api · fake · shell");
    }
}
