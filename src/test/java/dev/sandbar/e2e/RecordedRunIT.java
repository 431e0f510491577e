package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What stays of commands that the shell command ran, in the directories of its user. */
@Timeout(600)
final class RecordedRunIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SECRET = "correct-horse-battery";

    @TempDir
    Path directory;

    private Home home;
    private RunFolders folders;

    @BeforeEach
    void makeHome() {
        home = Home.in(directory).with("STAPLE", SECRET);
        folders = new RunFolders(directory.resolve("data/sandbar"));
    }

    private String kept(RunId id) {
        StringBuilder text = new StringBuilder();
        try (StoredOutput output = folders.output(id)) {
            for (Optional<OutputFrame> frame = output.next(); frame.isPresent(); frame = output.next()) {
                text.append(new String(frame.get().chunk().bytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private RunRecord newest() {
        return folders.record(folders.ids().get(0)).orElseThrow();
    }

    @Test
    void aSecretIsPassedOnButNeitherShownNorKept() throws IOException {
        String script = "printf 'it is %s!\\n' \"$STAPLE\"; printf %s \"$STAPLE\" | base64";
        try (Pilot pilot =
                home.launch(new Size(100, 24), "exec", "local", "--secret-env", "STAPLE", "--", "sh", "-c", script)) {
            pilot.waitForEnd();

            assertThat(pilot.screen().shows("it is [REDACTED:STAPLE]!")).isTrue();
            assertThat(pilot.screen().shows(", run " + newest().id())).isTrue();
        }
        assertThat(kept(newest().id())).startsWith("it is [REDACTED:STAPLE]!\n[REDACTED:STAPLE]");
        assertNowhere(SECRET);

        Shot.Result piped =
                Shot.run(home.command("exec", "local", "--secret-env", "STAPLE", "--", "sh", "-c", "echo \"$STAPLE\""));

        assertThat(piped.out()).isEqualTo(SECRET + "\n");
        assertThat(kept(newest().id())).isEqualTo("[REDACTED:STAPLE]\n");
    }

    private void assertNowhere(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
            }
        }
    }

    @Test
    void nothingIsKeptOfWhatShallNotBeKept() {
        Shot.run(home.command("exec", "--no-record", "local", "--", "true"));

        assertThat(folders.ids()).isEmpty();
    }

    @Test
    void aFloodIsCountedExactlyAndDoesNotFillTheDisk() throws IOException {
        long mebibytes = Long.getLong("sandbar.flood.mebibytes", 64);
        String script =
                "echo first; yes 0123456789abcdef0123456789abcde | head -c " + (mebibytes << 20) + "; echo last";

        Shot.Result result =
                Shot.run(home.command("exec", "--no-stream", "local", "--", "sh", "-c", script + "; exit 3"));

        RunRecord record = newest();
        OutputSummary output = record.end().map(RunEnd::stdout).orElseThrow();
        assertThat(result.status()).isEqualTo(3);
        assertThat(output.written()).isEqualTo((mebibytes << 20) + 11);
        assertThat(output.lines()).isEqualTo((mebibytes << 20) / 32 + 2);
        assertThat(kept(record.id())).startsWith("first\n").endsWith("last\n");
        expectTheDiskToBeSpared(record.id());
    }

    private void expectTheDiskToBeSpared(RunId id) throws IOException {
        try (Stream<Path> files = Files.walk(folders.folder(id))) {
            long size = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertThat(size).isBetween(16L << 20, 20L << 20);
        }
    }

    @Test
    void aFloodOnTheFullScreenIsCountedExactlyToo() throws IOException {
        long last = Long.getLong("sandbar.flood.lines", 15_000_000);
        try (Console console = Console.open(home, new Size(120, 40))) {
            console.line("exec local -- seq 1 " + last);
            await().atMost(SOON.multipliedBy(10))
                    .until(() -> !folders.ids().isEmpty()
                            && folders.record(folders.ids().get(0))
                                    .flatMap(RunRecord::end)
                                    .isPresent());
            console.pilot().waitFor(String.valueOf(last));
            console.toList().quit();
        }

        OutputSummary output = newest().end().map(RunEnd::stdout).orElseThrow();
        long bytes = LongStream.rangeClosed(1, last)
                .map(number -> Long.toString(number).length() + 1)
                .sum();
        assertThat(output.lines()).isEqualTo(last);
        assertThat(output.written()).isEqualTo(bytes);
        assertThat(output.truncation().orElseThrow().omittedBytes()).isBetween(1L, bytes - (16L << 20));
        assertThat(kept(newest().id())).startsWith("1\n2\n").endsWith("\n" + last + "\n");
        expectTheDiskToBeSpared(newest().id());
    }

    /** The first rounds kill before the command runs, the last ones while it does or after. */
    @Test
    void killedAtAnyPointEveryRunHasAnEndAndNothingStaysBehind() throws Exception {
        int rounds = Integer.getInteger("sandbar.kill.rounds", 8);
        Random random = new Random(rounds);
        String sleep = ExecCases.uniqueSleep();
        for (int round = 0; round < rounds; round++) {
            String script = "for i in 1 2 3 4 5 6 7 8 9; do echo $i; done; " + sleep;
            Process killed = home.command("exec", "local", "--", "sh", "-c", script)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            killed.waitFor(100 + random.nextInt(1_200), TimeUnit.MILLISECONDS);
            killed.destroyForcibly().waitFor();
        }

        expectEverythingToHaveEnded(sleep);
        for (RunId id : folders.ids()) {
            Optional<RunRecord> record = folders.record(id);
            assertThat(record.map(RunRecord::state).orElse(RunState.ENDED)).isEqualTo(RunState.ENDED);
            record.flatMap(RunRecord::end)
                    .ifPresent(end -> assertThat(end.result().outcome()).isEqualTo(Outcome.LOST));
        }
        assertThat(Shot.run(home.command("audit", "verify")).status()).isZero();
    }

    @Test
    void aConsoleThatIsKilledLeavesNothingRunning() throws Exception {
        String sleep = ExecCases.uniqueSleep();
        try (Pilot pilot = home.launch(new Size(120, 40))) {
            pilot.waitFor("local");
            pilot.type(":exec local -- sh -c 'echo so far $((40+2)); " + sleep + "'\r");
            pilot.waitFor("so far 42");
            Home.program(pilot).destroyForcibly();
            pilot.waitForEnd();
        }

        expectEverythingToHaveEnded(sleep);
        assertThat(kept(newest().id())).isEqualTo("so far 42\n");
        assertThat(newest().end().orElseThrow().result().outcome()).isEqualTo(Outcome.LOST);
    }

    private void expectEverythingToHaveEnded(String sleep) {
        await().atMost(SOON.multipliedBy(2)).until(() -> {
            Shot.run(home.command("ls"));
            return ExecCases.running(sleep) == 0 && folders.running().stream().allMatch(this::isUnknown);
        });
        assertThat(Shot.run(home.command("audit", "verify")).status()).isZero();
    }

    /** Whether nothing was noted of it before its console was killed, so that nothing of it has started. */
    private boolean isUnknown(RunId id) {
        return folders.record(id).isEmpty();
    }

    @Test
    void manyAtOnceAreAllKept() throws Exception {
        List<Shot> shots = Stream.generate(() -> Shot.start(home.command("exec", "local", "--", "echo", "hello")))
                .limit(6)
                .toList();
        for (Shot shot : shots) {
            assertThat(shot.await().status()).isZero();
            shot.close();
        }

        assertThat(folders.ids()).hasSize(6);
        assertThat(folders.running()).isEmpty();
        assertThat(folders.ids()).allSatisfy(id -> assertThat(kept(id)).isEqualTo("hello\n"));
    }
}
