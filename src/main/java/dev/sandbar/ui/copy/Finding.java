package dev.sandbar.ui.copy;

import java.util.Objects;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param search in all the text
 * @param asked the way to look in the line for the character that is typed next
 * @param inLine what was last looked for in a line
 */
public record Finding(Optional<Search> search, Optional<LineFind.Way> asked, Optional<LineFind> inLine) {
    static final Finding NOTHING = new Finding(Optional.empty(), Optional.empty(), Optional.empty());

    public Finding {
        Objects.requireNonNull(search);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(inLine);
    }

    Finding with(Search other) {
        return new Finding(Optional.of(other), asked, inLine);
    }

    public Finding asking(LineFind.Way way) {
        return new Finding(search, Optional.of(way), inLine);
    }

    /** With the character that was asked for, or none. */
    public Finding answered(Optional<LineFind> answer) {
        return new Finding(search, Optional.empty(), answer.or(() -> inLine));
    }
}
