package dev.sandbar.ui.lanterna;

import java.io.IOException;

/** There is no terminal to show the full screen on; the message says what to do instead. */
public final class TerminalUnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    TerminalUnavailableException(Throwable cause) {
        super(
                "the full screen needs a terminal: standard input and output must both be one; "
                        + "in scripts and pipes use the commands, such as \"sandbar ls\" or \"sandbar exec\"",
                cause);
    }
}
