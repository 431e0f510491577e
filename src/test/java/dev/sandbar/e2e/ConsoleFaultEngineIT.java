package dev.sandbar.e2e;

import static dev.sandbar.e2e.FaultTester.typed;

import dev.sandbar.e2e.FaultCase.Step;
import dev.sandbar.e2e.Sabotage.Kind;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fault in Sandbar itself on the threads that deal with an engine; see {@link ConsoleFaultIT}. */
@Timeout(180)
@NeedsEngine
final class ConsoleFaultEngineIT {
    private static final Size SIZE = new Size(140, 40);

    @TempDir
    Path directory;

    private TestEngine engine;
    private String name;
    private Home home;
    private FaultTester tester;

    @BeforeEach
    void startContainer() {
        engine = TestEngine.require();
        name = engine.start(TestEngine.BUSYBOX);
        home = Home.in(directory).withEngine(engine.address());
        tester = new FaultTester(home);
    }

    @AfterEach
    void removeContainer() {
        if (engine != null) {
            engine.removeContainers();
        }
    }

    @Test
    void anErrorInTheWatchEndsTheProgram() throws Exception {
        expectEnd(FaultCase.of("docker-watch-docker", "provider.docker.Containers", "list")
                .after(console -> engine.start(TestEngine.BUSYBOX)));
    }

    @Test
    void anErrorInTheDeadlineOfARequestEndsTheProgram() throws Exception {
        expectEnd(FaultCase.of("docker-deadline", "provider.docker.http.Deadlines", "awaitsMore")
                .after(console -> console.line("exec " + name + " -- true")));
    }

    @Test
    void anErrorInASessionEndsTheProgram() throws Exception {
        Step shell = console -> console.shell(name);
        expectEnd(FaultCase.of("session-1-out", "provider.docker.DockerExec", "read")
                .before(shell)
                .after(typed("x")));
    }

    @Test
    void anErrorWhileATerminalGetsItsFirstSizeEndsTheProgram() throws Exception {
        expectEnd(FaultCase.of("docker-size", "provider.docker.ExecSize", "sendFirst")
                .after(console -> console.line("shell " + name)));
    }

    @Test
    void anExceptionInTheWatchIsShownUntilItHasRecovered() throws Exception {
        String[] other = new String[1];
        expectSurvival(FaultCase.of("docker-watch-docker", "provider.docker.Containers", "list")
                .after(console -> {
                    other[0] = engine.start(TestEngine.BUSYBOX);
                    console.pilot().waitFor(other[0]);
                }));
    }

    @Test
    void anExceptionInFiguresOnlyCostsFiguresAndAnErrorEnds() throws Exception {
        FaultCase figures = FaultCase.of("docker-stats-docker", "provider.docker.ContainerStats", "tell");
        try (Console console = Console.open(home, SIZE)) {
            console.pilot().waitFor(name);
            tester.fail(console, figures, Kind.EXCEPTION);
            tester.expectLogged();
            console.shell(name).toList().quit();
        }
        expectEnd(figures);
    }

    private void expectEnd(FaultCase on) throws IOException {
        try (Console console = Console.open(home, SIZE)) {
            console.pilot().waitFor(name);
            tester.fail(console, on, Kind.ERROR);

            tester.expectEnd(console.pilot());
        }
    }

    private void expectSurvival(FaultCase on) throws IOException {
        try (Console console = Console.open(home, SIZE)) {
            console.pilot().waitFor(name);
            tester.fail(console, on, Kind.EXCEPTION);

            tester.expectLogged();
            console.toList().quit();
        }
    }
}
