package dev.sandbar.app;

/**
 * Tells the JDK which implementation of sockets to use. Without it the first socket searches every jar of the program for
 * another one, which takes as long as an exec in a container.
 */
final class SelectorChoice {
    private static final String PROPERTY = "java.nio.channels.spi.SelectorProvider";
    /** What OpenJDK uses on Linux anyway. */
    private static final String USUAL = "sun.nio.ch.EPollSelectorProvider";

    private SelectorChoice() {}

    /** Makes the choice, where it is the usual one. */
    static void make() {
        try {
            Class.forName(USUAL, false, null);
            System.setProperty(PROPERTY, USUAL);
        } catch (ClassNotFoundException e) {
            // Another system or JDK: it finds its own.
            System.clearProperty(PROPERTY);
        }
    }
}
