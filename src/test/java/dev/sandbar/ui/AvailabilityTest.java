package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.UiCommand;
import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.ui.list.ProviderInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AvailabilityTest {
    @Test
    void aRunningSandboxCanBeAttachedTo() {
        assertThat(reason(UiTester.of(80, 24).on("web"), UiCommand.SANDBOX_ATTACH))
                .isEmpty();
    }

    @Test
    void aStoppedSandboxSaysThatItIs() {
        assertThat(reason(UiTester.of(80, 24).on("db"), UiCommand.SANDBOX_ATTACH))
                .isEqualTo("it is stopped");
    }

    @Test
    void aHeadingIsNoSandbox() {
        assertThat(reason(UiTester.of(80, 24).on("docker"), UiCommand.SANDBOX_LOGS))
                .isEqualTo("no sandbox is meant");
    }

    @Test
    void whatAProviderCannotDoIsToldInItsWords() {
        ProviderInfo plain = new ProviderInfo(
                "plain", "plain", "here", Capabilities.all().without(Capability.PAUSE, "it has no freezer"));
        UiTester ui = UiTester.asking(80, 24, plain);
        ui.event(new Event.SandboxesListed(
                "plain", List.of(UiTester.sandbox("plain", "box", SandboxState.RUNNING)), UiTester.NOON));

        assertThat(reason(ui.on("box"), UiCommand.SANDBOX_PAUSE)).isEqualTo("it has no freezer");
        assertThat(reason(ui, UiCommand.SANDBOX_STOP)).isEmpty();
    }

    @Test
    void panesCanOnlyBeSplitWhenThereAreSome() {
        UiTester ui = UiTester.of(80, 24).on("web");
        assertThat(reason(ui, UiCommand.PANE_SPLIT_RIGHT)).isEqualTo("no pane is open");

        assertThat(reason(ui.shell("web"), UiCommand.PANE_SPLIT_RIGHT)).isEmpty();
    }

    private static String reason(UiTester ui, UiCommand command) {
        return new Availability(ui.state()).reason(command).orElse("");
    }
}
