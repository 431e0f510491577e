package dev.sandbar.keymap;

/** A key held down together with another, in the order in which a chord names them. */
public enum Modifier {
    CTRL('C'),
    ALT('A'),
    SHIFT('S'),
    SUPER('D');

    private final char letter;

    Modifier(char letter) {
        this.letter = letter;
    }

    /** The letter that stands for it in a keymap file. */
    public char letter() {
        return letter;
    }
}
