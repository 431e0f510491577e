package dev.sandbar.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxContractTest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Signal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fake keeps the contract too, as far as it needs no real command; then what only the fake can do. */
final class FakeProviderTest extends SandboxContractTest {
    private final FakeProvider fake = new FakeProvider("fake");
    private final SandboxId running = fake.add("web", SandboxState.RUNNING);
    private final SandboxId stopped = fake.add("old", SandboxState.STOPPED);

    @Override
    protected Provider provider() {
        return fake;
    }

    @Override
    protected SandboxId running() {
        return running;
    }

    @Override
    protected Optional<SandboxId> stopped() {
        return Optional.of(stopped);
    }

    @Test
    void aScriptedCommandGivesItsOutputAndCode() throws Exception {
        fake.answer(List.of("make"), process -> {
            process.out("built\n");
            process.err("a warning\n");
            return 7;
        });

        ExecRunner.Result result = ExecRunner.finish(exec("make"));
        assertThat(result.out()).isEqualTo("built\n");
        assertThat(result.err()).isEqualTo("a warning\n");
        assertThat(result.code()).isEqualTo(7);
    }

    @Test
    void aCommandWithoutAnAnswerIsMissing() {
        assertThatThrownBy(() -> exec("make")).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.COMMAND_MISSING));
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void anEchoGivesBackWhatItIsFed() throws Exception {
        fake.answer(List.of("cat"), FakeScript.echoing());
        Exec exec = fake.exec(running, ExecRequest.of(List.of("cat")).withInput());
        byte[] text = "abc".getBytes(StandardCharsets.UTF_8);
        exec.write(text, 1, 2);
        exec.closeInput();

        assertThat(ExecRunner.finish(exec).out()).isEqualTo("bc");
    }

    @Test
    void anIgnoredSignalEndsNothingButKillDoes() throws Exception {
        fake.answer(List.of("serve"), process -> {
            process.ignore(Signal.TERM);
            process.ignore(Signal.KILL);
            process.out("ready");
            process.awaitSignal();
            return 0;
        });
        Exec exec = exec("serve");
        ExecRunner.readUntil(exec, "ready");
        exec.signal(Signal.TERM);
        assertThat(fake.isRunning(fake.requests().get(0).marker())).isTrue();
        exec.signal(Signal.KILL);

        assertThat(ExecRunner.finish(exec).code()).isEqualTo(137);
    }

    @Test
    void aLostConnectionIsAnErrorAndLeavesTheEndUnknown() throws Exception {
        fake.answer(List.of("make"), process -> {
            process.lose("the engine went away");
            return 0;
        });
        Exec exec = exec("make");

        assertThatThrownBy(exec::read).isInstanceOf(ProviderException.class).hasMessage("the engine went away");
        assertThat(exec.await()).isEqualTo(new ExitStatus.Lost("the engine went away"));
    }

    @Test
    void leftoversAreEndedByTheirMarker() throws Exception {
        fake.answer(List.of("serve"), FakeScript.endless());
        Exec exec = exec("serve");
        String marker = fake.requests().get(0).marker();
        fake.endLeftover(new ExecTrace(running, marker, Optional.empty()));

        assertThat(ExecRunner.finish(exec).code()).isEqualTo(137);
        assertThat(fake.isRunning(marker)).isFalse();
        assertThat(fake.leftovers()).hasSize(1);
    }

    @Test
    void aFailingProviderFailsAtEverythingUntilItRecovers() {
        ProviderException reason = new ProviderException(Kind.UNREACHABLE, "no engine", "start it");
        fake.fail(reason);
        assertThatThrownBy(fake::list).isSameAs(reason);
        assertThatThrownBy(() -> exec("make")).isSameAs(reason);

        fake.recover();
        assertThat(fake.list()).hasSize(2);
    }

    private Exec exec(String command) {
        return fake.exec(running, ExecRequest.of(List.of(command)));
    }
}
