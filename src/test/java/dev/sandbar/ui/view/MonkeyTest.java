package dev.sandbar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.Panel;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.UiTester;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Presses, clicks and lets things happen at random, the same way each time, and looks at what must always hold. */
final class MonkeyTest {
    private static final int EVENTS = 1_500;
    private static final String KEYS = "jkgGhlzexvsSrpPDimnNoOa*/:.?0123[]-q| HJKLy,wfVbetFT;{}$^WBEM";
    private static final List<Key> NAMED =
            List.of(Key.ENTER, Key.ESCAPE, Key.TAB, Key.UP, Key.DOWN, Key.PAGE_UP, Key.PAGE_DOWN, Key.BACKSPACE);
    private static final List<String> LINES = List.of(
            "exec web -- make",
            "shell home",
            "stop docker/*",
            "exec 'ls -l'",
            "use api",
            "logs web",
            "pane.zoom",
            "nonsense",
            "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverHappensTheScreenHoldsTogether(long seed) {
        Random random = new Random(seed);
        UiTester ui = UiTester.of(100, 30).wrote("one two\n\nthree 日本語 (four)\n".repeat(30));
        DrawTester tester = new DrawTester().typed(": exec\nweb\ndb");
        for (int i = 0; i < EVENTS; i++) {
            Event event = event(random, ui.state());
            ui.event(event).forget();
            assertHolds(ui.state(), event);
            if (i % 5 == 0) {
                assertThat(tester.draw(ui).size()).isEqualTo(ui.state().size());
            }
        }
    }

    private static void assertHolds(UiState state, Event event) {
        assertThat(state.focus() != Panel.PANES || state.workspace().tab().isPresent())
                .as("the focus is on something after %s", event)
                .isTrue();
        assertThat(state.overlay() instanceof Overlay.Search
                        && state.workspace().tab().isEmpty())
                .as("nothing is searched without a pane after %s", event)
                .isFalse();
        List<Object> shown = new ArrayList<>();
        state.workspace().tabs().all().forEach(tab -> shown.addAll(tab.panes()));
        assertThat(shown)
                .as("every pane is in one tab after %s", event)
                .containsExactlyInAnyOrderElementsOf(state.workspace().panes().keySet());
    }

    private static Event event(Random random, UiState state) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> new Event.KeyPressed(key(random));
            case 5 -> new Event.MouseUsed(mouse(random), 1 + random.nextInt(3));
            case 6 -> new Event.LineAccepted(LINES.get(random.nextInt(LINES.size())));
            case 7 ->
                random.nextInt(4) == 0
                        ? new Event.Resized(size(random))
                        : new Event.Woke(state.keys().ticket());
            case 8 -> listed(random);
            case 9 ->
                new Event.StatsArrived(Map.of(new SandboxId("docker", "web"), new Stats(random.nextInt(300), 5, 0)));
            case 10 -> new Event.LogArrived(new SandboxId("docker", "web"), List.of("a line", "x".repeat(200)));
            default -> ofPane(random, state);
        };
    }

    private static Event ofPane(Random random, UiState state) {
        List<Pane> panes = List.copyOf(state.workspace().panes().values());
        if (panes.isEmpty()) {
            return new Event.Pasted("pasted\ntext");
        }
        String stream = panes.get(random.nextInt(panes.size())).stream();
        return switch (random.nextInt(5)) {
            case 0 -> new Event.PhaseChanged(stream, new Phase.Live());
            case 1 -> new Event.PhaseChanged(stream, new Phase.Over(random.nextBoolean(), "exited", "Look"));
            case 2 -> new Event.Rang(stream);
            case 3 -> new Event.WheelTurned(stream, random.nextInt(7) - 3, 20);
            default -> new Event.PanePressed(stream, mouse(random), 1 + random.nextInt(3));
        };
    }

    private static Event listed(Random random) {
        if (random.nextInt(5) == 0) {
            return new Event.ProviderFailed("docker", "It is gone", "Start it", UiTester.NOON);
        }
        List<Sandbox> sandboxes = new ArrayList<>();
        for (String name : List.of("api", "db", "web", "日本語", "with\u001b[31mcolour")) {
            SandboxState[] states = SandboxState.values();
            if (random.nextInt(4) > 0) {
                sandboxes.add(UiTester.sandbox("docker", name, states[random.nextInt(states.length)]));
            }
        }
        return new Event.SandboxesListed("docker", sandboxes, UiTester.NOON);
    }

    private static KeyPress key(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> KeyPress.ctrl(']');
            case 1 -> KeyPress.of(NAMED.get(random.nextInt(NAMED.size())));
            case 2 -> random.nextInt(3) == 0 ? KeyPress.character('y') : KeyPress.ctrl('p');
            default -> KeyPress.character(KEYS.charAt(random.nextInt(KEYS.length())));
        };
    }

    private static MouseInput mouse(Random random) {
        MouseAction[] actions = MouseAction.values();
        GridPoint at = new GridPoint(random.nextInt(30), random.nextInt(100));
        return new MouseInput(actions[random.nextInt(actions.length)], 1 + random.nextInt(3), at, 0);
    }

    private static Size size(Random random) {
        return new Size(1 + random.nextInt(220), 1 + random.nextInt(60));
    }
}
