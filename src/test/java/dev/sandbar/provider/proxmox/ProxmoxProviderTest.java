package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a cluster has, and what is done to it. */
final class ProxmoxProviderTest extends LoopbackCluster {
    @Test
    void theContainersOfAllNodesAreListedWithWhatIsKnownOfThem() {
        server.guest(101).lock = "backup";

        List<Sandbox> all = provider.list();

        assertThat(all).extracting(Sandbox::name).containsExactlyInAnyOrder("busy", "idle", "far");
        Sandbox idle = provider.find("idle");
        assertThat(idle.state()).isEqualTo(SandboxState.STOPPED);
        assertThat(idle.status()).isEqualTo("stopped, locked: backup");
        assertThat(idle.facts())
                .containsEntry("node", "pve1")
                .containsEntry("vmid", "101")
                .containsEntry("lock", "backup")
                .containsEntry("tags", "lab test")
                .containsEntry("cpus", "2")
                .containsEntry("memory", "512 MiB")
                .containsEntry("disk", "8 GiB")
                .containsEntry("method", "shared console only");
    }

    @Test
    void onlyTheContainersOfTheNodesThatAreWantedAreListed() {
        provider.close();
        provider =
                new ProxmoxProvider(new ProxmoxPlace(server.place(), List.of("pve2"), ProxmoxPlace.METHODS, Map.of()));

        assertThat(provider.list()).extracting(Sandbox::name).containsExactly("far");
        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/100", () -> provider.find("100"));
    }

    @Test
    void namesNumbersAndNodesWithEitherAreFound() {
        server.add(new PveGuest("pve2", 103, "busy", "stopped"));

        assertThat(provider.find("100").id()).isEqualTo(BUSY);
        assertThat(provider.find("pve1/100").id()).isEqualTo(BUSY);
        assertThat(provider.find("pve1/busy").id()).isEqualTo(BUSY);
        assertThat(provider.find("pve2/busy").id().key()).isEqualTo("103");
        assertThat(provider.find("far").id().key()).isEqualTo("102");
        assertRefused(Kind.AMBIGUOUS, "100, 103", () -> provider.find("busy"));
        assertRefused(Kind.AMBIGUOUS, "pve/10", () -> provider.find("10"));
        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/pve2/100", () -> provider.find("pve2/100"));
        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/web", () -> provider.find("web"));
        assertRefused(Kind.SANDBOX_NOT_FOUND, "no sandbox of pve was named", () -> provider.find(""));
    }

    @Test
    void containersAreStartedStoppedRestartedAndRemovedByTasks() {
        provider.change(IDLE, Lifecycle.START);
        assertThat(provider.find("101").state()).isEqualTo(SandboxState.RUNNING);
        provider.change(IDLE, Lifecycle.START);
        provider.change(IDLE, Lifecycle.RESTART);
        assertThat(provider.find("101").state()).isEqualTo(SandboxState.RUNNING);
        provider.change(IDLE, Lifecycle.STOP);
        assertThat(provider.find("101").state()).isEqualTo(SandboxState.STOPPED);
        provider.change(IDLE, Lifecycle.STOP);
        provider.change(IDLE, Lifecycle.REMOVE);
        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/101", () -> provider.find("101"));

        assertThat(server.requests().stream().filter(line -> !line.startsWith("GET")))
                .containsExactly(
                        "POST /nodes/pve1/lxc/101/status/start",
                        "POST /nodes/pve1/lxc/101/status/reboot",
                        "POST /nodes/pve1/lxc/101/status/shutdown",
                        "DELETE /nodes/pve1/lxc/101");
    }

    @Test
    void aTaskThatFailsSaysWhy() {
        server.endTasksWith("startup for container '101' failed");

        assertRefused(Kind.FAILED, "startup for container '101' failed", () -> provider.change(IDLE, Lifecycle.START));
    }

    @Test
    void aTaskWithWarningsHasDoneItsWork() {
        server.endTasksWith("WARNINGS: 1");

        provider.change(IDLE, Lifecycle.START);
    }

    @Test
    void aLockedContainerIsLeftAlone() {
        provider.list();
        server.guest(101).lock = "snapshot";

        assertRefused(Kind.CONFLICT, "pve/101 is busy", () -> provider.change(IDLE, Lifecycle.START));
    }

    @Test
    void aContainerThatIsGoneIsNotFound() {
        provider.list();
        server.guest(101).status = "gone";
        server.fail(
                "GET /nodes/pve1/lxc/101",
                PveReply.oldRefusal(500, "Configuration file 'nodes/pve1/lxc/101.conf' does not exist"));

        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/101", () -> provider.change(IDLE, Lifecycle.START));
    }

    @Test
    void aContainerThatHasMovedIsFoundOnItsNewNode() {
        provider.list();
        server.guest(101).node = "pve2";

        provider.change(IDLE, Lifecycle.START);

        assertThat(provider.find("pve2/101").state()).isEqualTo(SandboxState.RUNNING);
    }

    @Test
    void figuresOfManyContainersAreOneQuestion() throws Exception {
        BlockingQueue<Stats> told = new LinkedBlockingQueue<>();
        List<Subscription> measured = new ArrayList<>();
        try (Subscription first = provider.stats(BUSY, told::add)) {
            assertThat(first).isNotNull();
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(new Stats(50, 1 << 20, 512 << 20));
            for (int i = 0; i < 50; i++) {
                measured.add(provider.stats(BUSY, told::add));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> told.size() >= 100);
        }
        measured.forEach(Subscription::close);

        assertThat(server.requests()).containsOnly("GET /cluster/resources").hasSizeLessThan(10);
    }

    @Test
    void whatNobodyMeasuresAnyMoreIsNotAskedFor() throws Exception {
        BlockingQueue<Stats> told = new LinkedBlockingQueue<>();
        provider.stats(BUSY, told::add).close();
        provider.stats(BUSY, told::add).close();
        try (Subscription again = provider.stats(BUSY, told::add)) {
            assertThat(again).isNotNull();
            assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("proxmox-stats-pve")));
    }

    @Test
    void namesFromTheServerDoNoHarm() {
        server.add(new PveGuest("pve1", 200, "\u001b[31mred\u202e\n", "\u001b]0;x\u0007"));

        Sandbox odd = provider.find("200");

        assertThat(odd.name() + odd.status()).doesNotContain("\u001b", "\n", "\u202e", "\u0007");
        assertThat(odd.state()).isEqualTo(SandboxState.UNKNOWN);
    }

    @Test
    void theParametersOfEveryRequestAreChecked() {
        assumeTrue(PveSpecification.isThere(), "needs Proxmox's API description beside the project");
        PveSpecification specification = PveSpecification.read().orElseThrow();

        assertThat(specification.faults("GET", List.of("cluster", "resources"), Map.of("type", "lxc")))
                .contains(List.of("type: 'lxc' is not allowed"));
        assertThat(specification.faults("GET", List.of("cluster", "resources"), Map.of("kind", "vm")))
                .isPresent();
        assertThat(specification.faults("GET", List.of("nodes", "pve1", "lxc", "1", "status", "current"), Map.of()))
                .contains(List.of("vmid: '1' is not allowed"));
        assertThat(specification.faults("POST", List.of("nodes", "pve1", "lxc", "100", "exec"), Map.of()))
                .isEmpty();
    }
}
