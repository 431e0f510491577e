package dev.sandbar.ui.lanterna;

/** The modes of the terminal's line: as they were found, or raw. */
interface LineModes {
    /** Every byte comes as it was typed and goes as it was written (cfmakeraw), and no key is a signal. */
    void raw();

    /** The line as it was found. */
    void restore();
}
