package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Exec;
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
import dev.sandbar.testing.ExecRunner.Result;
import dev.sandbar.testing.NeedsLxc;
import dev.sandbar.testing.TestLxc;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is LXC's own, in real containers. */
@NeedsLxc
@Timeout(120)
final class LxcContainersIT {
    private final TestLxc lxc = TestLxc.require();
    private final LxcProvider provider =
            new LxcProvider(new LxcPlace("lxc", Optional.of(lxc.folder()), Optional.empty()));
    private final SandboxId busy = new SandboxId("lxc", TestLxc.BUSY);
    private final SandboxId idle = new SandboxId("lxc", TestLxc.IDLE);

    @Test
    void containersAreListedWithTheirStates() {
        assertThat(provider.list())
                .extracting(Sandbox::name, Sandbox::state)
                .contains(tuple(TestLxc.BUSY, SandboxState.RUNNING), tuple(TestLxc.IDLE, SandboxState.STOPPED));
        assertThat(provider.find("bu").id()).isEqualTo(busy);
        assertThat(provider.find(TestLxc.BUSY).facts()).containsEntry("method", "lxc-attach");
    }

    @Test
    void aContainerIsStartedPausedResumedRestartedAndStopped() throws Exception {
        change(Lifecycle.START, SandboxState.RUNNING);
        change(Lifecycle.START, SandboxState.RUNNING);
        change(Lifecycle.PAUSE, SandboxState.PAUSED);
        change(Lifecycle.RESUME, SandboxState.RUNNING);
        change(Lifecycle.RESTART, SandboxState.RUNNING);
        change(Lifecycle.STOP, SandboxState.STOPPED);
        change(Lifecycle.STOP, SandboxState.STOPPED);
    }

    private void change(Lifecycle change, SandboxState expected) {
        provider.change(idle, change);

        assertThat(provider.find(TestLxc.IDLE).state()).as(change.verb()).isEqualTo(expected);
    }

    @Test
    void nothingRunsInAPausedContainerAndItSaysSo() {
        provider.change(busy, Lifecycle.PAUSE);
        try {
            assertThatThrownBy(() -> provider.exec(busy, ExecRequest.of(List.of("true"))))
                    .isInstanceOfSatisfying(ProviderException.class, e -> {
                        assertThat(e.kind()).isEqualTo(Kind.NOT_RUNNING);
                        assertThat(e).hasMessage("lxc/busy is paused");
                        assertThat(e.nextStep()).contains("sandbar resume lxc/busy");
                    });
        } finally {
            provider.change(busy, Lifecycle.RESUME);
        }
    }

    @Test
    void aStartThatIsGivenUpLeavesNothingBehind() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sleep", "100"));
        BlockingQueue<ProviderException> refusals = new LinkedBlockingQueue<>();
        provider.change(busy, Lifecycle.PAUSE);
        try {
            Thread starter = new Thread(() -> {
                try (Exec exec = provider.exec(busy, request)) {
                    exec.closeInput();
                } catch (ProviderException e) {
                    refusals.add(e);
                }
            });
            starter.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> starter.getState() == Thread.State.WAITING);
            starter.interrupt();
            assertThat(refusals.poll(30, TimeUnit.SECONDS)).isNotNull();
        } finally {
            provider.change(busy, Lifecycle.RESUME);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !lxc.runs(TestLxc.BUSY, ExecRequest.MARKER_VARIABLE + "=" + request.marker()));
    }

    @Test
    void commandsRunAsTheUserThatIsNamed() throws Exception {
        ExecRequest who =
                ExecRequest.of(List.of("sh", "-c", "id -un; echo $HOME; printf '[%s]' \"$@\"", "sh", "a b", ""));

        assertThat(run(who).out()).isEqualTo("root\n/root\n[a b][]");
        assertThat(run(who.as(Optional.of("nobody"))).out()).isEqualTo("nobody\n/tmp\n[a b][]");
        assertThat(run(who.as(Optional.of("65534"))).out()).isEqualTo("nobody\n/tmp\n[a b][]");
        assertThat(run(who.as(Optional.of("0"))).out()).isEqualTo("root\n/root\n[a b][]");
    }

    @Test
    void aMissingUserIsNamed() {
        for (String user : List.of("no-such-user", "-n", "", "no$(id)")) {
            assertThatThrownBy(() ->
                            provider.exec(busy, ExecRequest.of(List.of("true")).as(Optional.of(user))))
                    .isInstanceOfSatisfying(ProviderException.class, e -> {
                        assertThat(e.kind()).isEqualTo(Kind.USER_MISSING);
                        assertThat(e).hasMessageContaining(user);
                    });
        }
    }

    @Test
    void privilegesAreKeptOnlyWhenAskedFor() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sed", "-n", "s/CapEff:.//p", "/proc/self/status"));
        long usual = Long.parseUnsignedLong(run(request).out().strip(), 16);
        long all = Long.parseUnsignedLong(run(request.withPrivileges()).out().strip(), 16);

        // CAP_SYS_MODULE, which the container's configuration takes away.
        assertThat(usual >> 16 & 1).isZero();
        assertThat(all >> 16 & 1).isEqualTo(1);
    }

    @Test
    void nothingOfTheHostsEnvironmentIsSeenInside() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("env")).withEnvironment(Map.of("A", "1"));

        assertThat(run(request).out().lines().map(line -> line.substring(0, line.indexOf('='))))
                .isSubsetOf("container", "A", ExecRequest.MARKER_VARIABLE, "PATH", "HOME", "PWD");
    }

    @Test
    void aVariableThatShellsWouldDropIsRefused() {
        for (String name : List.of("odd.name", "", "-u", "1A", "A=B")) {
            assertThatThrownBy(() ->
                            provider.exec(busy, ExecRequest.of(List.of("true")).withEnvironment(Map.of(name, "1"))))
                    .isInstanceOf(ProviderException.class)
                    .hasMessageContaining("'" + name + "'");
        }
    }

    @Test
    void figuresComeEverySecond() throws Exception {
        BlockingQueue<Stats> told = new LinkedBlockingQueue<>();
        try (Subscription stats = provider.stats(busy, told::add)) {
            assertThat(stats).isNotNull();
            Stats first = told.poll(30, TimeUnit.SECONDS);
            assertThat(first).isNotNull();
            assertThat(first.memoryBytes()).isBetween(1L, 1L << 32);
            assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aHostWithoutLxcSaysSo() {
        LxcProvider missing = new LxcProvider(new LxcPlace("lxc", Optional.empty(), Optional.empty()), new BareHost());

        assertThatThrownBy(missing::list).isInstanceOfSatisfying(ProviderException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(e).hasMessageContaining("no lxc-ls");
        });
    }

    private Result run(ExecRequest request) throws InterruptedException {
        return ExecRunner.finish(provider.exec(busy, request));
    }
}
