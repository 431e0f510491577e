package dev.sandbar.e2e;

import static dev.sandbar.e2e.FaultTester.shows;
import static dev.sandbar.e2e.FaultTester.typed;

import dev.sandbar.e2e.FaultCase.Step;
import dev.sandbar.e2e.Sabotage.Kind;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fault in Sandbar itself, on each of its threads in turn: an error ends the program, with the terminal given back and
 * the operator told; an exception where it can be survived is shown while the rest goes on.
 */
@Timeout(180)
final class ConsoleFaultIT {
    private static final Size SIZE = new Size(140, 40);
    private static final String REFRESH = "\u0012";

    @TempDir
    Path directory;

    private Home home;
    private FaultTester tester;

    @BeforeEach
    void makeHome() {
        home = Home.in(directory);
        tester = new FaultTester(home);
    }

    static Stream<FaultCase> threadsThatRun() {
        Step shell = console -> console.shell("local");
        Step resized = console -> console.pilot().resize(130, 36);
        return Stream.of(
                FaultCase.of("main", "app.console.Programs", "closeAll").after(typed("q")),
                FaultCase.of("ui", "app.console.UiLoop", "draw"),
                FaultCase.of("keys", "ui.lanterna.KeyDecoder", "next").after(typed("j")),
                FaultCase.of("SIGWINCH handler", "ui.lanterna.TerminalSignals", "resized")
                        .after(resized),
                FaultCase.of("SIGTERM handler", "app.console.TerminalEvents", "accept")
                        .after(ConsoleFaultIT::terminate),
                FaultCase.of("call-local", "app.console.ProviderCalls", "answer")
                        .after(typed(REFRESH)),
                FaultCase.of("local-watch", "provider.local.SandboxDirectories", "list")
                        .after(ConsoleFaultIT::makeSandbox),
                FaultCase.of("stats-local", "provider.local.ProcessStats", "measure"),
                FaultCase.of("log-local", "app.console.LogFollower", "rested").after(typed("l")),
                FaultCase.of("session-1-out", "session.Session", "tell")
                        .before(shell)
                        .after(typed("x")),
                FaultCase.of("session-1-in", "provider.process.TerminalProcess", "write")
                        .before(shell)
                        .after(typed("x")),
                FaultCase.of("session-1-control", "provider.process.TerminalProcess", "resize")
                        .before(shell)
                        .after(resized),
                FaultCase.of("session-1-close", "session.Closing", "ended")
                        .before(shell)
                        .after(ConsoleFaultIT::closePane),
                FaultCase.of("close-1", "session.Session", "close")
                        .before(shell)
                        .after(ConsoleFaultIT::closePane),
                FaultCase.of("search-1", "vt.Transcript", "search")
                        .before(shell)
                        .after(ConsoleFaultIT::search),
                FaultCase.of("exec-\\d+-out", "provider.process.ChunkQueue", "put")
                        .before(shell)
                        .after(typed("x")),
                FaultCase.of("exec-\\d+-end", "provider.process.ChunkQueue", "endWithin")
                        .before(shell)
                        .after(typed("exit\r")),
                FaultCase.of("run-1", "app.console.TargetRun", "started").after(line("exec local -- echo one")),
                FaultCase.of("capture", "app.console.RunOutput", "show").after(line("exec local -- echo one")),
                FaultCase.of("run-watch", "run.Watch", "send").after(ConsoleFaultIT::cancelRun),
                FaultCase.of("command-line", "prompt.LineHighlighter", "highlight")
                        .after(line("x")),
                FaultCase.of("command-line-work", "prompt.Lookup", "answer").after(ConsoleFaultIT::complete),
                FaultCase.of("command-line-resize", "prompt.RegionTerminal", "resize")
                        .before(typed(":"))
                        .after(resized),
                FaultCase.of("RegionTerminal.*", "prompt.TypedBytes", "take").after(line("x")));
    }

    @ParameterizedTest
    @MethodSource("threadsThatRun")
    void anErrorGivesTheTerminalBackAndTheOperatorIsTold(FaultCase on) throws IOException {
        try (Console console = Console.open(home, SIZE)) {
            tester.fail(console, on, Kind.ERROR);

            tester.expectEnd(console.pilot());
        }
    }

    static Stream<FaultCase> threadsOfTheStart() {
        return Stream.of(
                FaultCase.of("main", "app.Wiring", "providers"),
                FaultCase.of("load", "app.console.Looks", "load"),
                FaultCase.of("watch-local", "app.console.ProviderWatch", "subscribed"),
                FaultCase.of("call-docker", "app.console.ProviderCalls", "answer"),
                FaultCase.of("docker-watch-docker", "provider.docker.Containers", "list"));
    }

    @ParameterizedTest
    @MethodSource("threadsOfTheStart")
    void anErrorAtTheStartGivesTheTerminalBackAndTheOperatorIsTold(FaultCase on) throws IOException {
        Home faulty = home.with("JAVA_TOOL_OPTIONS", new Sabotage(directory).option(on.spot(), Kind.ERROR));
        try (Pilot pilot = faulty.launch(SIZE)) {
            tester.expectEnd(pilot);
        }
    }

    static Stream<FaultCase> threadsThatSurvive() {
        Step shell = console -> console.shell("local");
        return Stream.of(
                FaultCase.of("local-watch", "provider.local.SandboxDirectories", "list")
                        .after(console -> {
                            makeSandbox(console);
                            console.pilot().waitFor("other");
                        }),
                FaultCase.of("call-local", "provider.local.SandboxDirectories", "list")
                        .after(shows(REFRESH, "This failed because of a fault in Sandbar")),
                FaultCase.of("stats-local", "provider.local.ProcessStats", "measure"),
                FaultCase.of("log-local", "app.console.LogFollower", "rested")
                        .after(shows("l", "This failed because of a fault in Sandbar")),
                FaultCase.of("session-1-out", "session.Session", "tell")
                        .before(shell)
                        .after(shows("x", "The session in local broke off because of a fault in Sandbar")),
                FaultCase.of("session-1-in", "provider.process.TerminalProcess", "write")
                        .before(shell)
                        .after(shows("x", "The input of a session broke off because of a fault in Sandbar")),
                FaultCase.of("session-1-control", "provider.process.TerminalProcess", "resize")
                        .before(shell)
                        .after(console -> {
                            console.pilot().resize(150, 41);
                            console.pilot().waitFor("was not passed on because of a fault in Sandbar");
                        }),
                FaultCase.of("capture", "app.console.RunOutput", "show").after(console -> {
                    console.line("exec local -- echo one");
                    console.pilot().waitFor("This failed because of a fault in Sandbar");
                }),
                FaultCase.of("command-line", "prompt.LineHighlighter", "highlight")
                        .after(console -> {
                            console.line("exec local -- sh -c 'echo $((6*7))'");
                            console.pilot().waitFor("42");
                        }));
    }

    @ParameterizedTest
    @MethodSource("threadsThatSurvive")
    void anExceptionIsShownWhileTheRestGoesOn(FaultCase on) throws IOException {
        try (Console console = Console.open(home, SIZE)) {
            tester.fail(console, on, Kind.EXCEPTION);

            tester.expectLogged();
            console.toList().quit();
        }
    }

    private static Step line(String text) {
        return console -> console.line(text);
    }

    private static void terminate(Console console) {
        Home.program(console.pilot()).destroy();
    }

    private static void makeSandbox(Console console) throws IOException {
        Files.createDirectories(console.home().directory().resolve("data/sandbar/local/other"));
    }

    private static void closePane(Console console) {
        console.pilot().press("C-]", "x");
        console.pilot().waitFor("Close this pane?");
        console.pilot().press("y");
    }

    private static void search(Console console) {
        console.pilot().press("C-]", "[").type("/x\r");
    }

    private static void cancelRun(Console console) {
        console.line("exec local -- sleep 1000");
        console.pilot().waitFor("exec sleep 1000");
        console.pilot().press("C-c");
    }

    private static void complete(Console console) {
        console.pilot().press(":");
        console.pilot().waitFor("⏎ run");
        console.pilot().type("exec local --cwd ").press("tab");
    }
}
