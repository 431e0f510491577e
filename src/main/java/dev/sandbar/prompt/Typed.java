package dev.sandbar.prompt;

import dev.sandbar.vt.KeyPress;
import java.util.Objects;

/** What somebody typed. */
public sealed interface Typed {
    /** A key. */
    record Key(KeyPress key) implements Typed {
        public Key {
            Objects.requireNonNull(key);
        }
    }

    /** A paste. */
    record Text(String text) implements Typed {
        public Text {
            Objects.requireNonNull(text);
        }
    }
}
