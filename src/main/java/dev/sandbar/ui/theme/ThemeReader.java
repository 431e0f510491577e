package dev.sandbar.ui.theme;

import dev.sandbar.spelling.Nearest;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import dev.sandbar.toml.TomlEntry;
import dev.sandbar.ui.theme.RoleLook.Place;
import dev.sandbar.vt.Colour;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Puts documents over each other into one theme, reporting each line that it cannot use. */
final class ThemeReader {
    private static final String META = "meta";
    private static final String PALETTE = "palette";
    private static final String ROLES = "roles";
    private static final String ANSI = "ansi";
    private static final List<String> TABLES = List.of(META, PALETTE, ROLES, ANSI);
    private static final List<String> META_KEYS = List.of("name", "variant", "inherits", "source", "license");
    private static final List<String> VARIANTS = List.of("dark", "light");

    private final List<Diagnostic> diagnostics;
    private final ThemeColours colours = new ThemeColours();
    private final Map<Role, RoleLook> looks = new EnumMap<>(Role.class);
    private final Map<Integer, AnsiEntry> ansi = new TreeMap<>();
    private String name = "";

    /** A colour as the file names it, and where. */
    private record AnsiEntry(String colour, Place place) {}

    ThemeReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    Theme theme() {
        return new Theme(name, new RoleStyles(looks, colours, diagnostics).all(), new AnsiColours(ansiColours()));
    }

    private Map<Integer, Integer> ansiColours() {
        Map<Integer, Integer> found = new HashMap<>();
        ansi.forEach((place, entry) -> {
            OptionalInt colour = colours.find(entry.colour());
            if (colour.isPresent() && colour.getAsInt() != Colour.DEFAULT) {
                found.put(place, colour.getAsInt());
            } else if (colour.isEmpty()) {
                String message = "there is no colour \"" + entry.colour() + "\"";
                diagnostics.add(entry.place().report(message, Nearest.to(entry.colour(), colours.names())));
            }
        });
        return found;
    }

    void read(TomlDocument document) {
        for (TomlEntry entry : document.entries("")) {
            report(document, entry, "stands before the first table; there are [meta], [palette], [roles] and [ansi]");
        }
        for (String table : document.tables()) {
            switch (table) {
                case META -> document.entries(META).forEach(entry -> readMeta(document, entry));
                case PALETTE -> document.entries(PALETTE).forEach(entry -> readColour(document, entry));
                case ROLES -> document.entries(ROLES).forEach(entry -> readRole(document, entry));
                case ANSI -> document.entries(ANSI).forEach(entry -> readAnsi(document, entry));
                default ->
                    diagnostics.add(new Place(document.file(), document.line(table))
                            .report("there is no table [" + table + "]", Nearest.to(table, TABLES)));
            }
        }
    }

    private void readMeta(TomlDocument document, TomlEntry entry) {
        if (!META_KEYS.contains(entry.key())) {
            unknown(document, entry, META_KEYS);
        } else if (!(entry.value() instanceof String text)) {
            report(document, entry, "needs a text");
        } else if (entry.key().equals("variant") && !VARIANTS.contains(text)) {
            report(document, entry, "is \"dark\" or \"light\"");
        } else if (entry.key().equals("name")) {
            name = text;
        }
    }

    private void readColour(TomlDocument document, TomlEntry entry) {
        OptionalInt colour = entry.value() instanceof String text ? ThemeColours.literal(text) : OptionalInt.empty();
        if (colour.isPresent()) {
            colours.define(entry.key(), colour.getAsInt());
        } else {
            report(document, entry, "is no colour; write \"#rrggbb\", \"none\" or a name such as \"bright-red\"");
        }
    }

    private void readAnsi(TomlDocument document, TomlEntry entry) {
        OptionalInt place = ThemeColours.place(entry.key());
        if (place.isEmpty()) {
            unknown(document, entry, ThemeColours.places());
        } else if (entry.value() instanceof String colour) {
            ansi.put(place.getAsInt(), new AnsiEntry(colour, Place.of(document, entry)));
        } else {
            report(document, entry, "needs the name of a colour");
        }
    }

    private void readRole(TomlDocument document, TomlEntry entry) {
        Optional<Role> role = Role.of(entry.key());
        if (role.isEmpty()) {
            unknown(document, entry, words());
            return;
        }
        Place place = Place.of(document, entry);
        if (entry.value() instanceof String colour) {
            looks.put(role.get(), RoleLook.of(role.get(), colour, place));
        } else if (entry.value() instanceof Map<?, ?> parts) {
            looks.put(role.get(), new RolePartsReader(parts, place, diagnostics).look());
        } else {
            report(document, entry, "needs a colour or { fg = …, bg = …, mods = […] }");
        }
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Role role : Role.values()) {
            words.add(role.word());
        }
        return words;
    }

    private void unknown(TomlDocument document, TomlEntry entry, List<String> known) {
        diagnostics.add(Place.of(document, entry)
                .report("unknown key \"" + entry.key() + "\"", Nearest.to(entry.key(), known)));
    }

    private void report(TomlDocument document, TomlEntry entry, String message) {
        diagnostics.add(Place.of(document, entry).report("\"" + entry.key() + "\" " + message, Optional.empty()));
    }
}
