package dev.sandbar.ui.theme;

import dev.sandbar.vt.Style;
import java.util.EnumMap;
import java.util.Map;

/** How every role looks. */
public final class Theme {
    private final String name;
    private final Map<Role, Style> styles;
    private final AnsiColours ansi;

    /** A theme with a style for each role. */
    Theme(String name, Map<Role, Style> styles, AnsiColours ansi) {
        this.name = name;
        this.styles = new EnumMap<>(styles);
        this.ansi = ansi;
    }

    /** The name that the file gives itself. */
    public String name() {
        return name;
    }

    /** How the role looks, in the theme's own colours; the screen turns them into those that the terminal has. */
    public Style style(Role role) {
        return styles.getOrDefault(role, Style.DEFAULT);
    }

    /** What the first sixteen colours of programs in panes look like. */
    public AnsiColours ansi() {
        return ansi;
    }

    /** Whether it needs no colours to tell things apart. */
    boolean colourless() {
        for (Style style : styles.values()) {
            if (!style.equals(Style.DEFAULT.with(style.attributes()))) {
                return false;
            }
        }
        return true;
    }
}
