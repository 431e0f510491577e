package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.e2e.Shot.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code sandbar exec} does in whatever sandbox, seen from outside the program. */
@Timeout(180)
abstract class ExecCases {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % 10_000) * 100);

    /** Where the program runs. */
    abstract Home home();

    /** {@code provider/name} of a sandbox that runs. */
    abstract String sandbox();

    final Result exec(String... words) {
        return Shot.run(command(words));
    }

    final ProcessBuilder command(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "exec";
        System.arraycopy(words, 0, all, 1, words.length);
        return home().command(all);
    }

    /** A command that sleeps for a number of seconds that no other process has. */
    static String uniqueSleep() {
        return "sleep " + (1_000_000 + NEXT.incrementAndGet());
    }

    /** How many processes of this machine, those in containers included, are exactly {@code command}. */
    static long running(String command) {
        return ProcessHandle.allProcesses()
                .filter(process -> command.equals(words(process)))
                .count();
    }

    private static String words(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Starts a command in the sandbox and waits until its process is there. */
    final Shot started(String sleep, String... words) {
        Shot shot = Shot.start(command(words));
        await().atMost(SOON).until(() -> running(sleep) > 0);
        return shot;
    }

    private static void awaitNone(String sleep) {
        await().atMost(SOON).until(() -> running(sleep) == 0);
    }

    @Test
    void keepsTheStreamsApartAndPassesTheStatusOn() {
        Result result = exec(sandbox(), "--", "sh", "-c", "echo out; echo err >&2; exit 7");

        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err()).isEqualTo("err\n");
        assertThat(result.status()).isEqualTo(7);
    }

    @Test
    void endsWhenItsInputEnds() {
        Result result = Shot.run(command("-i", sandbox(), "--", "cat"), "a\nb\n");

        assertThat(result.out()).isEqualTo("a\nb\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void givesNoInputUnlessAsked() {
        assertThat(Shot.run(command(sandbox(), "--", "cat"), "not for you").out())
                .isEmpty();
    }

    @Test
    void passesArgumentsUnchanged() {
        String[] words = {"--", "printf", "%s|", "a b", "$HOME", "*", ";", "it's", "\"q\"", "\\n", "", "ü€"};
        String[] all = new String[words.length + 1];
        all[0] = sandbox();
        System.arraycopy(words, 0, all, 1, words.length);

        assertThat(exec(all).out()).isEqualTo("a b|$HOME|*|;|it's|\"q\"|\\n||ü€|");
    }

    @Test
    void takesOneStringForTheCurrentSandbox() {
        Shot.run(home().command("use", sandbox()));
        String line = "printf '%s|' 'a b' '$HOME' '*' ';' \"it's\" '\"q\"' '\\n'";

        Result result = Shot.run(home().command("execute", line));

        assertThat(result.out()).as(result.err()).isEqualTo("a b|$HOME|*|;|it's|\"q\"|\\n|");
    }

    @Test
    void runsAScriptOnlyWhenAskedTo() {
        assertThat(exec("--shell", sandbox(), "--", "echo $1 | tr a b", "a").out())
                .isEqualTo("b\n");
        assertThat(exec(sandbox(), "--", "echo", "a | tr a b").out()).isEqualTo("a | tr a b\n");
    }

    @Test
    void runsWhereItIsTold() {
        assertThat(exec("--cwd", "/tmp", sandbox(), "--", "pwd").out()).isEqualTo("/tmp\n");

        String made = "made-" + NEXT.incrementAndGet();
        exec(sandbox(), "--", "mkdir", "-p", projectDirectory() + "/" + made);
        assertThat(exec("-w", made, sandbox(), "--", "pwd").out()).endsWith("/" + made + "\n");
    }

    /** The directory that relative ones begin at. */
    abstract String projectDirectory();

    @Test
    void runsNothingWhereTheDirectoryIsMissing() {
        String witness = "/tmp/sandbar-witness-" + NEXT.incrementAndGet();

        exec("--cwd", "/no/such", sandbox(), "--", "touch", witness).failsWith(113, "/no/such");

        assertThat(exec(sandbox(), "--", "test", "-e", witness).status()).isEqualTo(1);
    }

    @Test
    void setsAndInheritsVariables() throws IOException {
        Path file = Files.writeString(home().directory().resolve("variables"), "# comment\nB=from file\nC=lost\n");
        ProcessBuilder builder = command(
                "-e",
                "A=x=y z",
                "-e",
                "C=kept",
                "-e",
                "INHERITED",
                "-e",
                "NOT_THERE",
                "--env-file",
                file.toString(),
                sandbox(),
                "--",
                "sh",
                "-c",
                "echo \"$A|$B|$C|$INHERITED|${NOT_THERE-unset}\"");
        builder.environment().put("INHERITED", "own value");

        assertThat(Shot.run(builder).out()).isEqualTo("x=y z|from file|kept|own value|unset\n");
    }

    @Test
    void holdsTheOutputUntilTheEndWhenAskedTo() {
        Result result = exec("--no-stream", sandbox(), "--", "sh", "-c", "echo err >&2; echo out");

        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err()).isEqualTo("err\n");
    }

    @Test
    void endsACommandWhoseTimeIsOver() {
        String sleep = uniqueSleep();

        Result result = exec("--timeout", "2s", sandbox(), "--", "sh", "-c", sleep + " & " + sleep + "; wait");

        assertThat(result.status()).isEqualTo(124);
        assertThat(result.err()).contains("its time is over");
        assertThat(result.duration()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(15));
        awaitNone(sleep);
    }

    @Test
    void endsACommandAtCtrlC() {
        String sleep = uniqueSleep();
        try (Shot shot = started(sleep, sandbox(), "--", "sh", "-c", "setsid " + sleep + " & " + sleep + "; wait")) {
            Result result = shot.signal("INT").await();

            assertThat(result.status()).isEqualTo(130);
            awaitNone(sleep);
        }
    }

    @Test
    void killsACommandAtTheSecondCtrlC() {
        String sleep = uniqueSleep();
        String stubborn = "trap '' INT TERM; " + sleep + " & while :; do wait; done";
        try (Shot shot = started(sleep, sandbox(), "--", "sh", "-c", stubborn)) {
            shot.signal("INT");
            await().atMost(SOON).until(() -> shot.err().contains("sending INT"));
            Result result = shot.signal("INT").await();

            assertThat(result.status()).isEqualTo(130);
            assertThat(result.err()).contains("sending KILL").doesNotContain("sending TERM");
            awaitNone(sleep);
        }
    }

    @Test
    void endsACommandWhenItIsAskedToEnd() {
        String sleep = uniqueSleep();
        try (Shot shot = started(sleep, sandbox(), "--", "sh", "-c", sleep)) {
            assertThat(shot.signal("TERM").await().status()).isEqualTo(143);
            awaitNone(sleep);
        }
    }

    @Test
    void endsACommandWhenItsTerminalIsGone() {
        String sleep = uniqueSleep();
        try (Shot shot = started(sleep, sandbox(), "--", "sh", "-c", sleep)) {
            assertThat(shot.signal("HUP").await().status()).isEqualTo(129);
            awaitNone(sleep);
        }
    }

    @Test
    void endsAtTheNextStartWhatAKilledProgramLeft() {
        String sleep = uniqueSleep();
        try (Shot shot = started(sleep, sandbox(), "--", "sh", "-c", sleep + " & setsid " + sleep + "; wait")) {
            shot.signal("KILL").await();
        }

        Shot.run(home().command("version"));

        awaitNone(sleep);
        assertThat(home().directory().resolve("data/sandbar/execs")).isEmptyDirectory();
    }

    @Test
    void tellsApartWhatIsMissingAndWhatCannotBeExecuted() {
        exec(sandbox(), "--", "no-such-command").failsWith(127, "no-such-command");
        exec(sandbox(), "--", "/etc/passwd").failsWith(126, "/etc/passwd");
    }

    @Test
    void passesALotThroughUnchangedInLittleMemory() throws Exception {
        try (Shot shot = Shot.start(
                command("-i", sandbox(), "--", "cat").redirectOutput(file("out").toFile()))) {
            long peak = LotOfBytes.feed(shot.process());

            assertThat(shot.await().status()).isZero();
            LotOfBytes.check(file("out"));
            assertThat(peak).as("KiB resident").isPositive().isLessThan(256 * 1024);
        }
    }

    private Path file(String name) {
        return home().directory().resolve(name);
    }
}
