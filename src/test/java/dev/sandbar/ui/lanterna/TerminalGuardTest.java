package dev.sandbar.ui.lanterna;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import dev.sandbar.e2e.Pilot;
import dev.sandbar.e2e.ScreenView;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.nativ.CLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real program at a real pseudo terminal, whose line and screen must be left as they were found. */
@Timeout(120)
final class TerminalGuardTest {
    private static final String SHELL =
            "printf 'before\\n'; stty -a >before; \"$@\"; echo $? >status; stty -a >after; echo done";

    /** A shell with jobs, as the user's own is: it has the terminal while the program is stopped. */
    private static final String STOPPING_SHELL = "set -m; printf 'before\\n'; stty -a >before; \"$@\"; stty -a >after;"
            + " echo stopped; read go; fg >/dev/null; echo $? >status; stty -a >after; echo done";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"q, 0", "e, 3", "m, 1", "t, 70"})
    void theTerminalIsGivenBackHoweverTheProgramEnds(String key, int status) throws IOException {
        try (Pilot pilot = start()) {
            pilot.type(key);
            pilot.waitForEnd();

            assertThat(status()).isEqualTo(status);
            assertGivenBack(pilot.screen());
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void theTerminalIsGivenBackWhenASignalEndsTheProgram(String signal, int status) throws Exception {
        try (Pilot pilot = start()) {
            kill(signal, program(pilot));
            pilot.waitForEnd();

            assertThat(status()).isEqualTo(status);
            assertGivenBack(pilot.screen());
        }
    }

    @Test
    void aFailureIsToldAfterTheScreenIsBack() {
        try (Pilot pilot = start()) {
            pilot.type("t");
            pilot.waitForEnd();

            assertThat(pilot.screen().lines()).contains("before", "crashed: a worker failed", "done");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-ixon -icrnl", "cstopb -hupcl intr ^X", "-opost -onlcr", "raw -echo"})
    void unusualSettingsOfTheLineComeBackToo(String settings) throws IOException {
        try (Pilot pilot = start("stty " + settings + "; " + SHELL)) {
            pilot.type("q");
            pilot.waitForEnd();

            assertThat(setting("after")).isEqualTo(setting("before"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux", "posix"})
    void bothWaysMakeTheLineRawAndPutItBack(String way) throws IOException {
        try (Pilot pilot = launch(SHELL, LineModesProgram.class, way)) {
            pilot.waitForEnd();

            assertThat(status()).isZero();
            assertThat(setting("raw"))
                    .contains("-icanon", "-isig", "-iexten", "-echo", "-icrnl", "-ixon", "-opost", "min = 1; time = 0");
            assertThat(setting("raw")).contains("speed 38400 baud", "cs8", "cread");
            // JLine's structure has no place for the line discipline.
            assertThat(setting("after").replaceFirst("line = \\d+", ""))
                    .isEqualTo(setting("before").replaceFirst("line = \\d+", ""));
        }
    }

    @Test
    void aProgramThatTheTerminalIsLentToGetsEveryByteOfIt() throws IOException {
        try (Pilot pilot = start()) {
            pilot.type("l");
            pilot.waitFor("borrowed");
            pilot.type("all that is typed, q and e\r");
            pilot.waitFor("answer: all that is typed, q and e");
            assertThat(pilot.screen().snapshot().alternateScreen()).isFalse();
            assertThat(pilot.screen().snapshot().mouseWanted()).isFalse();

            pilot.type("\r");
            pilot.waitFor("the borrower ended with 5");
            assertThat(pilot.screen().snapshot().alternateScreen()).isTrue();
            assertThat(pilot.screen().snapshot().mouseWanted()).isTrue();
            pilot.type("k");
            pilot.waitFor("codePoint=107");
            pilot.type("q");
            pilot.waitForEnd();
            assertGivenBack(pilot.screen());
        }
    }

    @Test
    void whoeverTheTerminalIsLentToEndsWithTheProgram() throws Exception {
        try (Pilot pilot = start()) {
            pilot.type("l");
            pilot.waitFor("borrowed");
            kill("TERM", program(pilot));
            pilot.waitForEnd();

            assertThat(pilot.screen().lines()).contains("done");
        }
    }

    @Test
    void everyKeyIsAKeyAndNoneASignal() {
        try (Pilot pilot = start()) {
            pilot.press("C-c", "C-z", "C-\\", "C-s", "C-q", "C-v", "C-d", "enter", "esc");

            pilot.waitUntil("all are shown", screen -> screen.shows("key=ESCAPE"));
            for (char letter : "cz\\sqvd".toCharArray()) {
                assertThat(pilot.screen().text()).contains("codePoint=" + (int) letter + ", modifiers=4");
            }
            assertThat(pilot.screen().text()).contains("key=ENTER");
        }
    }

    @Test
    void mousePasteAndFocusAreReported() {
        try (Pilot pilot = start()) {
            pilot.mouse(new MouseInput(MouseAction.PRESS, 1, new GridPoint(7, 120), 0));
            pilot.waitFor("MouseInput[action=PRESS, button=1, at=GridPoint[row=7, column=120]");
            pilot.paste("a whole\nline");
            pilot.waitFor("Pasted[text=a whole");
            pilot.focus(false);
            pilot.waitFor("FocusChanged[focused=false]");
        }
    }

    @Test
    void anotherSizeIsToldAndDrawn() {
        try (Pilot pilot = start()) {
            pilot.resize(60, 10);

            pilot.waitFor("holding 60x10");
            pilot.waitFor("Resized[size=Size[columns=60, rows=10]]");
        }
    }

    @Test
    void theCursorIsShownAsAsked() {
        try (Pilot pilot = start()) {
            ScreenView screen = pilot.screen();

            assertThat(screen.snapshot().alternateScreen()).isTrue();
            assertThat(screen.snapshot().cursor().visible()).isTrue();
            assertThat(screen.snapshot().cursor().shape()).isEqualTo(CursorShape.BAR);
            assertThat(screen.snapshot().cursor().at()).isEqualTo(new GridPoint(0, 0));
        }
    }

    @Test
    void aStoppedProgramLeavesTheTerminalAndTakesItAgain() throws Exception {
        try (Pilot pilot = start(STOPPING_SHELL)) {
            kill("TSTP", program(pilot));

            pilot.waitFor("stopped");
            assertGivenBack(pilot.screen());

            pilot.type("go\n");
            pilot.waitFor("Resumed");
            assertThat(pilot.screen().snapshot().alternateScreen()).isTrue();
            assertThat(pilot.screen().snapshot().mouseWanted()).isTrue();

            pilot.type("q");
            pilot.waitFor("done");
            assertGivenBack(pilot.screen());
        }
    }

    @Test
    void aTerminalThatGoesAwayEndsTheProgram() throws Exception {
        try (Pilot pilot = start()) {
            ProcessHandle program = program(pilot);

            pilot.hangUp();

            program.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"$@\" </dev/null", "\"$@\" | cat", "\"$@\" </dev/null | cat"})
    void withoutATerminalItSaysWhatToDoInstead(String run) {
        try (Pilot pilot = launch(run)) {
            pilot.waitForEnd();

            assertThat(pilot.screen().text().replace("\n", ""))
                    .contains("needs a terminal")
                    .contains("sandbar ls");
            assertThat(pilot.screen().snapshot().mouseWanted()).isFalse();
        }
    }

    private void assertGivenBack(ScreenView screen) throws IOException {
        assertThat(setting("after")).isEqualTo(setting("before"));
        assertThat(screen.lines().get(0)).isEqualTo("before");
        assertThat(screen.snapshot().alternateScreen()).isFalse();
        assertThat(screen.snapshot().mouseWanted()).isFalse();
        assertThat(screen.snapshot().cursor().visible()).isTrue();
        assertThat(screen.snapshot().cursor().shape()).isEqualTo(CursorShape.BLOCK);
        assertThat(screen.snapshot().modes().bracketedPaste()).isFalse();
        assertThat(screen.snapshot().modes().focusReports()).isFalse();
    }

    private String setting(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    private int status() throws IOException {
        return Integer.parseInt(setting("status").strip());
    }

    private Pilot start() {
        return start(SHELL);
    }

    private Pilot start(String shell) {
        Pilot pilot = launch(shell);
        pilot.waitFor("holding 150x24");
        return pilot;
    }

    private Pilot launch(String shell) {
        return launch(shell, TerminalProgram.class, "");
    }

    private Pilot launch(String shell, Class<?> program, String argument) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Pilot.start(
                List.of(
                        "/bin/sh",
                        "-c",
                        shell,
                        "shell",
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        program.getName(),
                        argument),
                Map.of("PATH", System.getenv("PATH"), "TERM", "xterm-256color", "LC_ALL", "C.UTF-8"),
                directory,
                new Size(150, 24));
    }

    private static String classPath() {
        return Stream.of(TerminalProgram.class, TerminalGuard.class, TerminalSize.class, CLibrary.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(place.getPath()).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static ProcessHandle program(Pilot pilot) {
        return pilot.process().children().findFirst().orElseThrow(() -> new AssertionError("no program runs"));
    }

    private static void kill(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
