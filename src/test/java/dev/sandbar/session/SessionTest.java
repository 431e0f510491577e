package dev.sandbar.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.VtEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SessionTest extends AttachedSession {
    private static final KeyPress CTRL_C = KeyPress.ctrl('c');

    @Test
    void showsWhatTheProgramWrites() {
        exec.says("one\r\n").says("tw").says("o");

        waitForRow(0, "one");
        waitForRow(1, "two");
    }

    @Test
    void showsTheHistoryWhenScrolledBack() {
        exec.says("1\r\n2\r\n3\r\n4\r\n5\r\n6");
        waitForRow(3, "6");

        assertThat(session.snapshot(2).row(0).text()).isEqualTo("1");
    }

    @Test
    void typesInOrder() {
        session.press(KeyPress.character('l'));
        session.press(KeyPress.character('s'));
        session.press(KeyPress.of(Key.ENTER));
        session.send(new byte[] {'!'});

        waitForInput("ls\r!");
    }

    @Test
    void encodesKeysAsTheProgramAskedForThem() {
        exec.says("\033[?1h\033[?2004hready");
        waitForRow(0, "ready");

        session.press(KeyPress.of(Key.UP));
        session.paste("x");

        waitForInput("\033OA\033[200~x\033[201~");
    }

    @Test
    void tellsTheFocusOnlyToAProgramThatAskedForIt() {
        session.focus(true);
        exec.says("\033[?1004hready");
        waitForRow(0, "ready");
        session.focus(false);

        waitForInput("\033[O");
    }

    @Test
    void sendsRepliesBackToTheProgram() {
        exec.says("ab\033[6n");

        waitForInput("\033[1;3R");
        assertThat(listener.events()).isEmpty();
    }

    @Test
    void passesEventsOn() {
        exec.says("\007");

        await().untilAsserted(() -> assertThat(listener.events()).containsExactly(new VtEvent.Bell()));
    }

    @Test
    void passesOnNoMoreThanAFewEventsOfAFlood() {
        exec.says("\007".repeat(10 * Pace.LONGEST_STEP) + "done");
        waitForRow(0, "done");

        // A machine that is busy elsewhere makes steps shorter, and so more of them.
        assertThat(listener.events()).hasSizeLessThan(10 * Pace.LONGEST_STEP / 2);
    }

    @Test
    void announcesOneChangeUntilTheScreenIsTaken() {
        exec.says("a").says("b").says("c\007");
        await().until(() -> !listener.events().isEmpty());
        assertThat(listener.changes()).isEqualTo(1);

        assertThat(row(0)).isEqualTo("abc");
        exec.says("d");

        await().until(() -> listener.changes() == 2);
    }

    @Test
    void goesOnWhenAProgramAsksWithoutReading() {
        exec.readsNothing().says("\033[6n".repeat(100_000)).says("done");
        waitForRow(0, "done");

        session.press(CTRL_C);
        exec.readsAgain();

        await().until(() -> exec.input().endsWith("\003"));
        assertThat(exec.input()).hasSizeLessThan(2 * InputQueue.REPLY_CAPACITY);
    }

    @Test
    void letsCtrlCThroughAFlood() {
        exec.floodsWith("y\r\n".repeat(20_000));
        await().until(() -> listener.changes() > 0);

        session.press(CTRL_C);

        waitForInput("\003");
        exec.says("\r\nstopped");
        await().untilAsserted(() -> assertThat(session.snapshot().row(3).text()).isEqualTo("stopped"));
    }

    @Test
    void showsItsScreenWhileAProgramMakesTheEmulatorWorkHard() {
        session.resize(new Size(200, 60));
        exec.floodsWith("x\033[9999b".repeat(9_000));
        await().until(() -> listener.changes() > 0);

        long[] waits =
                LongStream.range(0, 21).map(i -> nanosForSnapshot()).sorted().toArray();
        session.press(CTRL_C);
        waitForInput("\003");

        assertThat(waits[waits.length / 2]).isLessThan(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private long nanosForSnapshot() {
        long start = System.nanoTime();
        session.snapshot();
        return System.nanoTime() - start;
    }

    @Test
    void deliversAPasteLargerThanTheQueueWhole() {
        String text = "0123456789".repeat(50_000);

        session.paste(text);

        waitForInput(text);
    }

    @Test
    void refusesAPasteOfNoMeasure() {
        session.paste("x".repeat(Session.LONGEST_PASTE + 1));
        session.press(CTRL_C);

        waitForInput("\003");
        assertThat(listener.events()).containsExactly(new VtEvent.Bell());
    }

    @Test
    void ctrlCTakesThePlaceOfALargePasteThatIsNotRead() {
        exec.readsNothing();
        session.paste("x".repeat(1_000_000));

        session.press(CTRL_C);
        exec.readsAgain();

        await().until(() -> exec.input().endsWith("\003"));
        assertThat(exec.input()).hasSizeLessThanOrEqualTo(InputQueue.PIECE + 1);
    }

    @Test
    void ringsWhenTheProgramNoLongerReads() {
        exec.readsNothing();
        session.send(new byte[InputQueue.CAPACITY]);

        session.press(KeyPress.character('x'));

        assertThat(listener.events()).containsExactly(new VtEvent.Bell());
    }

    @Test
    void aFrameIsNotShownHalfDrawn() {
        exec.says("whole");
        waitForRow(0, "whole");

        exec.says("\033[?2026h\033[H\033[2Khalf");
        await().until(() -> session.transcript().row(0).text().equals("half"));
        assertThat(row(0)).isEqualTo("whole");
        exec.says(" and half\033[?2026l");

        waitForRow(0, "half and half");
    }

    @Test
    void aFrameThatNeverEndsIsShownAfterAWhile() {
        ScriptedExec endless = new ScriptedExec().says("whole\033[?2026h\rbroken");
        endless.on(Signal.KILL, () -> endless.ends(new ExitStatus.Exited(137)));
        try (Session impatient = Session.attach(spec(), endless, listener, new Patience(50, 1_000, 1))) {
            await().untilAsserted(
                            () -> assertThat(impatient.snapshot().row(0).text()).isEqualTo("broken"));
        }
    }

    @Test
    void aProgramThatAlwaysDrawsFramesIsSeenToGoOn() {
        exec.says("\033[?2026h1");
        for (int frame = 2; frame <= 9; frame++) {
            exec.says("\033[?2026l\033[?2026h\r" + frame);
        }
        await().until(() -> session.transcript().row(0).text().equals("9"));

        assertThat(row(0)).isNotEqualTo("9");
        exec.says("\033[?2026l\033[?2026h\r10");
        waitForRow(0, "9");
    }

    @Test
    void aTapBeginsWithTheScreenAndGetsEverythingAfterIt() {
        List<String> heard = new CopyOnWriteArrayList<>();
        SessionTap tap = new SessionTap() {
            @Override
            public void begun(Size size, String repaint) {
                heard.add(size.columns() + "x" + size.rows() + " " + repaint.contains("before"));
            }

            @Override
            public void output(byte[] bytes, int offset, int length) {
                heard.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }

            @Override
            public void resized(Size size) {
                heard.add("to " + size.columns());
            }

            @Override
            public void ended() {
                heard.add("end");
            }
        };
        exec.says("before\r\n");
        waitForRow(0, "before");

        session.tap(Optional.of(tap));
        exec.says("after");
        await().untilAsserted(() -> assertThat(heard).containsExactly("20x4 true", "after"));
        session.resize(new Size(30, 4));
        exec.ends(new ExitStatus.Exited(0));
        waitForEnd();

        assertThat(heard).containsExactly("20x4 true", "after", "to 30", "end");
    }

    @Test
    void resizesTheScreenAndTheProgramsTerminal() {
        session.resize(new Size(30, 10));

        await().untilAsserted(() -> assertThat(exec.sizes()).containsExactly(new TerminalSize(30, 10)));
        assertThat(session.snapshot().size()).isEqualTo(new Size(30, 10));
    }

    @Test
    void resizesAndSignalsAProgramThatDoesNotRead() {
        exec.readsNothing();
        session.press(KeyPress.character('x'));

        session.resize(new Size(30, 10));
        session.signal(Signal.INT);

        await().until(() -> !exec.sizes().isEmpty() && exec.signals().equals(List.of(Signal.INT)));
    }

    @Test
    void tellsWhyASignalWasRefused() {
        ProviderException reason = new ProviderException(Kind.UNSUPPORTED, "no signals here", "stop the sandbox");
        exec.on(Signal.INT, () -> {
            throw reason;
        });

        session.signal(Signal.INT);

        await().untilAsserted(() -> assertThat(listener.refusals()).containsExactly(reason));
        assertThat(session.state()).isInstanceOf(SessionState.Live.class);
    }
}
