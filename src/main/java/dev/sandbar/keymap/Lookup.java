package dev.sandbar.keymap;

/** What the chords pressed so far come to. */
public sealed interface Lookup {
    /** They name an action. */
    record Bound(String action) implements Lookup {}

    /** They begin a longer sequence. */
    record Pending() implements Lookup {}

    /** They mean nothing here. */
    record Unbound() implements Lookup {}
}
