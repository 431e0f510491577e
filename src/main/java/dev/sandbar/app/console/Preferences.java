package dev.sandbar.app.console;

import dev.sandbar.vt.AsciicastWriter;
import java.util.List;
import java.util.Objects;

/**
 * How the operator wants the full screen to be.
 *
 * @param opener the program that opens addresses, with its first arguments; empty for the usual one of this system
 * @param recording the form of recordings
 */
public record Preferences(
        String keymap,
        String theme,
        CopyWay copyWay,
        ProgramCopies programCopies,
        List<String> opener,
        AsciicastWriter.Version recording) {
    /** What holds where nothing else is said. */
    public static final Preferences DEFAULT = new Preferences(
            "default", "terminal", CopyWay.AUTO, ProgramCopies.ASK, List.of(), AsciicastWriter.Version.V2);

    public Preferences {
        Objects.requireNonNull(keymap);
        Objects.requireNonNull(theme);
        Objects.requireNonNull(copyWay);
        Objects.requireNonNull(programCopies);
        opener = List.copyOf(opener);
        Objects.requireNonNull(recording);
    }

    /** How text gets into the clipboard. */
    public enum CopyWay {
        /** By a tool of this system where it has a screen of its own, else through the terminal. */
        AUTO,
        /** Through the terminal, which may be far away from here. */
        OSC52,
        /** By a tool of this system. */
        TOOL
    }

    /** What becomes of text that a program in a pane wants in the clipboard (OSC 52). */
    public enum ProgramCopies {
        /** Nothing. */
        OFF,
        /** It waits until the operator takes it. */
        ASK,
        /** It is copied at once. */
        ON
    }

    public Preferences withKeymap(String other) {
        return new Preferences(other, theme, copyWay, programCopies, opener, recording);
    }

    public Preferences withTheme(String other) {
        return new Preferences(keymap, other, copyWay, programCopies, opener, recording);
    }

    public Preferences with(CopyWay other) {
        return new Preferences(keymap, theme, other, programCopies, opener, recording);
    }

    public Preferences with(ProgramCopies other) {
        return new Preferences(keymap, theme, copyWay, other, opener, recording);
    }

    public Preferences withOpener(List<String> other) {
        return new Preferences(keymap, theme, copyWay, programCopies, other, recording);
    }

    public Preferences with(AsciicastWriter.Version other) {
        return new Preferences(keymap, theme, copyWay, programCopies, opener, other);
    }
}
