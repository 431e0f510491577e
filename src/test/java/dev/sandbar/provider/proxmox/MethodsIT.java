package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.provider.proxmox.host.LocalHost;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.NeedsLxc;
import dev.sandbar.testing.TestLxc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which method is used where a host does not have all. */
@NeedsLxc
@Timeout(60)
final class MethodsIT {
    private final TestLxc lxc = TestLxc.require();
    private final Method attach = new Method.LxcAttach(Optional.of(lxc.folder()));
    private final Method pct = new Method.Pct();

    @Test
    void theFirstThatTheHostHasIsUsedFromThenOn() throws Exception {
        Methods methods = new Methods(List.of(pct, attach));
        Host host = new LocalHost();

        assertThat(out(methods, container(TestLxc.BUSY, host), ExecRequest.of(List.of("echo", "in"))))
                .isEqualTo("in\n");
        assertThat(methods.used("this host")).contains(attach);
        assertThat(methods.names()).containsExactly("pct", "lxc-attach");
    }

    @Test
    void theConfiguredOrderDecidesWhereTheHostHasBoth() throws Exception {
        Methods methods = new Methods(List.of(pct, attach));
        Host host = new ShimHost(new LocalHost(), lxc);

        assertThat(out(methods, container("100", host), ExecRequest.of(List.of("echo", "in"))))
                .isEqualTo("in\n");
        assertThat(methods.used("this host")).contains(pct);
    }

    @Test
    void allPrivilegesNeedTheMethodThatCanKeepThem() throws Exception {
        Methods methods = new Methods(List.of(pct, attach));
        Container container = container(TestLxc.BUSY, new ShimHost(new LocalHost(), lxc));
        ExecRequest request = ExecRequest.of(List.of("echo", "in")).withPrivileges();

        assertThat(out(methods, container, request)).isEqualTo("in\n");
        assertThat(methods.used("this host")).contains(attach);
    }

    @Test
    void aContainerThatIsNotRunningIsNoReasonForAnotherMethod() {
        Methods methods = new Methods(List.of(pct, attach));
        Container idle = new Container(
                "101",
                "pve/101",
                new ShimHost(new LocalHost(), lxc),
                () -> ContainerTrouble.of("pve/101", SandboxState.STOPPED));

        assertThatThrownBy(() -> methods.start(idle, ExecRequest.of(List.of("true")), signal -> {}))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_RUNNING));
    }

    @Test
    void aHostThatHasNoneSaysWhatIsMissing() {
        Methods methods = new Methods(List.of(pct, attach));

        assertThatThrownBy(() ->
                        methods.start(container("100", new BareHost()), ExecRequest.of(List.of("true")), signal -> {}))
                .isInstanceOfSatisfying(ProviderException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.UNSUPPORTED);
                    assertThat(e).hasMessageContaining("pct: ").hasMessageContaining("lxc-attach: ");
                });
    }

    private static Container container(String key, Host host) {
        return new Container(key, "pve/" + key, host, Optional::empty);
    }

    private static String out(Methods methods, Container container, ExecRequest request) throws InterruptedException {
        Exec exec = methods.start(container, request, signal -> {});
        return ExecRunner.finish(exec).out();
    }
}
