package dev.sandbar.prompt;

/** Told by a command line, on one of its own threads, what becomes of the line that is open; must not block. */
public interface CommandLineListener {
    /** Asked before a line is accepted: whether the history may keep it, with all that it holds. */
    boolean mayKeep(String line);

    /** The line was finished with Enter, and is closed; may be blank. */
    void accepted(String line);

    /** The line was left (Esc; Ctrl-C or Ctrl-D when it is empty), and is closed. */
    void cancelled();

    /** There is something else to see. Not told again until {@link CommandLine#view} was called. */
    void changed();

    /** A key or a paste was of no use. */
    void bell();
}
