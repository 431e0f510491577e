package dev.sandbar.app;

import dev.sandbar.sandbox.OutputChunk;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the program was started with.
 *
 * @param out unbuffered, so that bytes leave in the order in which they came
 * @param terminals which of the streams 0, 1 and 2 are terminals
 */
public record Streams(InputStream in, OutputStream out, PrintStream err, Set<Integer> terminals) {
    public Streams {
        terminals = Set.copyOf(terminals);
    }

    /** Where the bytes of {@code stream} go. */
    public OutputStream of(OutputChunk.Stream stream) {
        return switch (stream) {
            case STDOUT -> out;
            case STDERR -> err;
        };
    }

    /** Those of a command's streams that are shown to somebody. */
    Set<OutputChunk.Stream> shown() {
        Set<OutputChunk.Stream> shown = EnumSet.noneOf(OutputChunk.Stream.class);
        if (outputIsTerminal()) {
            shown.add(OutputChunk.Stream.STDOUT);
        }
        if (errorIsTerminal()) {
            shown.add(OutputChunk.Stream.STDERR);
        }
        return shown;
    }

    /** Whether 0 is a terminal. */
    public boolean inputIsTerminal() {
        return terminals.contains(0);
    }

    /** Whether 1 is a terminal. */
    public boolean outputIsTerminal() {
        return terminals.contains(1);
    }

    /** Whether 2 is a terminal. */
    public boolean errorIsTerminal() {
        return terminals.contains(2);
    }
}
