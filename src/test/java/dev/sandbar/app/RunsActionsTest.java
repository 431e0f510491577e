package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.app.Providers.Entry;
import dev.sandbar.history.KeptRuns;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbar runs}, from words to status. */
@Timeout(60)
final class RunsActionsTest {
    @TempDir
    Path directory;

    private final FakeProvider near = new FakeProvider("near");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Providers providers;
    private KeptRuns runs;

    @BeforeEach
    void keepRuns() {
        near.add("web", SandboxState.RUNNING);
        providers = new Providers(List.of(new Entry("near", () -> near)), Duration.ofSeconds(10));
        runs = new KeptRuns(new RunFolders(directory));
    }

    @AfterEach
    void closeProviders() {
        providers.close();
    }

    private int run(String... words) {
        return runTyping("", Set.of(), words);
    }

    private int runTyping(String typed, Set<Integer> terminals, String... words) {
        out.reset();
        err.reset();
        Streams streams = new Streams(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminals);
        Paths paths = new Paths(directory, directory, directory);
        Map<String, String> environment = Map.of("LANG", "C");
        return Main.run(List.of(words), new Context(streams, environment, paths, Configuration.DEFAULT, providers));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out());
    }

    @Test
    void jsonHasWhatOneAsksFor() throws IOException {
        runs.keep("near/web", 0, "", "true");
        RunId last = runs.keep("near/web", 3, "no\n", "make", "it all");

        assertThat(run("runs", "ls", "--json")).isZero();

        assertThat(json()).hasSize(2);
        JsonNode first = json().get(0);
        assertThat(first.get("id").asText()).isEqualTo(last.text());
        assertThat(first.get("sandbox").asText()).isEqualTo("near/web");
        assertThat(first.get("command").asText()).isEqualTo("make 'it all'");
        assertThat(first.get("argv").get(1).asText()).isEqualTo("it all");
        assertThat(first.get("outcome").asText()).isEqualTo("FAILED");
        assertThat(first.get("exitCode").asInt()).isEqualTo(3);
        assertThat(first.get("ended").asText()).isEqualTo("2026-11-21T10:00:02.500Z");
    }

    @Test
    void whatWasKeptOfFilesIsShown() throws IOException {
        RunRecord asked = KeptRuns.asking(runs.record("near/web", "make"), "build/*.log", "!build/\u001b");
        SkippedArtifact link = new SkippedArtifact("build/x.log", "a link to /etc/passwd");
        runs.keepWith(asked, Map.of("build/a.log", "one\n".repeat(400)), List.of(link), Optional.of("interrupted"));

        assertThat(run("runs", "show", "last")).isZero();
        assertThat(out())
                .contains("to keep      build/*.log\nto keep      !build/\ufffd\n")
                .contains("artifacts    1 kept (1.6 KiB), 1 skipped; not everything was looked for: interrupted\n");
        assertThat(run("runs", "show", "last", "--json")).isZero();
        JsonNode artifacts = json().get("artifacts");
        assertThat(artifacts.get("patterns").get(0).asText()).isEqualTo("build/*.log");
        assertThat(artifacts.get("kept").asInt()).isEqualTo(1);
        assertThat(artifacts.get("bytes").asLong()).isEqualTo(1_600);
        assertThat(artifacts.get("skipped").asInt()).isEqualTo(1);
        assertThat(artifacts.get("trouble").asText()).isEqualTo("interrupted");
        assertThat(run("runs", "ls", "--json")).isZero();
        assertThat(json().get(0).get("keptBytes").asLong()).isEqualTo(1_600);
    }

    @Test
    void nothingIsSaidOfFilesThatNobodyAskedFor() throws IOException {
        runs.keep("near/web", 0, "", "true");

        assertThat(run("runs", "show", "last")).isZero();
        assertThat(out()).doesNotContain("artifacts");
        assertThat(run("runs", "show", "last", "--json")).isZero();
        assertThat(json().get("artifacts").isNull()).isTrue();
    }

    @Test
    void filtersAreOptions() throws IOException {
        runs.keep("near/web", 0, "one\n", "true");
        runs.keep("near/api", 1, "two\n", "false");
        runs.keep("far/api", 1, "three\n", "false");

        assertThat(numberOf("--sandbox", "api")).isEqualTo(2);
        assertThat(numberOf("--sandbox", "near/api")).isEqualTo(1);
        assertThat(numberOf("--provider", "near")).isEqualTo(2);
        assertThat(numberOf("--outcome", "failed")).isEqualTo(2);
        assertThat(numberOf("--outcome", "live")).isZero();
        assertThat(numberOf("--text", "three")).isEqualTo(1);
        assertThat(numberOf("--limit", "1")).isEqualTo(1);
        assertThat(numberOf("--since", "2026-11-21T10:00:01Z")).isEqualTo(2);
        assertThat(run("runs", "ls", "--outcome", "odd")).isEqualTo(ExitStatuses.USAGE);
        assertThat(err()).contains("'odd' is no outcome").contains("timed-out");
    }

    private int numberOf(String... filter) throws IOException {
        String[] words = new String[filter.length + 3];
        System.arraycopy(new String[] {"runs", "ls", "--json"}, 0, words, 0, 3);
        System.arraycopy(filter, 0, words, 3, filter.length);
        assertThat(run(words)).isZero();
        return json().size();
    }

    @Test
    void theTableIsHarmless() {
        runs.keep("near/we\u001b]52;c;aGk=\u0007b", 0, "", "echo", "\u001b[31mred\nnext");

        assertThat(run("runs", "ls")).isZero();
        assertThat(out()).doesNotContain("\u001b").contains("ok").hasLineCount(2);
        assertThat(run("runs", "show", "last")).isZero();
        assertThat(out()).doesNotContain("\u001b").contains("exit code 0");
    }

    @Test
    void outputIsExactWhereNobodyLooks() {
        RunRecord record = runs.record("near/web", "paint");
        runs.keep(record, 0, "\u001b[31mred\u001b[0m\r\nrest", "trouble\u0007\n");

        assertThat(run("runs", "logs", "last")).isZero();
        assertThat(out()).isEqualTo("\u001b[31mred\u001b[0m\r\nrest");
        assertThat(err()).isEqualTo("trouble\u0007\n");

        assertThat(run("runs", "logs", record.id().text(), "--stderr")).isZero();
        assertThat(out()).isEmpty();
        assertThat(err()).isEqualTo("trouble\u0007\n");
    }

    @Test
    void outputIsHarmlessOnATerminal() {
        runs.keep("near/web", 0, "\u001b]52;c;aGk=\u0007a\u001b[2Jb\u009b31mc\u0007 10%\r20%\n", "paint");

        assertThat(runTyping("", Set.of(1), "runs", "logs", "last")).isZero();
        assertThat(out()).isEqualTo("abc 10%\n20%\n");
        assertThat(runTyping("", Set.of(1), "runs", "logs", "last", "--raw")).isZero();
        assertThat(out()).contains("\u001b[2J");
    }

    @Test
    void onlyLinesThatAreSoughtAreShown() {
        runs.keep("near/web", 0, "one\n\u001b[1mt\u001b[0mwo\nthree\n", "count");

        assertThat(run("runs", "logs", "last", "--grep", "^t")).isZero();
        assertThat(out()).isEqualTo("\u001b[1mt\u001b[0mwo\nthree\n");
        assertThat(run("runs", "logs", "last", "--grep", "(")).isEqualTo(ExitStatuses.USAGE);
    }

    @Test
    void anExpressionThatWouldNeverEndIsGivenUp() {
        runs.keep("near/web", 0, "a".repeat(5_000) + "b\n", "count");

        assertThat(run("runs", "logs", "last", "--grep", "(a|aa)+$")).isEqualTo(ExitStatuses.USAGE);
        assertThat(err()).contains("takes too long");
    }

    @Test
    void followingEndsWithTheRun() throws Exception {
        RunRecord record = runs.record("near/web", "count");
        try (OpenRun live = runs.live(record)) {
            CompletableFuture<Integer> status =
                    CompletableFuture.supplyAsync(() -> run("runs", "logs", "last", "--follow"));
            live.append(Stream.STDOUT, 1, "one\n".getBytes(StandardCharsets.UTF_8), 4);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> out().equals("one\n"));
            assertThat(status).isNotDone();

            live.append(Stream.STDOUT, 2, "two\n".getBytes(StandardCharsets.UTF_8), 4);
            live.finish(record.running(KeptRuns.FIRST).ended(KeptRuns.end(record, 0, "", "")));

            assertThat(status.get(30, TimeUnit.SECONDS)).isZero();
        }
        assertThat(out()).isEqualTo("one\ntwo\n");
    }

    @Test
    void aNameThatMeansNoRunIsWrong() {
        assertThat(run("runs", "show", "last")).isEqualTo(ExitStatuses.USAGE);
        assertThat(err()).contains("no run has been kept yet");
        runs.keep("near/web", 0, "", "true");
        assertThat(run("runs", "logs", "nosuch")).isEqualTo(ExitStatuses.USAGE);
        assertThat(run("runs", "shwo", "last")).isEqualTo(ExitStatuses.USAGE);
        assertThat(err()).contains("did you mean runs show");
    }

    @Test
    void nothingIsRemovedWhenOneNameIsWrong() throws IOException {
        RunId first = runs.keep("near/web", 0, "", "true");
        RunId second = runs.keep("near/web", 0, "", "true");

        assertThat(run("runs", "rm", first.text(), "nosuch")).isEqualTo(ExitStatuses.USAGE);
        assertThat(numberOf()).isEqualTo(2);
        assertThat(run("runs", "rm", first.text())).isZero();
        assertThat(out()).isEqualTo(first + "\n");
        assertThat(run("runs", "ls", "--quiet")).isZero();
        assertThat(out()).isEqualTo(second + "\n");
    }

    @Test
    void aLiveRunIsNotRemoved() {
        RunRecord record = runs.record("near/web", "count");
        try (OpenRun live = runs.live(record)) {
            assertThat(run("runs", "rm", "last")).isEqualTo(ExitStatuses.OWN_FAILURE);
            assertThat(err()).contains("has not ended");
            live.update(record.running(KeptRuns.FIRST));
        }
    }

    @Test
    void pruningAsksBeforeItRemoves() throws IOException {
        for (int i = 0; i < 5; i++) {
            runs.keep("near/web", 0, "12345", "true");
        }

        assertThat(run("runs", "prune", "--max-runs", "2")).isEqualTo(ExitStatuses.USAGE);
        assertThat(run("runs", "prune", "--max-runs", "2", "--dry-run")).isZero();
        assertThat(out()).isEqualTo("would remove 3 runs with 15 bytes\n");
        assertThat(runTyping("n\n", Set.of(0, 2), "runs", "prune", "--max-runs", "2"))
                .isEqualTo(1);
        assertThat(numberOf()).isEqualTo(5);
        assertThat(run("runs", "prune", "--max-size", "5b", "--yes")).isZero();
        assertThat(numberOf()).isEqualTo(1);
        assertThat(run("audit", "ls")).isZero();
        assertThat(out()).contains("runs prune").contains("declined").contains("removed 4 runs");
    }

    @Test
    void whatChangedIsToldAndIsTheStatus() throws IOException {
        RunId before = runs.keep("near/web", 0, "same\nold\n", "make");
        RunId same = runs.keep("near/web", 0, "same\nold\n", "make");
        RunId after = runs.keep("near/web", 1, "same\n\u001b[31mnew\u001b[0m\n", "make");

        assertThat(run("runs", "diff", before.text(), same.text())).isZero();
        assertThat(run("runs", "diff", before.text(), after.text())).isEqualTo(1);
        assertThat(out()).contains("outcome      changed: ok, exit code 0 → failed, exit code 1");
        assertThat(out()).contains("@@ -1,2 +1,2 @@\n same\n-old\n+new\n");
        assertThat(run("runs", "diff", before.text(), "last", "--json")).isEqualTo(1);
        assertThat(json().get("dimensions").get(0).get("name").asText()).isEqualTo("command");
        assertThat(run("runs", "diff", "last")).isEqualTo(ExitStatuses.USAGE);
    }

    @Test
    void runsGoFromOneHistoryToAnother() throws IOException {
        RunId run = runs.keep("near/web", 0, "treasure\n", "make");
        String file = directory.resolve("runs.zip").toString();

        assertThat(run("runs", "export", "last", "--output", file)).isZero();
        assertThat(run("runs", "import", file)).isZero();
        assertThat(out()).isEqualTo(run + " was there already\n");
        run("runs", "rm", "last");
        assertThat(run("runs", "import", file)).isZero();
        assertThat(numberOf("--text", "treasure")).isEqualTo(1);
        assertThat(run("audit", "ls")).isZero();
        assertThat(out()).contains("runs export").contains("runs import").contains("read in");
        assertThat(run("runs", "import", directory.resolve("nosuch.zip").toString()))
                .isEqualTo(125);
        assertThat(run("runs", "export", "last")).isEqualTo(ExitStatuses.USAGE);
    }

    @Test
    void verifyingFindsWhatWasChanged() throws IOException {
        RunId good = runs.keep("near/web", 0, "one\n", "make");
        RunId bad = runs.keep("near/web", 0, "one\n", "make");
        assertThat(run("runs", "verify")).isZero();
        assertThat(out()).isEqualTo("good: 2 runs\n");
        Path head = new RunFolders(directory).folder(bad).resolve("stdout.head");
        byte[] bytes = Files.readAllBytes(head);
        bytes[bytes.length - 2] ^= 1;
        Files.write(head, bytes);

        assertThat(run("runs", "verify")).isEqualTo(1);
        assertThat(out()).contains(bad + ": stdout was changed").contains("DAMAGED: 1 of 2 runs");
        assertThat(run("runs", "verify", good.text(), "--json")).isZero();
        assertThat(json().get("good").asBoolean()).isTrue();
    }

    @Test
    void aRunThatWasNeverBegunIsNotDamaged() throws IOException {
        RunId half = RunId.make(Instant.now());
        Files.createDirectories(directory.resolve("runs").resolve(half.text()));
        Path mark = Files.createDirectories(directory.resolve("runs.running")).resolve(half.text());
        Files.createFile(mark);

        assertThat(run("runs", "verify")).isZero();

        Files.delete(mark);
        assertThat(run("runs", "verify")).isEqualTo(1);
        assertThat(out()).contains(half + ": its record cannot be read");
    }

    @Test
    void rerunningRunsTheSameWords() {
        near.answer(List.of("make", "it all"), FakeScript.printing("made\n", 3));
        runs.keep("near/web", 0, "", "make", "it all");

        assertThat(run("runs", "rerun", "last")).isEqualTo(3);
        assertThat(out()).isEqualTo("made\n");
    }

    @Test
    void aCommandWithASecretIsNotRunAgain() {
        runs.keep("near/web", 0, "", "login", "[REDACTED:token]");

        assertThat(run("runs", "rerun", "last")).isEqualTo(ExitStatuses.USAGE);
        assertThat(err()).contains("had a secret in it");
    }
}
