package dev.sandbar.app;

import java.io.IOException;
import java.io.InputStream;

/** Reads one line that an operator types, and not a byte more. */
public record Question(InputStream in) {
    private static final int LONGEST = 100;

    /** The line without its end; ASCII is all that answers need. */
    public String answer() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n' && line.length() < LONGEST) {
            line.append((char) c);
            c = in.read();
        }
        return line.toString().strip();
    }
}
