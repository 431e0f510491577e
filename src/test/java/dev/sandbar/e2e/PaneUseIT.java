package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is done with the text of panes: copying, the editor, recording and playing. */
@Timeout(180)
final class PaneUseIT {
    private static final Size SIZE = new Size(120, 40);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = Home.in(directory);
    }

    @Test
    void aRectangleIsCopiedThroughTheTerminal() {
        try (Console console = Console.open(home, SIZE)) {
            Pilot pilot = print(console, "abc one\\ndef two\\nghi six\\n", "six");
            pilot.press("C-]", "[");
            pilot.waitFor("q leave");
            pilot.press("?").type("six").press("enter");
            pilot.waitFor("Match ");
            pilot.press("C-v", "k", "k", "l", "l", "y");

            expectCopied(pilot, "one\ntwo\nsix");
            pilot.waitFor("Copied 11 characters in 3 lines");
            console.toList().quit();
        }
    }

    @Test
    void outputThatComesMeanwhileMovesNothingInCopyMode() {
        try (Console console = Console.open(home, SIZE)) {
            console.shell("local");
            Pilot pilot = console.pilot();
            pilot.type("seq 100 140; sleep 3; seq 1000 1200\r");
            pilot.waitUntil("the first output", screen -> screen.boxShows("local ·", "140"));
            pilot.press("C-]", "[");
            pilot.waitFor("q leave");
            List<String> before = pane(pilot).lines();
            await().during(Duration.ofSeconds(5))
                    .atMost(PATIENCE)
                    .until(() -> pane(pilot).lines().equals(before));

            pilot.press("q");
            pilot.waitUntil("the live screen", screen -> screen.boxShows("local ·", "1200"));
            console.toList().quit();
        }
    }

    @Test
    void theMouseCopiesWordsAndWhatItIsDraggedOver() {
        try (Console console = Console.open(home, SIZE)) {
            Pilot pilot = print(console, "drag over /etc/passwd here\\n", "passwd here");
            GridPoint at = pilot.screen().find("drag over /etc/passwd here");
            pilot.click(at.row(), at.column() + 12).click(at.row(), at.column() + 12);
            expectCopied(pilot, "/etc/passwd");

            mouse(pilot, MouseAction.PRESS, at.row(), at.column());
            mouse(pilot, MouseAction.DRAG, at.row(), at.column() + 8);
            mouse(pilot, MouseAction.RELEASE, at.row(), at.column() + 8);
            expectCopied(pilot, "drag over");
            console.toList().quit();
        }
    }

    @Test
    void whatTheLastCommandPrintedIsCopiedWhereTheShellMarksIt() {
        try (Console console = Console.open(home, SIZE)) {
            console.shell("local");
            Pilot pilot = console.pilot();
            pilot.press("C-]", "y");
            pilot.waitFor("does not mark what its commands print");
            pilot.type("printf '\\033]133;C\\007first\\nsecond\\n\\033]133;A\\007'\r");
            pilot.waitUntil("the output", screen -> screen.box("local ·")
                    .filter(box -> box.lines().contains("second"))
                    .isPresent());
            pilot.press("C-]", "y");

            expectCopied(pilot, "first\nsecond");
            console.toList().quit();
        }
    }

    @Test
    void theEditorGetsWhatThePaneShowedAndTheTerminal() throws IOException {
        String script = "cp \"$1\" 'DIR/seen'; printf 'edit: '; read -r line; echo \"$line\" >'DIR/typed'"
                .replace("DIR", directory.toString());
        Path editor = Files.writeString(directory.resolve("editor"), script);
        try (Console console = Console.open(home.with("EDITOR", "/bin/sh " + editor), SIZE)) {
            Pilot pilot = print(console, "from-$((40+2))\\n", "from-42");
            pilot.press("C-]", "E");
            pilot.waitFor("edit:");
            pilot.type("every key, q and C-] too\r");
            pilot.waitFor("SANDBAR");

            assertThat(directory.resolve("seen")).content().contains("from-42");
            assertThat(directory.resolve("typed")).hasContent("every key, q and C-] too");
            pilot.type("echo back-$((40+2))\r");
            pilot.waitUntil("the shell again", screen -> screen.boxShows("local ·", "back-42"));
            console.toList().quit();
        }
    }

    @Test
    void aPaneIsRecordedAndPlayed() throws IOException {
        Path recording;
        try (Console console = Console.open(home, SIZE)) {
            Pilot pilot = print(console, "before\\n", "before");
            pilot.press("C-]", "r");
            pilot.waitFor("● REC");
            pilot.type("echo recorded-$((40+2))\r");
            pilot.waitUntil("the output", screen -> screen.boxShows("local ·", "recorded-42"));
            recording = onlyFile(directory.resolve("data/sandbar/recordings"));
            assertThat(Files.readAllLines(recording))
                    .as("a recording is whole at any moment")
                    .allMatch(line -> line.endsWith("}") || line.endsWith("]"));
            pilot.press("C-]", "r");
            pilot.waitFor("Recorded ");
            console.toList().quit();
        }
        try (Pilot pilot = home.launch(SIZE, "replay", "--play", "--speed", "20", recording.toString())) {
            pilot.waitUntil(
                    "the end",
                    screen -> screen.shows("before") && screen.shows("recorded-42") && screen.shows("end  0:"));
            pilot.press("q");
            pilot.waitForEnd();
            assertThat(home.status()).isZero();
            assertThat(home.settingsAfter()).isEqualTo(home.settingsBefore());
        }
    }

    @Test
    void aShellIsRecordedToAFile() throws IOException {
        Path recording = directory.resolve("mine.cast");
        try (Pilot pilot =
                home.launch(SIZE, "shell", "local", "--record", recording.toString(), "--record-form", "v3")) {
            pilot.waitUntil("a prompt", screen -> screen.matches("[$#]$"));
            pilot.type("echo shell-$((40+2))\r");
            pilot.waitFor("shell-42");
            pilot.type("exit 4\r");
            pilot.waitForEnd();
            assertThat(home.status()).isEqualTo(4);
        }
        List<String> lines = Files.readAllLines(recording);
        assertThat(lines.get(0)).contains("\"version\":3", "\"cols\":120,\"rows\":40");
        assertThat(String.join("\n", lines)).contains("shell-42");
    }

    private static Pilot print(Console console, String format, String shown) {
        console.shell("local");
        console.pilot().type("clear; printf \"" + format + "\"\r");
        console.pilot().waitUntil("what is printed", screen -> screen.box("local ·")
                .filter(box -> box.lines().stream().anyMatch(line -> line.endsWith(shown)))
                .isPresent());
        return console.pilot();
    }

    private static void expectCopied(Pilot pilot, String text) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pilot.clipboard()).last().isEqualTo(text));
    }

    private static void mouse(Pilot pilot, MouseAction action, int row, int column) {
        pilot.mouse(new MouseInput(action, 1, new GridPoint(row, column), 0));
    }

    private static BoxView pane(Pilot pilot) {
        return pilot.screen().box("local ·").orElseThrow();
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().get(0);
        }
    }
}
