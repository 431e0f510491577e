package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeFiles.Content;
import dev.sandbar.testing.FakeFiles.FakeFile;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbar exec --artifact}, from words to status. */
@Timeout(60)
final class ExecArtifactsTest {
    @TempDir
    private Path directory;

    private final FakeProvider near = new FakeProvider("near");
    private ShellRig shell;

    @BeforeEach
    void addSandboxes() {
        near.add("web", SandboxState.RUNNING);
        near.add("api", SandboxState.RUNNING);
        near.answer(List.of("make"), FakeScript.printing("made\n", 3));
        shell = new ShellRig(directory, near);
    }

    @AfterEach
    void closeProviders() {
        shell.close();
    }

    @Test
    void aPatternThatIsNoneIsAnErrorOfUsageAndNothingRuns() {
        for (String pattern : List.of("../out", "", "/", "[a")) {
            assertThat(shell.run("exec", "--artifact", pattern, "web", "--", "make"))
                    .as(pattern)
                    .isEqualTo(ExitStatuses.USAGE);
            assertThat(shell.err()).contains("'" + pattern + "' cannot be used").contains("--artifact with");
        }
        assertThat(shell.run("exec", "--artifact", "../out", "near/*", "--", "make"))
                .isEqualTo(ExitStatuses.USAGE);
        assertThat(near.requests()).isEmpty();
    }

    @Test
    void whereNoFilesCanBeReadNothingRuns() {
        near.without(Capability.FILES, "it is blind");

        assertThat(shell.run("exec", "--artifact", "out", "web", "--", "make"))
                .isEqualTo(Kind.UNSUPPORTED.exitStatus());
        assertThat(shell.err())
                .contains("no artifacts can be kept of near/web: it is blind")
                .contains("leave out --artifact");
        assertThat(shell.run("exec", "--artifact", "out", "near/*", "--", "make"))
                .isEqualTo(Kind.UNSUPPORTED.exitStatus());
        assertThat(near.requests()).isEmpty();
        assertThat(shell.run("exec", "web", "--", "make")).isEqualTo(3);
    }

    @Test
    void aShellKeepsNone() {
        assertThat(shell.run("shell", "--artifact", "out", "web")).isEqualTo(ExitStatuses.USAGE);
        assertThat(shell.err()).contains("shell has no option --artifact");
    }

    @Test
    void whatIsKeptIsToldAndTheStatusIsTheCommands() {
        near.holding(new FakeFiles().add("out/report.xml", "<ok/>").add("out/app.log", "fine\n"));

        assertThat(shell.run("", Set.of(2), "exec", "--artifact", "out/*.xml", "web", "--", "make"))
                .isEqualTo(3);
        assertThat(shell.out()).isEqualTo("made\n");
        assertThat(shell.err())
                .containsSubsequence(
                        "near/web: artifacts: 1 kept (5 bytes): sandbar runs artifacts ",
                        "near/web: failed, exit code 3");
    }

    @Test
    void whoeverHasToWaitForThemIsTold() {
        Content slow = (into, from, length) -> {
            await().until(() -> shell.err().contains("collecting artifacts, Ctrl-C ends it"));
            return -1;
        };
        near.holding(new FakeFiles().add(new FakeFile(FileEntry.file("out", 0), () -> slow)));

        shell.run("", Set.of(2), "exec", "--artifact", "out", "web", "--", "make");
        assertThat(shell.err()).contains("near/web: collecting").contains("1 kept");

        shell.run("", Set.of(2), "exec", "--artifact", "out", "near/*", "--", "make");
        assertThat(shell.err()).containsOnlyOnce("collecting").contains("1 kept");
    }

    @Test
    void outputThatWasHeldBackDoesNotWaitForThem() {
        Content slow = (into, from, length) -> {
            await().until(() -> shell.out().equals("made\n"));
            return -1;
        };
        near.holding(new FakeFiles().add(new FakeFile(FileEntry.file("out", 0), () -> slow)));

        assertThat(shell.run("exec", "--no-stream", "--artifact", "out", "web", "--", "make"))
                .isEqualTo(3);
        assertThat(shell.out()).isEqualTo("made\n");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void aPipeHearsNothingOfWhatWasKeptAndMoreOfWhatWasNot() {
        near.holding(new FakeFiles().add("out/report.xml", "<ok/>"));

        assertThat(shell.run("exec", "--artifact", "out", "web", "--", "make")).isEqualTo(3);
        assertThat(shell.err()).isEmpty();

        assertThat(shell.run("exec", "--artifact", "out", "--artifact", "no*", "web", "--", "make"))
                .isEqualTo(3);
        assertThat(shell.err()).contains("nothing matches --artifact no*").contains("1 kept");
    }

    @Test
    void ofSeveralSandboxesEachHasItsOwn() {
        near.holding(new FakeFiles().add("out/report.xml", "<ok/>"));

        assertThat(shell.run("exec", "--artifact", "out", "near/*", "--", "make"))
                .isEqualTo(3);
        assertThat(shell.err().lines().filter(line -> line.contains("1 kept")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("near/web"))
                .anyMatch(line -> line.startsWith("near/api"));
        RunFolders folders = new RunFolders(directory);
        assertThat(folders.ids()).hasSize(2).allSatisfy(run -> assertThat(
                        folders.artifacts(run).list().kept())
                .hasSize(1));
    }

    @Test
    void aRunThatIsRunAgainKeepsTheSameFiles() {
        near.holding(new FakeFiles().add("out/report.xml", "<ok/>"));
        shell.run("exec", "--artifact", "out", "--artifact", "!**/*.log", "web", "--", "make");

        assertThat(shell.run("runs", "rerun", "last")).isEqualTo(3);
        RunFolders folders = new RunFolders(directory);
        assertThat(folders.ids()).hasSize(2).allSatisfy(run -> assertThat(
                        folders.record(run).orElseThrow().command().artifacts())
                .containsExactly("out", "!**/*.log"));
    }
}
