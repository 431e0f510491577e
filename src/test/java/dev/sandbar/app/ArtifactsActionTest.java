package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.history.KeptRuns;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbar runs artifacts}, from words to status. */
@Timeout(60)
final class ArtifactsActionTest {
    private static final String LOG = "one\n\u001b[31mtwo\u001b[0m\u0007\n";

    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    private ShellRig shell;
    private RunFolders folders;
    private KeptRuns runs;
    private RunId run;
    private Path copies;

    @BeforeEach
    void keepARun() {
        shell = new ShellRig(directory);
        folders = new RunFolders(directory);
        runs = new KeptRuns(folders);
        run = runs.keepWith(
                Map.of("build/a.log", LOG, "build/b.bin", "\u0000\u0001", "tool.sh", "#!/bin/sh\n", "/var/log/x", "x"),
                new SkippedArtifact("build/link", "a symbolic link to /etc/\u001bpasswd"));
        copies = elsewhere.resolve("made/copies");
    }

    @AfterEach
    void closeShell() {
        shell.close();
    }

    private int artifacts(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "runs";
        all[1] = "artifacts";
        System.arraycopy(words, 0, all, 2, words.length);
        return shell.run(all);
    }

    private void copyTo(Path to, String... paths) {
        String[] words = new String[paths.length + 3];
        System.arraycopy(new String[] {"last", "--output", to.toString()}, 0, words, 0, 3);
        System.arraycopy(paths, 0, words, 3, paths.length);
        assertThat(artifacts(words)).as(shell.err()).isZero();
    }

    @Test
    void whatIsKeptAndWhatIsNotIsListed() {
        assertThat(artifacts("last")).isZero();

        assertThat(shell.out())
                .contains("SIZE", "SHA256")
                .containsPattern("18 bytes +[0-9a-f]{12} +work/build/a.log\n")
                .contains("NOT KEPT", "build/link  a symbolic link to /etc/\ufffdpasswd\n");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void jsonHasEverything() throws IOException {
        assertThat(artifacts(run.text(), "--json")).isZero();

        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.get("run").asText()).isEqualTo(run.text());
        assertThat(json.get("patterns").get(0).asText()).isEqualTo("**");
        assertThat(json.get("collected").asBoolean()).isTrue();
        assertThat(json.get("kept")).hasSize(4);
        JsonNode first = json.get("kept").get(0);
        assertThat(first.get("path").asText()).isEqualTo("root/var/log/x");
        assertThat(first.get("source").asText()).isEqualTo("/var/log/x");
        assertThat(first.get("size").asLong()).isEqualTo(1);
        assertThat(first.get("sha256").asText()).hasSize(64);
        assertThat(json.get("skipped").get(0).get("reason").asText()).isEqualTo("a symbolic link to /etc/\u001bpasswd");
        assertThat(json.get("trouble").isNull()).isTrue();
        assertThat(artifacts("last", "*.log", "build", "--json")).isEqualTo(ExitStatuses.USAGE);
        assertThat(artifacts("last", "build", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(shell.out()).get("kept")).hasSize(2);
    }

    @Test
    void whatIsNotAsItSeemsIsSaid() {
        runs.keep("near/web", 0, "", "true");
        assertThat(artifacts("last")).isZero();
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("was not to keep any files");
        runs.keepWith(
                KeptRuns.asking(runs.record("near/web", "make"), "*"), Map.of(), List.of(), Optional.of("no tar"));
        assertThat(artifacts("last")).isZero();
        assertThat(shell.err()).contains("not everything was looked for: no tar");
    }

    @Test
    void whyNothingWasCollectedIsSaid() {
        RunRecord record = KeptRuns.asking(runs.record("near/web", "make"), "*");
        RunEnd end = KeptRuns.end(record, 0, "", "");
        try (OpenRun live = runs.live(record)) {
            assertThat(artifacts("last")).isZero();
            assertThat(shell.err()).contains("not collected yet");
            live.update(record.running(KeptRuns.FIRST).ended(end));
            assertThat(shell.run("runs", "show", "last")).isZero();
            assertThat(shell.out()).contains("artifacts    not collected yet\n");

            live.finish(record.ended(end));
        }
        assertThat(artifacts("last")).isZero();
        assertThat(shell.err()).contains("none: nothing was run");
        assertThat(shell.run("runs", "show", "last")).isZero();
        assertThat(shell.out()).contains("artifacts    none: nothing was run\n");
    }

    @Test
    void oneIsWrittenAsItIsWhereNobodyLooks() {
        for (String name : List.of("work/build/a.log", "build/a.log", "*/*.log")) {
            assertThat(artifacts("last", name)).isZero();
            assertThat(shell.out()).isEqualTo(LOG);
        }
        assertThat(artifacts("last", "/var/log/x")).isZero();
        assertThat(shell.out()).isEqualTo("x");
        assertThat(artifacts("last", "build/b.bin")).isZero();
        assertThat(shell.out()).isEqualTo("\u0000\u0001");
    }

    @Test
    void aTerminalGetsHarmlessTextAndNothingElse() {
        assertThat(shell.run("", Set.of(1), "runs", "artifacts", "last", "build/a.log"))
                .isZero();
        assertThat(shell.out()).isEqualTo("one\ntwo\n");

        assertThat(shell.run("", Set.of(1), "runs", "artifacts", "last", "build/b.bin"))
                .isEqualTo(ExitStatuses.USAGE);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("is no text that a terminal can show");
    }

    @Test
    void namesThatMeanNoneOrSeveralAreWrong() {
        assertThat(artifacts("last", "nosuch")).isEqualTo(ExitStatuses.USAGE);
        assertThat(shell.err()).contains("has no artifact 'nosuch'");
        assertThat(artifacts("last", "build")).isEqualTo(ExitStatuses.USAGE);
        assertThat(shell.err()).contains("these are 2 files");
        assertThat(artifacts("last", "../x")).isEqualTo(ExitStatuses.USAGE);
        assertThat(artifacts("last", "[")).isEqualTo(ExitStatuses.USAGE);
        assertThat(artifacts()).isEqualTo(ExitStatuses.USAGE);
        assertThat(artifacts("last", "--json", "--output", "x")).isEqualTo(ExitStatuses.USAGE);
    }

    @Test
    void allAreCopiedAndThatIsNoted() throws IOException {
        copyTo(copies);

        assertThat(shell.out()).isEqualTo(copies + ": 4 files, 31 bytes\n");
        assertThat(copies.resolve("work/build/a.log")).hasContent(LOG);
        assertThat(copies.resolve("root/var/log/x")).hasContent("x");
        assertThat(Files.getPosixFilePermissions(copies.resolve("work/tool.sh")))
                .contains(PosixFilePermission.OWNER_EXECUTE)
                .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
        assertThat(Files.getPosixFilePermissions(copies.resolve("work/build/a.log")))
                .doesNotContain(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_WRITE);
        assertThat(shell.run("audit", "ls")).isZero();
        assertThat(shell.out()).contains("runs artifacts").contains("4 files, 31 bytes, copied to " + copies);
    }

    @Test
    void onlyWhatIsNamedIsCopied() {
        copyTo(copies, "work/tool.sh", "*/*.log");

        assertThat(copies.resolve("work")).isDirectoryRecursivelyContaining("glob:**/a.log");
        assertThat(copies.resolve("work/tool.sh")).exists();
        assertThat(copies.resolve("work/build/b.bin")).doesNotExist();
        assertThat(copies.resolve("root")).doesNotExist();
    }

    @Test
    void nothingIsOverwrittenAndThenNothingIsCopied() throws IOException {
        Files.createDirectories(copies.resolve("work"));
        Path there = Files.writeString(copies.resolve("work/tool.sh"), "mine");

        assertThat(artifacts("last", "--output", copies.toString())).isEqualTo(ExitStatuses.OWN_FAILURE);

        assertThat(shell.err()).contains("work/tool.sh is there already");
        assertThat(there).hasContent("mine");
        assertThat(copies.resolve("work/build")).doesNotExist();
        assertThat(copies.resolve("root")).doesNotExist();
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path target = Files.createDirectory(elsewhere.resolve("target"));
        Files.createDirectories(copies.resolve("work"));
        Files.createSymbolicLink(copies.resolve("work/build"), target);
        assertThat(artifacts("last", "build/b.bin", "--output", copies.toString()))
                .isEqualTo(ExitStatuses.OWN_FAILURE);
        Files.createSymbolicLink(copies.resolve("work/tool.sh"), target.resolve("made"));
        assertThat(artifacts("last", "tool.sh", "--output", copies.toString())).isEqualTo(ExitStatuses.OWN_FAILURE);

        assertThat(target).isEmptyDirectory();
    }

    @Test
    void whatDiffersBetweenTwoRunsIsSaidALineEach() {
        runs.keepWith(Map.of("build/a.log", "other", "tool.sh", "#!/bin/sh\n", "more", ""));

        assertThat(shell.run("runs", "diff", run.text(), "last")).isEqualTo(1);

        assertThat(shell.out())
                .contains(
                        """
                artifacts    changed:
                             changed: work/build/a.log (18 bytes → 5 bytes)
                             gone: root/var/log/x (1 byte)
                             gone: work/build/b.bin (2 bytes)
                             new: work/more (0 bytes)
                             no longer skipped: build/link
                """);
    }

    @Test
    void whatWasChangedIsNotCopied() throws IOException {
        Files.writeString(folders.artifacts(run).file(new ArtifactPath("work/tool.sh")), "#!/bin/zsh\n");

        assertThat(artifacts("last", "tool.sh", "--output", copies.toString())).isEqualTo(ExitStatuses.OWN_FAILURE);

        assertThat(shell.err()).contains("was changed after it was kept");
        assertThat(copies.resolve("work/tool.sh")).doesNotExist();
    }
}
