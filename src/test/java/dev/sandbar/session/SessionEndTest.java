package dev.sandbar.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import org.junit.jupiter.api.Test;

final class SessionEndTest extends AttachedSession {
    @Test
    void keepsTheExitStatusAndTheLastScreen() {
        exec.says("bye").ends(new ExitStatus.Exited(7));
        waitForEnd();

        SessionState expected = new SessionState.Ended(new ExitStatus.Exited(7));
        assertThat(session.state()).isEqualTo(expected);
        assertThat(listener.ends()).containsExactly(expected);
        assertThat(row(0)).isEqualTo("bye");
        await().until(exec::isClosed);
    }

    @Test
    void failsWithTheReasonWhenTheConnectionBreaks() {
        ProviderException reason = new ProviderException(Kind.UNREACHABLE, "the engine went away", "start the engine");
        exec.breaks(reason);
        waitForEnd();

        assertThat(session.state()).isEqualTo(new SessionState.Failed(reason));
    }

    @Test
    void failsWithANextStepWhenTheEndWasNotSeen() {
        exec.ends(new ExitStatus.Lost("the connection dropped"));
        waitForEnd();

        assertThat(session.state()).isInstanceOfSatisfying(SessionState.Failed.class, failed -> {
            assertThat(failed.reason()).hasMessageContaining("fake/one").hasMessageContaining("the connection dropped");
            assertThat(failed.reason().nextStep()).isNotEmpty();
        });
    }

    @Test
    void closingAsksTheProgramToEnd() {
        exec.on(Signal.HUP, () -> exec.ends(new ExitStatus.Exited(129)));

        session.close();

        assertThat(exec.signals()).containsExactly(Signal.HUP);
        assertThat(session.state()).isEqualTo(new SessionState.Ended(new ExitStatus.Exited(129)));
        assertThat(exec.isClosed()).isTrue();
    }

    @Test
    void closingKillsAProgramThatIgnoresTheRequest() {
        exec.on(Signal.KILL, () -> exec.ends(new ExitStatus.Exited(137)));

        session.close();

        assertThat(exec.signals()).containsExactly(Signal.HUP, Signal.KILL);
        assertThat(session.state()).isEqualTo(new SessionState.Ended(new ExitStatus.Exited(137)));
    }

    @Test
    void closingLetsGoWhereSignalsAreImpossible() {
        Runnable refuse = () -> {
            throw new ProviderException(Kind.UNSUPPORTED, "no signals here", "stop the sandbox");
        };
        exec.on(Signal.HUP, refuse).on(Signal.KILL, refuse);

        session.close();

        assertThat(exec.isClosed()).isTrue();
        waitForEnd();
    }

    @Test
    void closingTakesABoundedTimeWhenTheProviderHangs() {
        exec.hangs();

        session.close();

        assertThat(session.state()).isInstanceOf(SessionState.Ended.class);
        assertThat(listener.ends()).hasSize(1);
    }

    @Test
    void closingTwiceEndsOnce() {
        exec.on(Signal.HUP, () -> exec.ends(new ExitStatus.Exited(129)));

        session.close();
        session.close();

        assertThat(exec.signals()).containsExactly(Signal.HUP);
        assertThat(listener.ends()).hasSize(1);
    }

    @Test
    void closingAfterTheEndSignalsNothing() {
        exec.ends(new ExitStatus.Exited(0));
        waitForEnd();

        session.close();

        assertThat(exec.signals()).isEmpty();
    }

    @Test
    void leavesNoThreadBehind() {
        exec.ends(new ExitStatus.Exited(0));
        waitForEnd();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("session-1-")));
    }
}
