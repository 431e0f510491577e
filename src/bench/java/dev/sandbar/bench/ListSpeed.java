package dev.sandbar.bench;

import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.KeymapLoader;
import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.Update;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.list.ProviderInfo;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.view.LineScreen;
import dev.sandbar.ui.view.LiveScreens;
import dev.sandbar.ui.view.ScreenView;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Microseconds of processor time that the thread of the screen needs for what happens to a list of so many sandboxes over ten
 * providers: {@code src/bench/list-speed.sh}. A frame of 160x45 is drawn for 60 in a second, so all must stay far below 16,000.
 */
final class ListSpeed implements LiveScreens {
    private static final Size SIZE = new Size(160, 45);
    private static final int PROVIDERS = 10;
    private static final int TIMES = 1500;
    private static final int WARMING_UP = 500;
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Keymap keymap = new KeymapLoader(Optional.empty(), ActionTable.names(Face.KEY))
            .load("default")
            .keymap();
    private final Update update = new Update(keymap);
    private final ScreenView view = new ScreenView(role -> Style.DEFAULT, keymap);
    private final int each;
    private UiState state;

    private ListSpeed(int all) {
        this.each = all / PROVIDERS;
        List<ProviderInfo> providers = new ArrayList<>();
        for (int i = 0; i < PROVIDERS; i++) {
            providers.add(new ProviderInfo("entry" + i, "docker", "here", Capabilities.all()));
        }
        state = UiState.initial(SIZE, NOW, providers);
        for (int i = 0; i < PROVIDERS; i++) {
            listed(i);
        }
    }

    public static void main(String[] arguments) {
        System.out.printf("%-44s %8s %8s %8s%n", "microseconds of processor time", "median", "p99", "worst");
        for (int all : new int[] {20, 2000, 5000}) {
            new ListSpeed(all).run(all + " sandboxes: ");
        }
    }

    private void run(String what) {
        print(what + "a frame", i -> draw());
        print(what + "one row down", i -> press(KeyPress.character(i / each % 2 == 0 ? 'j' : 'k')));
        press(KeyPress.of(Key.HOME));
        print(what + "a page down", i -> press(KeyPress.of(i / 40 % 2 == 0 ? Key.PAGE_DOWN : Key.PAGE_UP)));
        print(what + "to the end and back", i -> press(KeyPress.of(i % 2 == 0 ? Key.END : Key.HOME)));
        print(what + "a provider tells its list again", i -> listed(i % PROVIDERS));
        print(what + "figures of one", i -> figures(i));
        print(what + "another order", i -> press(KeyPress.character('o')));
        press(KeyPress.character('/'));
        print(what + "a letter of a filter", i -> filter(i));
    }

    private void filter(int i) {
        press(i % 8 < 4 ? KeyPress.character("s-00".charAt(i % 4)) : KeyPress.of(Key.BACKSPACE));
    }

    private void press(KeyPress key) {
        tell(new Event.KeyPressed(key));
    }

    private void tell(Event event) {
        state = update.update(state, event).state();
    }

    private Frame draw() {
        return view.draw(state, this);
    }

    private void figures(int i) {
        SandboxId id = new SandboxId("entry0", "id-" + i % Math.min(40, each));
        tell(new Event.StatsArrived(Map.of(id, new dev.sandbar.sandbox.Stats(i % 100, 1 << 20, 1 << 30))));
    }

    private void listed(int provider) {
        String name = "entry" + provider;
        List<Sandbox> sandboxes = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            sandboxes.add(new Sandbox(
                    new SandboxId(name, "id-" + i),
                    String.format("s-%04d", i * 7919 % each),
                    SandboxState.RUNNING,
                    "Up 4 hours",
                    Optional.of(NOW.minusSeconds(i)),
                    Map.of("image", "debian:12", "ip", "10.0.0." + i % 250, "region", "eu-west-1")));
        }
        tell(new Event.SandboxesListed(name, sandboxes, NOW));
    }

    private static void print(String what, Work work) {
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run(i);
            nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        long[] warm = Arrays.copyOfRange(nanos, WARMING_UP, TIMES);
        Arrays.sort(warm);
        System.out.printf(
                "%-44s %8d %8d %8d%n",
                what, warm[warm.length / 2] / 1000, warm[warm.length * 99 / 100] / 1000, warm[warm.length - 1] / 1000);
    }

    /** What is measured. */
    @FunctionalInterface
    private interface Work {
        void run(int time);
    }

    @Override
    public Optional<ScreenSnapshot> of(Pane pane) {
        return Optional.empty();
    }

    @Override
    public Optional<LineScreen> commandLine() {
        return Optional.empty();
    }
}
