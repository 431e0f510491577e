package dev.sandbar.ui.theme;

import dev.sandbar.spelling.Nearest;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.ui.theme.RoleLook.Place;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Underline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a role that is given part by part: {@code { fg = "base", bg = "red", mods = ["bold"] }}. */
final class RolePartsReader {
    private static final String FOREGROUND = "fg";
    private static final String BACKGROUND = "bg";
    private static final String MODS = "mods";
    private static final List<String> PARTS = List.of(FOREGROUND, BACKGROUND, MODS);
    private static final List<String> KNOWN_MODS = List.of("bold", "dim", "italic", "underline", "reverse", "strike");

    private final Map<?, ?> parts;
    private final Place place;
    private final List<Diagnostic> diagnostics;

    RolePartsReader(Map<?, ?> parts, Place place, List<Diagnostic> diagnostics) {
        this.parts = parts;
        this.place = place;
        this.diagnostics = diagnostics;
    }

    RoleLook look() {
        for (Object key : parts.keySet()) {
            if (!PARTS.contains(key)) {
                String part = String.valueOf(key);
                diagnostics.add(place.report("unknown key \"" + part + "\"", Nearest.to(part, PARTS)));
            }
        }
        return new RoleLook(colour(FOREGROUND), colour(BACKGROUND), attributes(), place);
    }

    private Optional<String> colour(String part) {
        Object value = parts.get(part);
        if (value == null || value instanceof String) {
            return Optional.ofNullable((String) value);
        }
        diagnostics.add(place.report("\"" + part + "\" needs the name of a colour", Optional.empty()));
        return Optional.empty();
    }

    private OptionalInt attributes() {
        Object value = parts.get(MODS);
        if (value == null) {
            return OptionalInt.empty();
        }
        Style style = Style.DEFAULT;
        for (Object mod : value instanceof List<?> list ? list : List.of(value)) {
            style = modified(style, String.valueOf(mod));
        }
        return OptionalInt.of(style.attributes());
    }

    private Style modified(Style style, String mod) {
        return switch (mod) {
            case "bold" -> style.with(Style.BOLD);
            case "dim" -> style.with(Style.DIM);
            case "italic" -> style.with(Style.ITALIC);
            case "underline" -> style.withUnderline(Underline.SINGLE);
            case "reverse" -> style.with(Style.INVERSE);
            case "strike" -> style.with(Style.STRIKE);
            default -> {
                diagnostics.add(place.report("there is no \"" + mod + "\"", Nearest.to(mod, KNOWN_MODS)));
                yield style;
            }
        };
    }
}
