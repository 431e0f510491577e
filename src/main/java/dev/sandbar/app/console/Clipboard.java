package dev.sandbar.app.console;

import dev.sandbar.app.console.Preferences.CopyWay;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.text.Figures;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Copies text to where the operator can paste it, and says how much went where. Belongs to the thread {@code ui}; a tool of the
 * system runs on a thread of its own, one at a time.
 */
final class Clipboard {
    /** More is for a file. */
    static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    /** What Base64 makes 100,000 bytes of; hterm takes no more, and others that do not say their limit. */
    static final int SAFE_THROUGH_TERMINAL = 74_994;

    /** What no terminal takes. */
    static final int MOST_THROUGH_TERMINAL = 1024 * 1024;

    private final Screen screen;
    private final Tools tools;
    private final Optional<ClipboardTool> tool;
    private final AtomicBoolean busy = new AtomicBoolean();

    Clipboard(Screen screen, Tools tools, Map<String, String> environment) {
        this.screen = screen;
        this.tools = tools;
        this.tool = tool(tools.preferences().copyWay(), environment);
    }

    /** Over a network the screen of this computer is not the one that the operator sits at. */
    private static Optional<ClipboardTool> tool(CopyWay way, Map<String, String> environment) {
        boolean remote = environment.containsKey("SSH_CONNECTION") || environment.containsKey("SSH_TTY");
        return switch (way) {
            case OSC52 -> Optional.empty();
            case TOOL -> ClipboardTool.find(environment);
            case AUTO -> remote ? Optional.empty() : ClipboardTool.find(environment);
        };
    }

    void copy(String text) {
        if (text.isEmpty()) {
            say(Message.bad("There is nothing to copy there", ""));
        } else if (text.length() > MOST_CHARACTERS) {
            say(Message.bad(
                    Figures.text(text) + " are too much for a clipboard", "Open the scrollback in your editor"));
        } else if (tool.isPresent()) {
            with(tool.get(), text);
        } else if (tools.preferences().copyWay() == CopyWay.TOOL) {
            say(Message.bad(
                    "There is no tool here that copies",
                    "Install wl-copy, xclip or xsel, or set clipboard = \"osc52\""));
        } else {
            throughTerminal(text);
        }
    }

    private void throughTerminal(String text) {
        if (text.length() > MOST_THROUGH_TERMINAL) {
            say(Message.bad(
                    Figures.text(text) + " are more than terminals take", "Open the scrollback in your editor"));
            return;
        }
        screen.copy(text);
        String doubt = text.length() > SAFE_THROUGH_TERMINAL ? "; many terminals take less" : "";
        say(Message.good("Copied " + Figures.text(text) + " (OSC 52)" + doubt));
    }

    private void with(ClipboardTool chosen, String text) {
        if (!busy.compareAndSet(false, true)) {
            say(Message.bad(chosen.name() + " is still busy with what was copied before", "Copy again"));
            return;
        }
        tools.threads().start("copy", () -> {
            try {
                chosen.copy(text);
                say(Message.good("Copied " + Figures.text(text) + " (" + chosen.name() + ")"));
            } catch (IOException e) {
                say(Message.bad(
                        "Nothing was copied: " + e.getMessage(),
                        "To copy through the terminal: clipboard = \"osc52\""));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                busy.set(false);
            }
        });
    }

    private void say(Message message) {
        tools.mailbox().post(new Event.Noticed(message));
    }
}
