package dev.sandbar.provider.daytona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.daytona.DaytonaServer;
import dev.sandbar.testing.daytona.Faults;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sandboxes as the control API shows and changes them. */
@Timeout(60)
final class DaytonaSandboxesTest {
    private final DaytonaServer server = new DaytonaServer();
    private final DaytonaProvider provider = new DaytonaProvider(TestSettings.of(server));

    @AfterEach
    void stop() {
        provider.close();
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    private ProviderException refusedChange(SandboxId sandbox, Lifecycle change) {
        return catchThrowableOfType(ProviderException.class, () -> provider.change(sandbox, change));
    }

    private SandboxId add(String name, String state) {
        return new SandboxId("daytona", server.add(name, state));
    }

    @Test
    void pagesAreFollowedToTheLast() {
        server.pagesOf(2);
        for (int i = 0; i < 5; i++) {
            server.add("web-" + i, "started");
        }

        assertThat(provider.list())
                .extracting(Sandbox::name)
                .containsExactly("web-0", "web-1", "web-2", "web-3", "web-4");
        assertThat(server.paths("GET")).hasSize(3);
    }

    @Test
    void theBareArrayOfOlderServersIsRead() {
        server.answerAsBefore180();
        server.add("web", "started");

        assertThat(provider.list()).extracting(Sandbox::name).containsExactly("web");
    }

    @Test
    void aListWhosePagesLeadToEachOtherHasAnEnd() {
        for (int i = 0; i < 200; i++) {
            server.failNext("GET", "/sandbox", Faults.body("{\"items\":[],\"nextCursor\":\"again\"}"));
        }

        assertThat(provider.list()).isEmpty();
        assertThat(server.paths("GET")).hasSize(100);
    }

    @Test
    void everyStateHasAMeaning() {
        List<String> words = List.of(
                "creating",
                "restoring",
                "destroying",
                "started",
                "stopped",
                "starting",
                "stopping",
                "error",
                "build_failed",
                "pending_build",
                "building_snapshot",
                "pulling_snapshot",
                "archived",
                "archiving",
                "pausing",
                "paused",
                "resuming");

        assertThat(words).noneMatch(word -> States.of(word) == SandboxState.UNKNOWN);
        assertThat(States.of("started")).isEqualTo(SandboxState.RUNNING);
        assertThat(States.of("archived")).isEqualTo(SandboxState.STOPPED);
        assertThat(States.of("build_failed")).isEqualTo(SandboxState.FAILED);
        assertThat(List.of("resizing", "snapshotting", "forking", "unknown", "a word of tomorrow", ""))
                .allMatch(word -> States.of(word) == SandboxState.UNKNOWN);
    }

    @Test
    void aRowSaysWhatTheSandboxIsAndWhenItStops() {
        add("web", "started");

        Sandbox web = provider.list().get(0);

        assertThat(web.status()).isEqualTo("started, stops in 14 min");
        assertThat(web.facts())
                .containsEntry("snapshot", "sandbar-test")
                .containsEntry("cpu", "2")
                .containsEntry("memory", "4 GiB")
                .containsEntry("target", "eu")
                .containsEntry("auto-stop", "in 14 min")
                .containsEntry("label team", "blue");
        assertThat(web.created()).isPresent();
    }

    @Test
    void aSandboxThatFailedSaysWhy() {
        String id = server.add("web", "error");
        server.change(id, "error", "runner\u001b[2J is gone");

        assertThat(provider.find("web").status()).isEqualTo("error: runner [2J is gone");
        assertThat(provider.find("web").state()).isEqualTo(SandboxState.FAILED);
    }

    @Test
    void hostileNamesAreMadeHarmless() {
        server.add("a\u001b]0;x\u0007\u202eb" + "x".repeat(500), "started");

        String name = provider.list().get(0).name();
        assertThat(name).startsWith("a ]0;x  b").hasSizeLessThanOrEqualTo(128);
        assertThat(name.chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void theBeginningOfAKeyIsEnoughWhereItIsTheOnlyOne() {
        SandboxId web = add("web", "started");
        add("db", "started");

        assertThat(provider.find("00000001").id()).isEqualTo(web);
        assertThat(catchThrowableOfType(ProviderException.class, () -> provider.find("0000"))
                        .kind())
                .isEqualTo(Kind.AMBIGUOUS);
        for (String nothing : List.of("", " ", ".", "..", "../x", "a/b", "a?b", "a\nb")) {
            assertThat(catchThrowableOfType(ProviderException.class, () -> provider.find(nothing))
                            .kind())
                    .isEqualTo(Kind.SANDBOX_NOT_FOUND);
        }
    }

    @Test
    void lookingDoesNotKeepASandboxAwakeButWorkDoes() throws Exception {
        SandboxId web = add("web", "started");
        server.fallAsleepAt(web.key(), 60);
        String before = provider.find("web").facts().get("auto-stop");
        provider.list();
        BlockingQueue<Stats> stats = new LinkedBlockingQueue<>();
        try (Subscription subscription = provider.stats(web, stats::add)) {
            assertThat(subscription).isNotNull();
            assertThat(stats.take()).isEqualTo(new Stats(75, 64 << 20, 1 << 30));
        }
        assertThat(provider.find("web").facts()).containsEntry("auto-stop", before);

        ExecRunner.finish(provider.exec(web, ExecRequest.of(List.of("true"))));

        assertThat(provider.find("web").facts().get("auto-stop")).isNotEqualTo(before);
    }

    @Test
    void aSandboxIsCreatedAsTheSettingsSay() {
        Sandbox made = provider.create("new");

        assertThat(made.state()).isEqualTo(SandboxState.RUNNING);
        assertThat(made.facts()).containsEntry("snapshot", "sandbar-test");
    }

    @Test
    void aSnapshotThatIsNamedIsUsedAndNotTakenForAnother() {
        assertThat(provider.create("new", Optional.of("small")).facts()).containsEntry("snapshot", "small");
        assertThat(provider.create("new", Optional.of("small")).name()).isEqualTo("new");

        ProviderException refused =
                catchThrowableOfType(ProviderException.class, () -> provider.create("new", Optional.of("large")));

        assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refused).hasMessage("daytona/new is there already, made from small");
        assertThat(refused.nextStep()).contains("sandbar rm daytona/new");
        assertThat(server.paths("POST")).hasSize(1);
    }

    @Test
    void aSandboxWhoseCreationWasNotAnsweredIsNotMadeTwice() {
        server.doAndFailNext("POST", "/sandbox", Faults.dropped());

        assertThat(provider.create("new").name()).isEqualTo("new");
        assertThat(server.paths("POST")).hasSize(1);
    }

    @Test
    void everyChangeEndsInItsState() {
        SandboxId web = add("web", "stopped");

        provider.change(web, Lifecycle.START);
        assertThat(provider.find("web").state()).isEqualTo(SandboxState.RUNNING);
        provider.change(web, Lifecycle.PAUSE);
        assertThat(provider.find("web").state()).isEqualTo(SandboxState.PAUSED);
        provider.change(web, Lifecycle.RESUME);
        provider.change(web, Lifecycle.RESTART);
        assertThat(provider.find("web").state()).isEqualTo(SandboxState.RUNNING);
        provider.change(web, Lifecycle.STOP);
        assertThat(provider.find("web").state()).isEqualTo(SandboxState.STOPPED);
        provider.change(web, Lifecycle.REMOVE);
        assertThat(provider.list()).isEmpty();
    }

    @Test
    void theStateThatItHasIsNotAskedFor() {
        SandboxId web = add("web", "stopped");

        provider.change(web, Lifecycle.STOP);

        assertThat(server.paths("POST")).isEmpty();
    }

    @Test
    void whatIsArchivedIsStoppedFirstAndComesBackWhenItIsStarted() {
        SandboxId web = add("web", "started");

        provider.change(web, Lifecycle.ARCHIVE);
        assertThat(provider.find("web").status()).isEqualTo("archiving");
        provider.change(web, Lifecycle.ARCHIVE);
        server.change(web.key(), "archived", "");
        provider.change(web, Lifecycle.ARCHIVE);
        provider.change(web, Lifecycle.STOP);

        assertThat(server.paths("POST"))
                .containsExactly("/api/sandbox/" + web.key() + "/stop", "/api/sandbox/" + web.key() + "/archive");
        assertThat(provider.find("web").state()).isEqualTo(SandboxState.STOPPED);
        assertThat(provider.find("web").status()).isEqualTo("archived");
        provider.change(web, Lifecycle.START);
        assertThat(provider.find("web").state()).isEqualTo(SandboxState.RUNNING);
    }

    @Test
    void aCommandInWhatIsArchivedSaysHowToBringItBack() {
        SandboxId web = add("web", "archived");

        ProviderException refused = catchThrowableOfType(
                ProviderException.class, () -> provider.exec(web, ExecRequest.of(List.of("true"))));

        assertThat(refused.kind()).isEqualTo(Kind.NOT_RUNNING);
        assertThat(refused).hasMessage("daytona/web is archived");
        assertThat(refused.nextStep()).contains("sandbar start daytona/web").contains("takes a while");
    }

    @Test
    void whatRunsIsNotStartedAgain() {
        SandboxId web = add("web", "started");

        provider.change(web, Lifecycle.START);

        assertThat(server.paths("POST")).isEmpty();
    }

    @Test
    void extendingGivesWhatRunsItsFullTimeAgain() {
        SandboxId web = add("web", "started");
        server.fallAsleepAt(web.key(), 10);
        assertThat(provider.find("web").facts()).containsEntry("auto-stop", "in 9 min");

        provider.change(web, Lifecycle.EXTEND);

        assertThat(provider.find("web").facts()).containsEntry("auto-stop", "in 19 min");
        assertThat(server.paths("POST")).containsExactly("/api/sandbox/" + web.key() + "/last-activity");
    }

    @Test
    void aServerThatCannotExtendTheTimeSaysWhatDoes() {
        SandboxId web = add("web", "started");
        server.failNext("POST", "/last-activity", Faults.refusal(404, "Cannot POST"));

        ProviderException refused = refusedChange(web, Lifecycle.EXTEND);

        assertThat(refused.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(refused.nextStep()).contains("sandbar exec daytona/web -- true");
    }

    @Test
    void theTimeOfWhatDoesNotRunCannotBeExtended() {
        assertThat(refusedChange(add("web", "stopped"), Lifecycle.EXTEND).kind())
                .isEqualTo(Kind.NOT_RUNNING);
        assertThat(refusedChange(new SandboxId("daytona", "gone"), Lifecycle.EXTEND)
                        .kind())
                .isEqualTo(Kind.SANDBOX_NOT_FOUND);
    }

    @Test
    void aChangeInProgressIsAConflict() {
        SandboxId web = add("web", "started");
        server.failNext("POST", "/stop", Faults.refusal(409, "Sandbox state change in progress"));

        ProviderException refused = refusedChange(web, Lifecycle.STOP);

        assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refused).hasMessageContaining("to stop daytona/web").hasMessageContaining("in progress");
        assertThat(refused.nextStep()).contains("try again");
    }

    @Test
    void whatASandboxOfThatClassCannotDoIsUnsupported() {
        SandboxId web = add("web", "started");
        server.failNext("POST", "/pause", Faults.refusal(422, "Pause is not supported for this sandbox class"));

        assertThat(refusedChange(web, Lifecycle.PAUSE).kind()).isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void aSandboxThatFailsWhileItStartsSaysSo() {
        SandboxId web = add("web", "stopped");
        server.doAndFailNext("POST", "/start", request -> {
            server.change(web.key(), "error", "no runner has room");
            return Faults.body("{}").apply(request);
        });

        ProviderException refused = refusedChange(web, Lifecycle.START);

        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        assertThat(refused).hasMessageContaining("daytona/web is error: no runner has room");
    }
}
