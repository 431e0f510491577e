package dev.sandbar.vt;

import java.util.Objects;

/**
 * What the emulator tells the outside. Every text was chosen by the program; it is free of control characters and bounded in
 * length, and must still not be trusted.
 */
public sealed interface VtEvent {
    /** Bytes that go back to the program's input, and nowhere else. */
    final class Reply implements VtEvent {
        private final byte[] bytes;

        public Reply(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** The program rang the bell. */
    record Bell() implements VtEvent {}

    /** The title of the window is another one now; may be empty. */
    record TitleChanged(String title) implements VtEvent {
        public TitleChanged {
            Objects.requireNonNull(title);
        }
    }

    /** The name of the icon is another one now; may be empty. */
    record IconNameChanged(String name) implements VtEvent {
        public IconNameChanged {
            Objects.requireNonNull(name);
        }
    }

    /** OSC 52: the program wants this text, with whatever control characters, in the clipboard; only where the options allow it. */
    record ClipboardWrite(String text) implements VtEvent {
        public ClipboardWrite {
            Objects.requireNonNull(text);
        }
    }

    /** OSC 9 and OSC 777: the program wants to notify; the title may be empty. */
    record Notification(String title, String body) implements VtEvent {
        public Notification {
            Objects.requireNonNull(title);
            Objects.requireNonNull(body);
        }
    }

    /** OSC 7: the shell's working directory, as the URI it sent. */
    record DirectoryChanged(String uri) implements VtEvent {
        public DirectoryChanged {
            Objects.requireNonNull(uri);
        }
    }

    /** OSC 133: a mark of the shell at the cursor's row. */
    record PromptMark(PromptPart part, String detail) implements VtEvent {
        public PromptMark {
            Objects.requireNonNull(part);
            Objects.requireNonNull(detail);
        }
    }
}
