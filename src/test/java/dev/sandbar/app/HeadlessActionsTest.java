package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.Commands;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole actions, from words to status, over two providers in memory. */
@Timeout(30)
final class HeadlessActionsTest {
    @TempDir
    Path directory;

    private final FakeProvider near = new FakeProvider("near");
    private final FakeProvider far = new FakeProvider("far");
    private ShellRig shell;

    @BeforeEach
    void addSandboxes() {
        near.add("web", SandboxState.RUNNING);
        near.add("api-1", SandboxState.RUNNING);
        far.add("web", SandboxState.RUNNING);
        far.add("api-2", SandboxState.STOPPED);
        shell = new ShellRig(directory, near, far);
    }

    @AfterEach
    void closeProviders() {
        shell.close();
    }

    private int run(String... words) {
        return runTyping("", Set.of(), words);
    }

    private int runTyping(String typed, Set<Integer> terminals, String... words) {
        return shell.run(typed, terminals, words);
    }

    private String out() {
        return shell.out();
    }

    private String err() {
        return shell.err();
    }

    @Test
    void aNameThatTwoProvidersHaveIsAmbiguous() {
        assertThat(run("use", "web")).isEqualTo(Kind.AMBIGUOUS.exitStatus());
        assertThat(err()).contains("near/web or far/web");

        assertThat(run("use", "far/web")).isZero();
        assertThat(run("use")).isZero();
        assertThat(out()).isEqualTo("far/web\n");
    }

    @Test
    void aProviderThatIsDownDoesNotHideTheOthers() {
        far.fail(new ProviderException(Kind.UNREACHABLE, "far is down", "start it"));

        assertThat(run("use", "web")).isZero();
        assertThat(run("ls")).isZero();

        assertThat(out()).contains("near/web").doesNotContain("far/web");
        assertThat(err()).contains("far is down").contains("start it");
    }

    @Test
    void everyProviderIsTriedAndWhatIsWrongIsSaidWithWhatToDo() {
        near.without(Capability.PAUSE, "it has no freezer").without(Capability.ARCHIVE, "it has no cellar");
        near.troubledBy(new ProviderException(Kind.UNREACHABLE, "its cellar is locked", "look for the key"));
        far.fail(new ProviderException(Kind.UNREACHABLE, "far is down", "start it"));

        assertThat(run("providers")).isZero();

        assertThat(out())
                .contains("near: 2 sandboxes, fake at ")
                .contains("  its cellar is locked\n  look for the key\n")
                .contains("  cannot pause: it has no freezer\n  cannot archive: it has no cellar\n")
                .contains("far: not reachable, fake at ")
                .contains("  far is down\n  start it\n")
                .contains("\nDaytona: make an API key and set DAYTONA_API_KEY to it, and write into ")
                .contains("  kind = \"azure\"\n")
                .contains("  kind  = \"proxmox\"\n")
                .contains("  kind = \"lxc\"\n");
        assertThat(run("providers", "--json")).isZero();
        assertThat(out())
                .contains("\"nextStep\"")
                .contains("start it")
                .contains("\"archive\"")
                .contains("its cellar is locked");
    }

    @Test
    void everythingKnownOfASandboxIsShown() {
        assertThat(run("inspect", "near/web")).isZero();
        assertThat(out())
                .startsWith("name      near/web\nstate     running\n")
                .contains("image     fake\n")
                .contains("provider  fake at ")
                .contains("id        ");

        assertThat(run("inspect", "--json", "far/api-2")).isZero();
        assertThat(out()).contains("\"name\" : \"api-2\"", "\"stopped\"", "\"image\" : \"fake\"");
        assertThat(run("inspect", "nowhere")).isEqualTo(Kind.SANDBOX_NOT_FOUND.exitStatus());
    }

    @Test
    void aGlobMeansAllThatFit() {
        assertThat(run("stop", "api-*", "near/w?b")).isZero();

        assertThat(out()).isEqualTo("near/api-1\nfar/api-2\nnear/web\n");
        assertThat(near.list()).allMatch(sandbox -> sandbox.state() == SandboxState.STOPPED);
    }

    @Test
    void nothingIsChangedWhenOneNameIsWrong() {
        assertThat(run("stop", "near/web", "nowhere")).isEqualTo(Kind.SANDBOX_NOT_FOUND.exitStatus());

        assertThat(near.list()).allMatch(sandbox -> sandbox.state() == SandboxState.RUNNING);
    }

    @Test
    void whatFailsForOneIsDoneForTheOthers() {
        far.without(Capability.STOP, "it is far away");

        assertThat(run("stop", "*/web")).isEqualTo(Kind.UNSUPPORTED.exitStatus());

        assertThat(out()).isEqualTo("near/web\n");
        assertThat(err()).contains("it is far away");
    }

    @Test
    void aSandboxIsMadeFromTheSnapshotThatIsNamed() {
        far.without(Capability.SNAPSHOT, "it keeps none");

        assertThat(run("create", "--snapshot", "small", "near/new")).isZero();
        assertThat(out()).isEqualTo("near/new\n");
        assertThat(run("create", "far/new", "--snapshot=small")).isEqualTo(Kind.UNSUPPORTED.exitStatus());
        assertThat(err()).contains("it keeps none");
        assertThat(run("create")).isEqualTo(ExitStatuses.USAGE);
    }

    @Test
    void whatIsStartedCanBeExtendedAndArchived() {
        assertThat(run("extend", "near/web")).isZero();
        assertThat(out()).isEqualTo("near/web\n");
        assertThat(run("archive", "near/web")).isZero();

        assertThat(near.find("web").state()).isEqualTo(SandboxState.STOPPED);
    }

    @Test
    void removingAsksAtATerminal() {
        assertThat(runTyping("n\n", Set.of(0, 2), "rm", "near/*")).isEqualTo(ExitStatuses.FAILED);
        assertThat(err()).contains("remove near/web, near/api-1").contains("nothing was removed");
        assertThat(near.list()).hasSize(2);

        assertThat(runTyping("yes\n", Set.of(0, 2), "rm", "near/*")).isZero();
        assertThat(near.list()).isEmpty();
    }

    @Test
    void namesAreShownWithoutWhatTheTerminalWouldObey() {
        near.add("evil\u001b]52;c;aGk=\u0007", SandboxState.RUNNING);

        run("ls");

        assertThat(out()).doesNotContain("\u001b").contains("evil\ufffd");
    }

    @Test
    void theEndOfACommandIsToldToATerminalOnly() {
        near.answer(List.of("make"), FakeScript.printing("made\n", 3));

        assertThat(run("exec", "near/web", "--", "make")).isEqualTo(3);
        assertThat(err()).isEmpty();

        assertThat(runTyping("", Set.of(2), "exec", "near/web", "--", "make")).isEqualTo(3);
        assertThat(out()).isEqualTo("made\n");
        assertThat(err()).contains("near/web: failed, exit code 3");
    }

    @Test
    void aTimeOutIsNeverASuccess() {
        near.answer(List.of("sleep"), FakeScript.endless());

        assertThat(run("exec", "--timeout", "50ms", "near/web", "--", "sleep")).isEqualTo(124);

        assertThat(err()).contains("its time is over, sending TERM");
    }

    @Test
    void whatWritesTooMuchIsNeverASuccess() {
        near.answer(List.of("yes"), process -> {
            process.out("y".repeat(3_000));
            process.awaitSignal();
            return 0;
        });

        assertThat(run("exec", "--max-output", "2K", "near/web", "--", "yes")).isEqualTo(153);

        assertThat(out()).isEqualTo("y".repeat(2_048));
        assertThat(err()).contains("it writes more than it may, sending TERM");
    }

    @Test
    void theAuditKnowsWhatWasDoneAndWhatWasNot() {
        near.answer(List.of("make"), FakeScript.printing("made\n", 3));
        run("exec", "api-1", "--", "make");
        runTyping("n\n", Set.of(0, 2), "rm", "near/*");
        run("stop", "nowhere");
        run("ls");

        assertThat(run("audit", "ls")).isZero();
        assertThat(out()).contains("exec make").contains("near/api-1").contains("failed, exit code 3");
        assertThat(out()).contains("declined").contains("nothing was removed").contains("failed: ");
        assertThat(out()).doesNotContain(" ls ");
        assertThat(run("audit", "ls", "--json", "--limit", "1")).isZero();
        assertThat(out()).contains("\"seq\" : 6").contains("\"begun\" : 5").doesNotContain("\"seq\" : 5");
        assertThat(run("audit", "verify")).isZero();
        assertThat(out()).startsWith("good: 6 lines");
    }

    @Test
    void anEnvironmentFileIsReadOnce() throws Exception {
        Path pipe = directory.resolve("pipe");
        Commands.run(List.of("mkfifo", pipe.toString()));
        CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.writeString(pipe, "# none\nMODE=test\nDB_PASSWORD=s3cr3tvalue\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        run("exec", "--env-file", pipe.toString(), "near/web", "near/api-1", "--", "login", "s3cr3tvalue");

        written.get(30, TimeUnit.SECONDS);
        assertThat(Files.readString(directory.resolve("audit.jsonl")))
                .contains("[REDACTED:DB_PASSWORD]")
                .doesNotContain("s3cr3tvalue");
    }

    @Test
    void theAuditQuotesWhatIsOneWord() throws Exception {
        run("exec", "near/web", "--", "sh", "-c", "exit 3");

        run("audit", "ls");

        assertThat(out()).contains("exec sh -c 'exit 3'");
    }

    @Test
    void theAuditHasNoSecrets() throws Exception {
        run("exec", "-e", "API_TOKEN=s3cr3tvalue", "near/web", "--", "login", "--token=s3cr3tvalue", "--to", "x");

        assertThat(run("audit", "ls")).isZero();
        assertThat(out()).contains("exec login '--token=[REDACTED:API_TOKEN]' --to x");
        assertThat(Files.readString(directory.resolve("audit.jsonl"))).doesNotContain("s3cr3tvalue");
    }

    @Test
    void aChangedAuditIsFound() throws Exception {
        run("create", "near/one");
        Path chain = directory.resolve("audit.jsonl");
        Files.writeString(chain, Files.readString(chain).replace("near/one", "near/two"));

        assertThat(run("audit", "verify")).isEqualTo(ExitStatuses.FAILED);
        assertThat(out()).contains("line 1 was changed").contains("CHANGED: 2 lines");
    }

    @Test
    void ofManySandboxesTheWorstStatusWinsAndTheOutputsStayApart() {
        far.add("api-3", SandboxState.RUNNING);
        near.answer(List.of("work"), FakeScript.printing("near\n", 0));
        far.answer(List.of("work"), FakeScript.printing("far\n", 3));

        assertThat(run("exec", "api-1", "api-3", "--", "work")).isEqualTo(3);
        assertThat(out().lines()).containsExactlyInAnyOrder("near/api-1 | near", "far/api-3  | far");
        assertThat(err()).containsPattern("near/api-1 +ok +0").containsPattern("far/api-3 +failed +3");

        assertThat(run("exec", "api-*", "--parallel", "2", "--no-stream", "--", "work"))
                .isEqualTo(Kind.NOT_RUNNING.exitStatus());
        assertThat(out()).contains("== near/api-1\nnear\n").contains("== far/api-3\nfar\n");
        assertThat(err()).containsPattern("far/api-2 +not started");
    }

    @Test
    void aTerminalBelongsToOneSandbox() {
        assertThat(run("exec", "-t", "api-*", "--", "work")).isEqualTo(ExitStatuses.USAGE);
    }

    @Test
    void everyActionOfTheShellHasHelp() {
        run("help");
        for (String name : ActionTable.names(Face.SHELL)) {
            assertThat(run("help", name)).as(name).isZero();
        }
    }

    @Test
    void whatIsUnknownSuggestsWhatIsMeant() {
        assertThat(run("exce")).isEqualTo(ExitStatuses.USAGE);
        assertThat(err()).contains("did you mean exec?");
    }
}
