package dev.sandbar.ui.lanterna;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There is no terminal to show the full screen on; the message says what to do instead. */
public final class TerminalUnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    private TerminalUnavailableException(String reason, @Nullable Throwable cause) {
        super(reason + "; in scripts and pipes use the commands, such as \"sandbar ls\" or \"sandbar exec\"", cause);
    }

    static TerminalUnavailableException noTerminal() {
        return new TerminalUnavailableException(
                "the full screen needs a terminal: standard input and output must both be one", null);
    }

    /** JLine's native library does not run here, for want of a writable temporary directory, say. */
    static TerminalUnavailableException noSystemCalls(Throwable cause) {
        return new TerminalUnavailableException("the full screen cannot take this terminal (" + cause + ")", cause);
    }
}
