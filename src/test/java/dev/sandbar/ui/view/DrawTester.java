package dev.sandbar.ui.view;

import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.KeymapLoader;
import dev.sandbar.ui.UiTester;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws states, with programs that have written what a test says; each role has a colour of its own. */
final class DrawTester implements LiveScreens {
    static final Keymap KEYMAP = new KeymapLoader(Optional.empty(), ActionTable.names(Face.KEY))
            .load("default")
            .keymap();

    private static final Map<Role, Integer> PLACES = places();

    private final Map<String, String> written = new HashMap<>();
    private Optional<String> line = Optional.empty();

    private static Map<Role, Integer> places() {
        Map<Role, Integer> places = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            places.put(role, 16 + places.size());
        }
        return places;
    }

    /** The style of a role in these tests. */
    static Style style(Role role) {
        return role == Role.SELECTION
                ? Style.DEFAULT.withBackground(Colour.indexed(1))
                : Style.DEFAULT.withForeground(Colour.indexed(PLACES.get(role)));
    }

    /** Lets the program of the focused pane have written {@code text}. */
    DrawTester wrote(UiTester ui, String text) {
        written.put(ui.pane().stream(), text);
        return this;
    }

    /** Lets the command line have written {@code text}. */
    DrawTester typed(String text) {
        line = Optional.of(text);
        return this;
    }

    Frame draw(UiTester ui) {
        return new ScreenView(DrawTester::style, KEYMAP).draw(ui.state(), this);
    }

    @Override
    public Optional<ScreenSnapshot> of(Pane pane) {
        return Optional.ofNullable(written.get(pane.stream())).map(text -> screen(pane.size(), text));
    }

    @Override
    public Optional<LineScreen> commandLine() {
        return line.map(text -> {
            ScreenSnapshot screen = screen(new Size(80, (int) text.lines().count()), text);
            List<Row> rows = IntStream.range(0, screen.size().rows())
                    .mapToObj(screen::row)
                    .toList();
            return new LineScreen(rows, new Cursor(new GridPoint(0, 12), true, CursorShape.BLOCK, false));
        });
    }

    private static ScreenSnapshot screen(Size size, String text) {
        Terminal terminal = new Terminal(TerminalOptions.of(size), event -> {});
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
        return terminal.snapshot();
    }
}
