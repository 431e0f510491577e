package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.Event;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GatheredFiguresTest {
    private static final SandboxId WEB = new SandboxId("docker", "web");
    private static final SandboxId DB = new SandboxId("docker", "db");

    private final GatheredFigures figures = new GatheredFigures();

    @Test
    void theNewestOfEachSandboxAreTakenTogetherAndOnce() {
        figures.add(WEB, new Stats(1, 1, 0));
        figures.add(DB, new Stats(2, 2, 0));
        figures.add(WEB, new Stats(3, 3, 0));

        assertThat(figures.take())
                .contains(new Event.StatsArrived(Map.of(WEB, new Stats(3, 3, 0), DB, new Stats(2, 2, 0))));
        assertThat(figures.take()).isEmpty();
    }
}
