package dev.sandbar.ui.theme;

import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import dev.sandbar.toml.TomlEntry;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a theme file says about one role; what it leaves open is as the role's parent has it.
 *
 * @param foreground a colour as the file names it
 * @param background a colour as the file names it
 * @param attributes the flags of {@link dev.sandbar.vt.Style}
 */
record RoleLook(Optional<String> foreground, Optional<String> background, OptionalInt attributes, Place place) {
    /** Where it says so. */
    record Place(String file, int line) {
        static Place of(TomlDocument document, TomlEntry entry) {
            return new Place(document.file(), entry.line());
        }

        Diagnostic report(String message, Optional<String> nearest) {
            return new Diagnostic(file, line, message, nearest);
        }
    }

    /** One colour alone is the foreground, but for the background itself. */
    static RoleLook of(Role role, String colour, Place place) {
        Optional<String> named = Optional.of(colour);
        return role == Role.BACKGROUND
                ? new RoleLook(Optional.empty(), named, OptionalInt.empty(), place)
                : new RoleLook(named, Optional.empty(), OptionalInt.empty(), place);
    }

    /** The colour of one of the two layers. */
    Optional<String> colour(Layer layer) {
        return switch (layer) {
            case FOREGROUND -> foreground;
            case BACKGROUND -> background;
        };
    }

    /** What of a cell a colour is for. */
    enum Layer {
        FOREGROUND,
        BACKGROUND
    }
}
