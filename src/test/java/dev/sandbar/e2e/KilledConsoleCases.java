package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.vt.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The full screen is killed at random points of a run, from its beginning to after its end, and started again each time.
 * {@code -Dsandbar.kill.rounds} says how often, {@code -Dsandbar.kill.seed} does what an earlier test has done.
 */
@Timeout(900)
abstract class KilledConsoleCases {
    private static final int ROUNDS = Integer.getInteger("sandbar.kill.rounds", 25);
    private static final long SEED = Long.getLong("sandbar.kill.seed", System.nanoTime());
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Size SIZE = new Size(140, 80);

    /** What the command writes before it ends or sleeps: a line each 20 ms or so. */
    private static final String LINES = "for i in 1 2 3 4 5 6 7 8 9 10; do echo line $i; sleep 0.02; done; echo done; ";

    private static final String ALL_LINES =
            "line 1\nline 2\nline 3\nline 4\nline 5\nline 6\nline 7\nline 8\nline 9\nline 10\ndone\n";
    private static final int LONGEST_LIFE_MILLIS = 400;
    private static final int OWN_CODE = 3;

    private final Random random = new Random(SEED);
    private final List<String> sleeps = new ArrayList<>();

    /** Whose console it is. */
    abstract Home home();

    /** {@code provider/name} of a sandbox that runs. */
    abstract String sandbox();

    private RunFolders folders() {
        return new RunFolders(home().directory().resolve("data/sandbar"));
    }

    @Test
    void killedAtAnyPointEveryRunHasAnEndAndNothingStaysBehind() throws Exception {
        System.out.println("killed at points of the seed " + SEED);
        for (int round = 0; round < ROUNDS; round++) {
            try (Console console = Console.open(home(), SIZE)) {
                expectEverythingToHaveEnded();
                expectAllToBeListed(console.pilot());
                runAndKill(console, round % 2 == 0);
            }
        }

        try (Console console = Console.open(home(), SIZE)) {
            expectEverythingToHaveEnded();
            expectAllToBeListed(console.pilot());
        }
        List<RunRecord> runs = records();
        assertThat(runs).isNotEmpty().allSatisfy(this::expectItsEnd);
        String listed = Shot.run(home().command("runs", "ls", "--json", "--limit", "1000"))
                .out();
        assertThat(runs).allSatisfy(run -> assertThat(listed).contains(run.id().text()));
        assertThat(Shot.run(home().command("audit", "verify")).status()).isZero();
        assertThat(Shot.run(home().command("runs", "verify")).out()).startsWith("good: ");
    }

    /** Half of the runs end by themselves, the others would go on for days. */
    private void runAndKill(Console console, boolean endless) throws InterruptedException {
        String sleep = ExecCases.uniqueSleep();
        sleeps.add(sleep);
        console.pilot().waitFor(sandbox().substring(sandbox().indexOf('/') + 1));
        console.line("exec " + sandbox() + " -- sh -c '" + LINES + (endless ? sleep : "exit " + OWN_CODE) + "'");
        if (random.nextInt(3) > 0) {
            console.pilot().waitFor("line 1");
        }
        console.pilot().watch(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
        Home.program(console.pilot()).destroyForcibly();
        console.pilot().waitForEnd();
    }

    /** Whoever was killed before is found by the console that has just been started, and by nobody else. */
    private void expectEverythingToHaveEnded() {
        await().atMost(SOON).untilAsserted(() -> assertThat(sleeps)
                .allSatisfy(
                        sleep -> assertThat(ExecCases.running(sleep)).as(sleep).isZero()));
        await().atMost(SOON).untilAsserted(() -> assertThat(records())
                .allSatisfy(
                        run -> assertThat(run.end()).as("end of " + run.id()).isPresent()));
    }

    private void expectAllToBeListed(Pilot pilot) {
        int count = records().size();
        pilot.press("H");
        pilot.waitFor(count == 0 ? "Nothing has been run yet" : count + " of " + count);
        assertThat(pilot.screen().shows("● running")).as("nothing goes on").isFalse();
        pilot.press("q").waitUntilGone("OUTCOME");
    }

    /** All that something is known of: of a run without a record nothing was started. */
    private List<RunRecord> records() {
        return folders().ids().stream()
                .map(folders()::record)
                .flatMap(Optional::stream)
                .toList();
    }

    /** No end is made up: a code is there only where all of the output was seen, too. */
    private void expectItsEnd(RunRecord run) {
        RunEnd end = run.end().orElseThrow();
        String output = output(run.id());
        if (end.result().outcome() == Outcome.FAILED) {
            assertThat(end.result().exitCode()).hasValue(OWN_CODE);
            assertThat(output).isEqualTo(ALL_LINES);
        } else {
            assertThat(end.result().outcome()).isIn(Outcome.LOST, Outcome.NOT_STARTED);
            assertThat(end.result().exitCode()).isEmpty();
            assertThat(ALL_LINES).startsWith(output);
        }
    }

    private String output(RunId run) {
        try (StoredOutput output = folders().output(run)) {
            List<OutputFrame> frames = new ArrayList<>();
            for (Optional<OutputFrame> next = output.next(); next.isPresent(); next = output.next()) {
                frames.add(next.get());
            }
            return frames.stream()
                    .map(frame -> new String(frame.chunk().bytes(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining());
        }
    }
}
