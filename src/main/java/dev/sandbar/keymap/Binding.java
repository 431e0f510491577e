package dev.sandbar.keymap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a sequence of chords means in a context.
 *
 * @param action the action's text; empty where the chords were unbound on purpose
 * @param origin the file and line it comes from, {@code file:line}
 */
public record Binding(Context context, List<KeyChord> chords, Optional<String> action, String origin) {
    public Binding {
        chords = List.copyOf(chords);
    }

    /** The chords as a keymap file writes them. */
    public String keys() {
        return chords.stream().map(KeyChord::toString).collect(Collectors.joining(" "));
    }
}
