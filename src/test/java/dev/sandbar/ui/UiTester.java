package dev.sandbar.ui;

import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.keymap.KeyChord;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.KeymapLoader;
import dev.sandbar.keymap.Modifier;
import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.ui.copy.Reading;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.ProviderInfo;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drives the pure part of the screen with the shipped keys, and remembers what is to be done. */
public final class UiTester {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final Keymap SHIPPED = new KeymapLoader(Optional.empty(), ActionTable.names(Face.KEY))
            .load("default")
            .keymap();

    private final Update update = new Update(SHIPPED);
    private final List<Effect> effects = new ArrayList<>();
    private UiState state;
    private Terminal terminal = new Terminal(TerminalOptions.of(new Size(80, 24)), event -> {});

    private UiTester(UiState state) {
        this.state = state;
    }

    /** A screen with {@code docker} (running api and web, stopped db) and {@code local} (home). */
    public static UiTester of(int columns, int rows) {
        List<ProviderInfo> providers = List.of(info("docker"), info("local"));
        UiTester ui = new UiTester(UiState.initial(new Size(columns, rows), NOON, providers));
        ui.event(new Event.SandboxesListed(
                "docker",
                List.of(
                        sandbox("docker", "web", SandboxState.RUNNING),
                        sandbox("docker", "db", SandboxState.STOPPED),
                        sandbox("docker", "api", SandboxState.RUNNING)),
                NOON));
        ui.event(new Event.SandboxesListed("local", List.of(sandbox("local", "home", SandboxState.RUNNING)), NOON));
        return ui;
    }

    /** A screen on which no provider has answered. */
    public static UiTester asking(int columns, int rows, ProviderInfo... providers) {
        return new UiTester(UiState.initial(new Size(columns, rows), NOON, List.of(providers)));
    }

    public static ProviderInfo info(String name) {
        return new ProviderInfo(name, name, "here", Capabilities.all());
    }

    public static Sandbox sandbox(String provider, String name, SandboxState state) {
        return new Sandbox(new SandboxId(provider, name), name, state, "", Optional.empty(), Map.of());
    }

    public UiTester event(Event event) {
        Step step = update.update(state, event);
        state = step.state();
        effects.addAll(step.effects());
        for (Effect effect : step.effects()) {
            if (effect instanceof Effect.Keep keep) {
                terminal.select(keep.range().orElse(null));
            } else if (effect instanceof Effect.Resize resize) {
                terminal.resize(resize.size());
            } else if (effect instanceof Effect.Read read) {
                event(new Event.WasRead(read.stream(), reading(), read.purpose()));
            }
        }
        return this;
    }

    /** Lets the program of the focused pane have written {@code text}, as far as one looks back on it. */
    public UiTester wrote(String text) {
        Size size = state.workspace().focused().map(Pane::size).orElse(new Size(80, 24));
        terminal = new Terminal(TerminalOptions.of(size), event -> {});
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
        return this;
    }

    /** What the programs of all panes are said to have shown. */
    public Reading reading() {
        return new Reading(
                terminal.transcript(),
                terminal.snapshot().cursor().at(),
                terminal.snapshot().selection());
    }

    /** Presses keys as keymap files write them. */
    public UiTester press(String... chords) {
        for (String chord : chords) {
            event(new Event.KeyPressed(key(chord)));
        }
        return this;
    }

    /** Presses a key for each character. */
    public UiTester type(String text) {
        text.codePoints().forEach(c -> event(new Event.KeyPressed(KeyPress.character(c))));
        return this;
    }

    public UiTester line(String line) {
        return event(new Event.LineAccepted(line));
    }

    public UiTester mouse(MouseAction action, int button, int row, int column) {
        return mouse(new MouseInput(action, button, new GridPoint(row, column), 0), 1);
    }

    public UiTester mouse(MouseInput input, int clicks) {
        return event(new Event.MouseUsed(input, clicks));
    }

    public UiTester click(int row, int column) {
        return mouse(MouseAction.PRESS, 1, row, column);
    }

    /** Moves the cursor of the list to the sandbox of that name. */
    public UiTester on(String name) {
        int index = names().indexOf(name);
        state = state.with(state.listing()
                .withSelection(
                        state.listing().selection().at(index, state.listing().rows())));
        return this;
    }

    /** Opens a shell in a tab of its own, which begins to run. */
    public UiTester shell(String name) {
        on(name).line("shell " + name);
        return live();
    }

    /** Lets the focused pane's program begin. */
    public UiTester live() {
        return phase(new Phase.Live());
    }

    public UiTester phase(Phase phase) {
        return event(new Event.PhaseChanged(pane().stream(), phase));
    }

    public UiState state() {
        return state;
    }

    /** All that was to be done since this was last asked. */
    public List<Effect> effects() {
        List<Effect> taken = List.copyOf(effects);
        effects.clear();
        return taken;
    }

    /** Takes what the mouse did over a program's screen out of what is to be done. */
    public Optional<Effect.Mouse> takeMouse() {
        Optional<Effect> mouse =
                effects.stream().filter(Effect.Mouse.class::isInstance).findFirst();
        mouse.ifPresent(effects::remove);
        return mouse.map(Effect.Mouse.class::cast);
    }

    public UiTester forget() {
        effects.clear();
        return this;
    }

    public Pane pane() {
        return state.workspace().focused().orElseThrow();
    }

    public Tab tab() {
        return state.workspace().tab().orElseThrow();
    }

    /** What the panes of the tab that is shown are for, in their order. */
    public List<String> labels() {
        return tab().panes().stream()
                .map(state.workspace()::pane)
                .map(Pane::content)
                .map(Content::label)
                .toList();
    }

    /** The names in the list's rows; a heading's is its provider's. */
    public List<String> names() {
        return state.listing().rows().stream().map(UiTester::name).toList();
    }

    /** The name of the row under the cursor. */
    public String cursor() {
        return name(state.listing().current().orElseThrow());
    }

    public Set<String> marked() {
        Set<String> names = new LinkedHashSet<>();
        state.listing().selection().marks().forEach(id -> names.add(id.key()));
        return names;
    }

    private static String name(ListRow row) {
        return row.sandbox().map(Sandbox::name).orElse(row.provider().name());
    }

    private static KeyPress key(String text) {
        KeyChord chord = KeyChord.parse(text);
        int modifiers = 0;
        modifiers |= chord.modifiers().contains(Modifier.CTRL) ? KeyPress.CTRL : 0;
        modifiers |= chord.modifiers().contains(Modifier.ALT) ? KeyPress.ALT : 0;
        modifiers |= chord.modifiers().contains(Modifier.SHIFT) ? KeyPress.SHIFT : 0;
        if (chord.key().codePointCount(0, chord.key().length()) == 1) {
            return KeyPress.character(chord.key().codePointAt(0)).with(modifiers);
        }
        return switch (chord.key()) {
            case "space" -> KeyPress.character(' ').with(modifiers);
            case "esc" -> KeyPress.of(Key.ESCAPE).with(modifiers);
            case "pageup" -> KeyPress.of(Key.PAGE_UP).with(modifiers);
            case "pagedown" -> KeyPress.of(Key.PAGE_DOWN).with(modifiers);
            default ->
                KeyPress.of(Key.valueOf(chord.key().toUpperCase(Locale.ROOT))).with(modifiers);
        };
    }
}
