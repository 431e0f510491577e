package dev.sandbar.keymap;

import dev.sandbar.spelling.Nearest;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import dev.sandbar.toml.TomlEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts documents over each other into one keymap, reporting each line that it cannot use. */
final class KeymapReader {
    private static final KeyChord DEFAULT_LEADER = KeyChord.parse("C-]");
    private static final List<String> TOP = List.of("name", "extends", "leader");

    private record Place(Context context, List<KeyChord> chords) {}

    private final Collection<String> actions;
    private final List<Diagnostic> diagnostics;
    private final Map<Place, Binding> bindings = new LinkedHashMap<>();
    private List<KeyChord> leader = List.of(DEFAULT_LEADER);
    private String name = "";

    KeymapReader(Collection<String> actions, List<Diagnostic> diagnostics) {
        this.actions = actions;
        this.diagnostics = diagnostics;
    }

    Keymap keymap() {
        return new Keymap(name, leader, List.copyOf(bindings.values()));
    }

    void read(TomlDocument document) {
        document.entries("").forEach(entry -> readTop(document, entry));
        for (String table : document.tables()) {
            Optional<Context> context = Context.of(table);
            if (context.isPresent()) {
                readTable(document, context.get());
            } else {
                List<String> known =
                        List.of(Context.values()).stream().map(Context::table).toList();
                String message = "there is no context [" + table + "]";
                diagnostics.add(
                        new Diagnostic(document.file(), document.line(table), message, Nearest.to(table, known)));
            }
        }
    }

    private void readTop(TomlDocument document, TomlEntry entry) {
        if (entry.key().equals("leader")) {
            readLeader(document, entry);
        } else if (!TOP.contains(entry.key())) {
            String message = "unknown key \"" + entry.key() + "\"";
            report(document, entry, message, Nearest.to(entry.key(), TOP));
        } else if (!(entry.value() instanceof String)) {
            report(document, entry, "\"" + entry.key() + "\" needs a text", Optional.empty());
        } else if (entry.key().equals("name")) {
            name = (String) entry.value();
        }
    }

    private void readLeader(TomlDocument document, TomlEntry entry) {
        List<KeyChord> keys = new ArrayList<>();
        for (Object value : entry.value() instanceof List<?> list ? list : List.of(entry.value())) {
            KeyChord chord = leaderKey(document, entry, value);
            if (chord != null) {
                keys.add(chord);
            }
        }
        if (!keys.isEmpty()) {
            leader = List.copyOf(keys);
        }
    }

    private @Nullable KeyChord leaderKey(TomlDocument document, TomlEntry entry, Object value) {
        try {
            return KeyChord.parse(String.valueOf(value));
        } catch (IllegalArgumentException e) {
            report(document, entry, reason(e), Optional.empty());
            return null;
        }
    }

    private void readTable(TomlDocument document, Context context) {
        Set<List<KeyChord>> here = new HashSet<>();
        for (TomlEntry entry : document.entries(context.table())) {
            try {
                List<KeyChord> chords = KeyChord.sequence(entry.key());
                Optional<String> action = action(entry.value());
                if (here.add(chords)) {
                    bind(document, entry, new Binding(context, chords, action, origin(document, entry)));
                } else {
                    report(document, entry, "\"" + entry.key() + "\" is already bound above", Optional.empty());
                }
            } catch (IllegalArgumentException e) {
                report(document, entry, reason(e), Nearest.to(entry.key(), KeyChord.names()));
            }
        }
        hidden(document, context, here);
    }

    private static Optional<String> action(Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        if (Boolean.FALSE.equals(value)) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("a key needs the name of an action, or false to unbind it");
    }

    private void bind(TomlDocument document, TomlEntry entry, Binding binding) {
        String text = binding.action().orElse("");
        String verb = text.indexOf(' ') < 0 ? text : text.substring(0, text.indexOf(' '));
        if (!verb.isEmpty() && !actions.contains(verb)) {
            report(document, entry, "there is no action \"" + verb + "\"", Nearest.to(verb, actions));
            return;
        }
        Place place = new Place(binding.context(), binding.chords());
        bindings.remove(place);
        bindings.put(place, binding);
    }

    /** A key that is bound itself can no longer begin a sequence. */
    private void hidden(TomlDocument document, Context context, Set<List<KeyChord>> here) {
        for (List<KeyChord> chords : here) {
            for (int length = 1; length < chords.size(); length++) {
                Binding shorter = bindings.get(new Place(context, chords.subList(0, length)));
                Binding longer = bindings.get(new Place(context, chords));
                if (shorter != null && shorter.action().isPresent() && longer != null) {
                    String message = "\"" + longer.keys() + "\" in [" + context.table() + "] can never be pressed: \""
                            + shorter.keys() + "\" is bound in " + shorter.origin();
                    int line = Integer.parseInt(
                            longer.origin().substring(longer.origin().lastIndexOf(':') + 1));
                    diagnostics.add(new Diagnostic(document.file(), line, message, Optional.empty()));
                }
            }
        }
    }

    private static String origin(TomlDocument document, TomlEntry entry) {
        return document.file() + ":" + entry.line();
    }

    private static String reason(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }

    private void report(TomlDocument document, TomlEntry entry, String message, Optional<String> nearest) {
        diagnostics.add(new Diagnostic(document.file(), entry.line(), message, nearest));
    }
}
