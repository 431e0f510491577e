package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.action.Action;
import dev.sandbar.action.ExecOptions;
import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.recording.Recordings;
import dev.sandbar.app.recording.Recordings.Known;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import dev.sandbar.ui.Effect;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class ProgramsTest {
    private static final String PANE = "pane";
    private static final Size SIZE = new Size(40, 10);

    private final FakeProvider provider = new FakeProvider("fake");
    private final SandboxId web = provider.add("web", SandboxState.RUNNING);
    private final SandboxId api = provider.add("api", SandboxState.RUNNING);
    private final Mailbox mailbox = new Mailbox();
    private final List<Throwable> crashes = new CopyOnWriteArrayList<>();
    private final List<Event> seen = new ArrayList<>();
    private Programs programs;

    @TempDir
    private Path journal;

    @TempDir
    private Path data;

    private Programs programs() {
        if (programs == null) {
            Threads threads = new Threads((thread, failure) -> crashes.add(failure));
            ProviderCalls calls = new ProviderCalls(name -> provider, threads);
            Surroundings surroundings = new Surroundings(
                    (command, options) -> ExecRequest.of(command).withEnvironment(ConsolePilot.variables(options)));
            programs = new Programs(new Tools(
                    mailbox,
                    calls,
                    new ExecJournal(journal),
                    AuditTrail.in(data, "console"),
                    new FakeArchive(),
                    Recordings.in(data, new Known(Map.of(), List.of(), Set::of), "console"),
                    threads,
                    Preferences.DEFAULT,
                    surroundings));
        }
        return programs;
    }

    @AfterEach
    void nothingCrashed() throws InterruptedException {
        programs().closeAll(10_000);
        assertThat(crashes).isEmpty();
    }

    private void openTerminal(String... command) {
        Content.Terminal content = new Content.Terminal(web, "web", List.of(command), ExecOptions.NONE);
        programs().open(new Effect.OpenSession(PANE, content, SIZE));
    }

    private void run(List<SandboxId> targets, String... command) {
        List<Sandbox> sandboxes = provider.list().stream()
                .filter(sandbox -> targets.contains(sandbox.id()))
                .toList();
        Action.Exec exec = new Action.Exec(List.of(), List.of(command), ExecOptions.NONE);
        programs().open(new Effect.StartRun(PANE, new Content.Run(exec, sandboxes), SIZE));
    }

    private List<String> shown() {
        return programs().of(PANE).flatMap(Program::snapshot).stream()
                .flatMap(ProgramsTest::rows)
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static Stream<String> rows(ScreenSnapshot snapshot) {
        return IntStream.range(0, snapshot.size().rows())
                .mapToObj(row -> snapshot.row(row).text());
    }

    private Phase.Over awaitEnd() {
        return await().until(this::end, Optional::isPresent).orElseThrow();
    }

    private Optional<Phase.Over> end() throws InterruptedException {
        seen.addAll(mailbox.take(0));
        return seen.stream()
                .filter(Event.PhaseChanged.class::isInstance)
                .map(event -> ((Event.PhaseChanged) event).phase())
                .filter(Phase.Over.class::isInstance)
                .map(Phase.Over.class::cast)
                .findFirst();
    }

    private List<Path> noted() {
        try (Stream<Path> files = Files.list(journal)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void showsWhatAProgramWritesInATerminalOfThePanesSize() {
        provider.answer(List.of("top"), process -> {
            process.out(process.size() + "\r\n");
            process.awaitSignal();
            return 0;
        });

        openTerminal("top");

        await().untilAsserted(() -> assertThat(shown()).containsExactly(new TerminalSize(40, 10).toString()));
        assertThat(provider.requests().get(0).environment())
                .containsEntry("TERM", "xterm-256color")
                .containsEntry("COLORTERM", "truecolor");
    }

    @Test
    void typesWhatWasTypedBeforeTheProgramBegan() throws InterruptedException {
        CountDownLatch mayStart = new CountDownLatch(1);
        provider.answer(
                request -> {
                    try {
                        mayStart.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                },
                FakeScript.echoing());

        openTerminal("cat");
        programs().with(PANE, program -> program.press(KeyPress.character('a')));
        programs().with(PANE, program -> program.paste("bc"));
        programs().with(PANE, program -> program.resize(new Size(20, 5)));
        mayStart.countDown();

        await().untilAsserted(() -> assertThat(shown()).containsExactly("abc"));
        await().untilAsserted(() -> assertThat(
                        programs().of(PANE).flatMap(Program::snapshot).map(ScreenSnapshot::size))
                .contains(new Size(20, 5)));
    }

    @Test
    void looksForTheBestShellWhereNoCommandIsGiven() {
        provider.answer(request -> request.command().get(0).equals("/bin/sh"), FakeScript.endless());

        openTerminal();

        await().until(() -> provider.requests().size() == 1);
        assertThat(provider.requests().get(0).terminal()).contains(new TerminalSize(40, 10));
    }

    @Test
    void keepsTheExitCode() {
        provider.answer(List.of("false"), FakeScript.printing("gone", 7));

        openTerminal("false");

        assertThat(awaitEnd()).isEqualTo(new Phase.Over(false, "exited 7", ""));
        assertThat(shown()).containsExactly("gone");
    }

    @Test
    void saysWhyAProgramDidNotBegin() {
        openTerminal("nothing-answers-this");

        Phase.Over end = awaitEnd();
        assertThat(end.good()).isFalse();
        assertThat(end.words()).contains("nothing-answers-this");
        assertThat(end.nextStep()).isNotEmpty();
    }

    @Test
    void notesAProgramWhileItRuns() {
        provider.answer(List.of("sleep"), FakeScript.endless());
        openTerminal("sleep");
        await().untilAsserted(() -> assertThat(noted()).hasSize(1));

        programs().close(PANE);

        await().untilAsserted(() -> assertThat(noted()).isEmpty());
        assertThat(provider.isRunning(provider.requests().get(0).marker())).isFalse();
    }

    @Test
    void endsAProgramWhosePaneWasClosedWhileItWasOpening() {
        CountDownLatch mayStart = new CountDownLatch(1);
        provider.answer(
                request -> {
                    try {
                        mayStart.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                },
                FakeScript.endless());
        openTerminal("sleep");
        programs().close(PANE);

        mayStart.countDown();

        await().until(() -> provider.requests().size() == 1);
        await().until(() -> !provider.isRunning(provider.requests().get(0).marker()));
    }

    @Test
    void showsTheOutputOfALineAndHowItEnded() {
        provider.answer(List.of("ls"), process -> {
            process.out("one\ntwo\n");
            process.err("three\n");
            return 3;
        });

        run(List.of(web), "ls");

        Phase.Over end = awaitEnd();
        assertThat(end.good()).isFalse();
        assertThat(end.words()).startsWith("failed, exit code 3");
        assertThat(shown()).containsExactly("one", "two", "three");
        assertThat(noted()).isEmpty();
    }

    @Test
    void tellsTheLinesOfSeveralSandboxesApart() {
        provider.answer(List.of("hostname"), FakeScript.printing("me\n", 0));

        run(List.of(web, api), "hostname");

        assertThat(awaitEnd()).isEqualTo(new Phase.Over(true, "ok in 2 of 2", ""));
        assertThat(shown()).contains("web │ me", "api │ me");
    }

    @Test
    void interruptsALineAndKillsItWhenAskedAgain() {
        CountDownLatch interrupted = new CountDownLatch(1);
        provider.answer(List.of("stubborn"), process -> {
            process.ignore(Signal.INT);
            process.out("runs\n");
            while (!process.signals().contains(Signal.INT)) {
                Thread.onSpinWait();
            }
            interrupted.countDown();
            process.awaitSignal();
            return 0;
        });
        run(List.of(web), "stubborn");
        await().untilAsserted(() -> assertThat(shown()).containsExactly("runs"));

        programs().with(PANE, Program::cancel);
        await().until(() -> interrupted.getCount() == 0);
        programs().with(PANE, Program::cancel);

        assertThat(awaitEnd().words()).startsWith("cancelled");
    }

    @Test
    void endsEverythingAtOnce() throws InterruptedException {
        provider.answer(List.of("sleep"), FakeScript.endless());
        openTerminal("sleep");
        await().until(() -> provider.requests().size() == 1);

        assertThat(programs().closeAll(10_000)).isTrue();
        assertThat(provider.isRunning(provider.requests().get(0).marker())).isFalse();
    }
}
