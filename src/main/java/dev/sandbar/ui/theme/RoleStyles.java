package dev.sandbar.ui.theme;

import dev.sandbar.spelling.Nearest;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.ui.theme.RoleLook.Layer;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Works out styles from what files say about roles: names of colours, other roles, parents. */
final class RoleStyles {
    private final Map<Role, RoleLook> looks;
    private final ThemeColours colours;
    private final List<Diagnostic> diagnostics;
    private final Set<Diagnostic> reported = new HashSet<>();

    RoleStyles(Map<Role, RoleLook> looks, ThemeColours colours, List<Diagnostic> diagnostics) {
        this.looks = looks;
        this.colours = colours;
        this.diagnostics = diagnostics;
    }

    Map<Role, Style> all() {
        Map<Role, Style> styles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            int foreground = colour(role, Layer.FOREGROUND, EnumSet.noneOf(Role.class));
            int background = colour(role, Layer.BACKGROUND, EnumSet.noneOf(Role.class));
            styles.put(role, new Style(foreground, background, Colour.DEFAULT, attributes(role)));
        }
        return styles;
    }

    private int attributes(Role role) {
        RoleLook look = looks.get(role);
        if (look != null && look.attributes().isPresent()) {
            return look.attributes().getAsInt();
        }
        return role.parent().map(this::attributes).orElse(0);
    }

    private int colour(Role role, Layer layer, Set<Role> asking) {
        RoleLook look = looks.get(role);
        if (look != null && look.colour(layer).isPresent()) {
            OptionalInt own = named(look.colour(layer).get(), role, look, asking);
            if (own.isPresent()) {
                return own.getAsInt();
            }
        }
        Optional<Role> parent = role.parent();
        return parent.isPresent() ? colour(parent.get(), layer, asking) : Colour.DEFAULT;
    }

    /** A colour by its name, or the foreground of the role of that name. */
    private OptionalInt named(String name, Role role, RoleLook look, Set<Role> asking) {
        OptionalInt colour = colours.find(name);
        if (colour.isPresent()) {
            return colour;
        }
        Optional<Role> other = Role.of(name);
        if (other.isEmpty()) {
            report(look, "there is no colour \"" + name + "\"", Nearest.to(name, known()));
            return OptionalInt.empty();
        }
        if (!asking.add(role)) {
            report(look, "\"" + role.word() + "\" refers to itself", Optional.empty());
            return OptionalInt.empty();
        }
        return OptionalInt.of(colour(other.get(), Layer.FOREGROUND, asking));
    }

    private List<String> known() {
        List<String> names = new ArrayList<>(colours.names());
        for (Role role : Role.values()) {
            names.add(role.word());
        }
        return names;
    }

    /** Once a line, however many roles look like this one. */
    private void report(RoleLook look, String message, Optional<String> nearest) {
        Diagnostic diagnostic = look.place().report(message, nearest);
        if (reported.add(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }
}
