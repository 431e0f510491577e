package dev.sandbar.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.sandbox.SandboxId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkspaceTest {
    private static final Content WEB =
            new Content.Terminal(new SandboxId("docker", "1"), "web", List.of(), ExecOptions.NONE);

    @Test
    void aPaneOpenedBesideAnotherSharesItsTab() {
        Workspace both = Workspace.empty().openedInTab(WEB).openedBeside(Axis.ACROSS, WEB);

        assertThat(both.tabs().all()).hasSize(1);
        assertThat(both.focused().orElseThrow().id()).isEqualTo(new PaneId(2));
    }

    @Test
    void withoutATabAPaneOpensOne() {
        assertThat(Workspace.empty().openedBeside(Axis.ACROSS, WEB).tabs().all())
                .hasSize(1);
    }

    @Test
    void aRestartedPaneKeepsItsPlaceAndGetsAnotherStream() {
        Workspace ended = Workspace.empty()
                .openedInTab(WEB)
                .updated(new PaneId(1), pane -> pane.with(new Phase.Over(false, "exited 7", "")));

        Workspace restarted = ended.restarted(new PaneId(1));

        assertThat(restarted.of("1")).isEmpty();
        assertThat(restarted.focused().orElseThrow())
                .isEqualTo(Pane.wanted(new PaneId(1), restarted.focused().orElseThrow().stream(), WEB));
        assertThat(restarted.openedInTab(WEB).panes()).hasSize(2);
    }

    @Test
    void onlyWhatMayStillRunIsAlive() {
        Workspace two = Workspace.empty()
                .openedInTab(WEB)
                .openedInTab(WEB)
                .updated(new PaneId(1), pane -> pane.with(new Phase.Over(true, "exited 0", "")));

        assertThat(two.alive()).extracting(Pane::id).containsExactly(new PaneId(2));
        assertThat(two.closed(new PaneId(2)).alive()).isEmpty();
    }
}
