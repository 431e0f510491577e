package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.list.ProviderInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DetailLinesTest {
    @Test
    void whatIsMeasuredIsToldWithItsUnits() {
        UiTester ui = UiTester.of(80, 24).on("web").press("m");
        assertThat(text(ui)).containsExactly("CPU measuring …");

        ui.event(new Event.StatsArrived(Map.of(new SandboxId("docker", "web"), new Stats(12.6, 3 << 20, 512L << 20))));
        assertThat(text(ui)).containsExactly("CPU 13% of one core", " ▂", "memory 3.0M of 512M");
    }

    @Test
    void aSandboxThatIsNotMeasuredSaysWhy() {
        assertThat(text(UiTester.of(80, 24).on("db").press("m"))).containsExactly("CPU it is stopped");
    }

    @Test
    void aProviderTellsWhatItCannotDo() {
        ProviderInfo plain = new ProviderInfo(
                "plain", "lxc", "pve1", Capabilities.all().without(Capability.PAUSE, "it has no freezer"));
        UiTester ui = UiTester.asking(80, 24, plain);
        ui.event(new Event.SandboxesListed("plain", List.of(), UiTester.NOON));

        assertThat(text(ui)).contains("kind lxc", "where pve1", "cannot pause: it has no freezer");
    }

    @Test
    void longTextGoesOnInTheNextRow() {
        UiTester ui = UiTester.of(80, 24);
        ui.event(new Event.ProviderFailed("docker", "It does not answer at all", "Start it", UiTester.NOON));

        assertThat(DetailLines.of(ui.state(), 32))
                .extracting(line -> line.label() + "|" + line.text())
                .startsWith("problem|It does not answer", "|at all (shown as it", "|was 0s ago)", "do this|Start it");
    }

    @Test
    void scrollingStopsAtTheEndAndBeginsAnewForAnotherRow() {
        UiTester ui = UiTester.of(80, 24)
                .on("docker")
                .event(new Event.ProviderFailed("docker", "a", "b", UiTester.NOON))
                .press("2", "G");
        int top = ui.state().details().top();
        Rect inside = ui.state().layout().details().orElseThrow().inside();
        int lines = DetailLines.of(ui.state(), inside.columns() - 2).size();
        assertThat(top).isPositive().isEqualTo(lines - inside.rows());

        assertThat(ui.press("k").state().details().top()).isEqualTo(top - 1);
        assertThat(ui.press("1", "j").state().details().top()).isZero();
    }

    private static List<String> text(UiTester ui) {
        return DetailLines.of(ui.state(), 80).stream()
                .map(line -> line.label() + " " + line.text())
                .toList();
    }
}
