package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ConsoleTest {
    private final FakeProvider fake = new FakeProvider("fake");

    @TempDir
    private Path folder;

    private ConsolePilot pilot;

    @BeforeEach
    void start() {
        pilot = new ConsolePilot(
                new Size(200, 50),
                Map.of(
                        "EDITOR",
                        "/bin/sh " + folder.resolve("editor"),
                        "PATH",
                        "/usr/bin:/bin",
                        "STAPLE_TOKEN",
                        "correct-horse"));
        fake.add("api", SandboxState.RUNNING);
        fake.add("db", SandboxState.STOPPED);
        fake.answer(request -> request.command().get(0).equals("/bin/sh"), process -> {
            process.out("a shell of " + process.size() + "\r\n$ ");
            return FakeScript.echoing().run(process);
        });
        fake.answer(List.of("hostname"), FakeScript.printing("api-host\n", 0));
        fake.answer(List.of("tail"), process -> {
            process.out("waiting\n");
            process.awaitSignal();
            return 0;
        });
        pilot.start(folder, fake).sees("api", "db");
    }

    @AfterEach
    void end() {
        pilot.close();
        assertThat(pilot.screen().isClosed()).isTrue();
    }

    private void openShell() {
        pilot.moveTo(" api ");
        pilot.press(Key.ENTER);
        pilot.sees("a shell of");
    }

    @Test
    void opensAShellAndTypesIntoIt() {
        openShell();

        pilot.type("hello");

        pilot.sees("$ hello");
    }

    @Test
    void leavesAPaneWithoutEndingItsProgram() {
        openShell();

        pilot.lead("d");
        pilot.press(Key.DOWN);

        pilot.sees("a shell of");
        assertThat(fake.isRunning(fake.requests().get(0).marker())).isTrue();
    }

    @Test
    void splitsThePane() {
        openShell();

        pilot.lead("|");

        await().until(() -> fake.requests().size() == 2);
        await().untilAsserted(() -> assertThat(pilot.screen().text()).containsPattern("a shell of.*a shell of"));
    }

    @Test
    void givesProgramsTheSizeOfTheirPanes() {
        fake.answer(request -> request.command().get(0).equals("/bin/sh"), process -> {
            TerminalSize opened = process.size();
            process.out("a shell of " + opened);
            while (process.size().equals(opened)) {
                Thread.onSpinWait();
            }
            process.out("\r\nnow " + (opened.columns() - process.size().columns()) + " narrower");
            return 0;
        });
        openShell();

        pilot.resize(new Size(190, 50));

        pilot.sees("now 10 narrower");
    }

    @Test
    void startsAndStopsSandboxes() {
        pilot.moveTo(" db ");
        pilot.type("s");
        pilot.sees("start fake/db: done");

        assertThat(fake.find("db").state()).isEqualTo(SandboxState.RUNNING);
    }

    @Test
    void showsAtOnceWhatHappensElsewhere() {
        fake.add("made-elsewhere", SandboxState.RUNNING);

        pilot.sees("made-elsewhere");
    }

    @Test
    void keepsTheRowsOfASilentProviderAndMarksThem() {
        fake.fail(new ProviderException(Kind.UNREACHABLE, "the engine does not answer", "start it"));

        pilot.sees("api", "stale", "the engine does not answer");

        fake.recover();

        pilot.seesNo("stale");
    }

    @Test
    void followsALog() {
        fake.logging("first line\n\033[31msecond line\033[0m\n");
        pilot.moveTo(" api ");
        pilot.type("l");

        pilot.sees("first line", "second line");
    }

    @Test
    void asksBeforeItQuitsWithOpenSessions() throws Exception {
        openShell();
        pilot.lead("d");
        pilot.type("q");
        pilot.sees("Quit");
        assertThat(pilot.hasEnded()).isFalse();

        pilot.type("y");

        assertThat(pilot.awaitEnd()).isEqualTo(Ending.quiet(0));
        assertThat(fake.isRunning(fake.requests().get(0).marker())).isFalse();
    }

    @Test
    void endsAtASignalWithEverythingItStarted() throws Exception {
        openShell();

        pilot.tell(new TerminalEvent.SignalReceived("HUP"));

        assertThat(pilot.awaitEnd()).isEqualTo(Ending.quiet(129));
        assertThat(fake.isRunning(fake.requests().get(0).marker())).isFalse();
    }

    @Test
    void aFloodDoesNotDelayKeys() {
        AtomicBoolean flooding = new AtomicBoolean(true);
        fake.answer(request -> request.command().get(0).equals("/bin/sh"), process -> {
            byte[] flood = "0123456789\r\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            while (flooding.get()) {
                process.out(flood);
            }
            return 0;
        });
        pilot.moveTo(" api ");
        pilot.press(Key.ENTER);
        pilot.sees("0123456789");

        long pressed = System.nanoTime();
        pilot.lead("d");
        pilot.type(":");
        pilot.sees("Esc leave");

        assertThat(System.nanoTime() - pressed).isLessThan(TimeUnit.SECONDS.toNanos(2));
        flooding.set(false);
    }

    @Test
    void drawsNothingWhileNothingHappens() {
        await().during(3, TimeUnit.SECONDS)
                .atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(pilot.screen().frames()).isLessThan(40));
    }

    @Test
    void searchesInWhatAPaneShowed() {
        fake.answer(List.of("count"), process -> {
            for (int line = 1; line <= 300; line++) {
                process.out("number " + line + "\r\n");
            }
            process.awaitSignal();
            return 0;
        });
        pilot.type(":exec -t api -- count");
        pilot.press(Key.ENTER);
        pilot.sees("number 300");

        pilot.lead("/");
        pilot.type("number 42$");
        pilot.press(Key.ENTER);

        pilot.sees("number 42", "copy 42/", "Match 1 of 1").seesNo("number 300");
    }

    @Test
    void copiesWhatThePaneShows() {
        openShell();

        pilot.lead("Y");

        await().untilAsserted(() ->
                assertThat(pilot.screen().copied()).singleElement().asString().startsWith("a shell of"));
    }

    @Test
    void copiesWhatTheMouseIsDraggedOver() {
        openShell();
        List<String> rows = pilot.screen().rows();
        String row = rows.stream()
                .filter(text -> text.contains("a shell of"))
                .findFirst()
                .orElseThrow();
        int line = rows.indexOf(row);
        int column = row.indexOf("a shell of");

        pilot.mouse(MouseAction.PRESS, line, column + 2);
        pilot.mouse(MouseAction.DRAG, line, column + 6);
        pilot.mouse(MouseAction.RELEASE, line, column + 6);

        await().untilAsserted(() -> assertThat(pilot.screen().copied()).containsExactly("shell"));
    }

    @Test
    void showsInTheEditorWhatThePaneShowedAndRemovesTheFile() throws IOException {
        String script = "cp \"$1\" '" + folder + "/kept'; stat -c %a \"$1\" >'" + folder + "/mode'; echo \"$1\" >'"
                + folder + "/name'";
        Files.writeString(folder.resolve("editor"), script);
        openShell();

        pilot.lead("E");

        await().untilAsserted(() -> assertThat(folder.resolve("name")).isNotEmptyFile());
        assertThat(folder.resolve("kept")).content().startsWith("a shell of").endsWith("$\n");
        assertThat(folder.resolve("mode")).hasContent("600");
        Path shown = Path.of(Files.readString(folder.resolve("name")).strip());
        await().untilAsserted(() -> assertThat(shown).doesNotExist());
    }

    @Test
    void recordsAPaneWithoutItsSecretsUntilItIsToldToStop() throws IOException {
        openShell();
        pilot.lead("r");
        pilot.sees("● REC", "Recording to");
        pilot.type("typed correct-horse");
        pilot.sees("typed correct-horse");

        pilot.lead("r");

        pilot.sees("Recorded", "sandbar replay --play").seesNo("● REC");
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("recordings"))) {
            files = all.toList();
        }
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).startsWith("api-").endsWith(".cast");
            assertThat(file).content().contains("a shell of", "\"t\"", "[REDACTED:STAPLE_TOKEN]");
        });
    }

    @Test
    void whatAProgramWantsInTheClipboardWaitsUntilItIsTaken() {
        fake.answer(List.of("offer"), process -> {
            process.out("\033]52;c;c2VjcmV0G1szMW0gdGV4dA==\007offered");
            process.awaitSignal();
            return 0;
        });
        pilot.type(":exec -t api -- offer");
        pilot.press(Key.ENTER);
        pilot.sees("offered", "offers a copy", "api offers 11 characters for the clipboard: ^]c takes it");
        assertThat(pilot.screen().copied()).isEmpty();

        pilot.lead("c");

        await().untilAsserted(() -> assertThat(pilot.screen().copied()).containsExactly("secret text"));
        pilot.sees("Copied 11 characters (OSC 52)").seesNo("offers a copy");
    }

    @Test
    void tellsWhatAProgramWantsToNotify() {
        fake.answer(List.of("notify"), process -> {
            process.out("\033]777;notify;Build;done\007");
            process.awaitSignal();
            return 0;
        });

        pilot.type(":exec -t api -- notify");
        pilot.press(Key.ENTER);

        pilot.sees("api: Build: done");
    }

    @Test
    void goesBackToTheShellForAWhile() {
        pilot.press(KeyPress.ctrl('z'));

        await().until(pilot.screen()::isSuspended);
    }

    @Test
    void namesTheWindowAfterThePane() {
        openShell();

        await().untilAsserted(() -> assertThat(pilot.screen().titles()).last().isEqualTo("api - sandbar"));
        pilot.press(KeyPress.ctrl(']'), KeyPress.character('d'));
        await().untilAsserted(() -> assertThat(pilot.screen().titles()).last().isEqualTo("sandbar"));
    }
}
