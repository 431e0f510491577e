package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that goes on, looked at through the list of runs. */
@Timeout(120)
final class FollowedRunTest {
    private static final String END = "";
    private static final Pattern SCROLLED = Pattern.compile("↑(\\d+)");

    @TempDir
    private Path folder;

    private final FakeProvider fake = new FakeProvider("fake");
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ConsolePilot pilot = new ConsolePilot(new Size(160, 40));

    @BeforeEach
    void openTheOutputOfARunThatGoesOn() {
        fake.add("api", SandboxState.RUNNING);
        fake.answer(List.of("build"), process -> {
            for (int i = 1; i <= 100; i++) {
                process.out("line " + i + "\n");
            }
            for (String line = lines.take(); !line.equals(END); line = lines.take()) {
                process.out(line + "\n");
            }
            return 3;
        });
        pilot.start(folder, fake).sees("api");
        pilot.type(":exec fake/api -- build");
        pilot.press(Key.ENTER);
        pilot.sees("line 100");
        openList();
        pilot.sees("OUTCOME", "1 of 1", "● running", "fake/api", "build");
        pilot.press(Key.ENTER);
        pilot.sees("· build", "line 100").seesNo("OUTCOME");
    }

    @AfterEach
    void end() {
        lines.add(END);
        pilot.close();
    }

    private void openList() {
        pilot.lead("d");
        pilot.type("H");
    }

    private int scrolledBack() {
        return SCROLLED.matcher(pilot.screen().text())
                .results()
                .map(MatchResult::group)
                .mapToInt(arrow -> Integer.parseInt(arrow.substring(1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void whatItWritesIsShownAsItComes() {
        lines.add("one more");
        pilot.sees("one more").seesNo("line 70");

        lines.add("and another");
        pilot.sees("one more", "and another");
    }

    @Test
    void scrollingUpStaysWhereItIsUntilTheEndIsWanted() {
        pilot.press(Key.PAGE_UP);
        pilot.sees("line 60", "G follow").seesNo("line 100");
        int back = scrolledBack();
        lines.add("one more");
        await().until(() -> scrolledBack() == back + 1);
        pilot.sees("line 60").seesNo("one more");

        pilot.type("G");
        pilot.sees("one more").seesNo("↑");
        lines.add("and another");
        pilot.sees("and another");

        pilot.press(Key.HOME);
        pilot.sees("line 1 ", "line 2 ").seesNo("another");
        pilot.press(Key.END);
        pilot.sees("and another");

        pilot.press(KeyPress.of(Key.UP), KeyPress.of(Key.UP));
        pilot.sees("↑2").seesNo("and another");
        pilot.press(KeyPress.of(Key.DOWN), KeyPress.of(Key.DOWN));
        pilot.sees("and another").seesNo("↑");
    }

    @Test
    void itIsSearchedWhileItGoesOn() {
        pilot.type("/");
        pilot.type("line 7$");
        pilot.press(Key.ENTER);
        pilot.sees("Match 1 of 1", "line 7 ");
        lines.add("line 7");
        lines.add("one more");

        pilot.type("n");
        pilot.sees("Match 1 of 1").seesNo("one more");
        pilot.type("q");
        pilot.sees("line 100", "one more").seesNo("line 7 │");

        pilot.type("/");
        pilot.type("line 7$");
        pilot.press(Key.ENTER);
        pilot.sees("Match 2 of 2");
    }

    @Test
    void itsEndIsToldWhereItIsShownAndInTheList() {
        lines.add("the last line");
        lines.add(END);
        pilot.sees("the last line", "failed, exit code 3");

        openList();
        pilot.sees("1 of 1", "✕ failed 3");
        pilot.press(Key.ENTER);
        pilot.sees("the last line", "failed, exit code 3");
    }

    @Test
    void itGoesOnWhenItIsNotFollowedAnyMore() {
        pilot.press(KeyPress.ctrl('c'));
        pilot.sees("goes on without being followed");
        assertThat(fake.isRunning(fake.requests().get(0).marker())).isTrue();

        lines.add("one more");
        pilot.press(Key.ENTER);
        pilot.sees("one more", "^C leave it");
    }
}
