package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** OSC: titles, links, colours, and what else concerns the window rather than the cells. All are listed in sequences.tsv. */
final class OperatingCommands {
    private static final int MAX_TITLE = 256;
    private static final int MAX_BODY = 1024;
    private static final int MAX_URI = 2083;
    private static final int MAX_CLIPBOARD = 1 << 16;

    private final Screen screen;
    private final Output output;
    private final ColourCommands colours;
    private final boolean clipboardWrite;

    OperatingCommands(Screen screen, Output output, boolean clipboardWrite) {
        this.screen = screen;
        this.output = output;
        this.clipboardWrite = clipboardWrite;
        colours = new ColourCommands(screen.colours, output);
    }

    /** False: not known. */
    boolean run(String command, boolean endedByBell) {
        int end = command.indexOf(';');
        String number = end < 0 ? command : command.substring(0, end);
        String text = end < 0 ? "" : command.substring(end + 1);
        switch (number) {
            case "0" -> {
                title(text);
                output.emit(new VtEvent.IconNameChanged(clean(text, MAX_TITLE)));
            }
            case "1" -> output.emit(new VtEvent.IconNameChanged(clean(text, MAX_TITLE)));
            case "2" -> title(text);
            case "7" -> output.emit(new VtEvent.DirectoryChanged(clean(text, MAX_URI)));
            case "8" -> link(text);
            case "9" -> notifyPlainly(text);
            case "52" -> clipboard(text);
            case "133" -> promptMark(text);
            case "777" -> notifyWithTitle(text);
            default -> {
                return colours.run(number, text, endedByBell);
            }
        }
        return true;
    }

    private void title(String text) {
        screen.setTitle(clean(text, MAX_TITLE));
        output.emit(new VtEvent.TitleChanged(screen.title()));
    }

    private void link(String text) {
        int end = text.indexOf(';');
        if (end < 0) {
            return;
        }
        String uri = text.substring(end + 1);
        boolean usable =
                !uri.isEmpty() && uri.length() <= MAX_URI && uri.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        screen.pen.setLink(usable ? new Link(uri, id(text.substring(0, end))) : null);
    }

    private static @Nullable String id(String parameters) {
        for (String parameter : parameters.split(":", -1)) {
            if (parameter.startsWith("id=") && parameter.length() <= MAX_TITLE) {
                return clean(parameter.substring(3), MAX_TITLE);
            }
        }
        return null;
    }

    /** iTerm2's notification; with a number first it is one of ConEmu's commands, of which none is known. */
    private void notifyPlainly(String text) {
        int end = text.indexOf(';');
        boolean command = end > 0 && text.substring(0, end).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!command && !text.isEmpty()) {
            output.emit(new VtEvent.Notification("", clean(text, MAX_BODY)));
        }
    }

    /** rxvt's: "notify", title, body. */
    private void notifyWithTitle(String text) {
        String[] parts = text.split(";", 3);
        if (parts.length > 1 && parts[0].equals("notify")) {
            output.emit(new VtEvent.Notification(
                    clean(parts[1], MAX_TITLE), parts.length > 2 ? clean(parts[2], MAX_BODY) : ""));
        }
    }

    /** OSC 52: writing by policy; reading never, since it would type what another program copied. */
    private void clipboard(String text) {
        int end = text.indexOf(';');
        String data = text.substring(end + 1);
        if (!clipboardWrite || end < 0 || data.equals("?") || data.length() > MAX_CLIPBOARD * 4 / 3) {
            return;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(data);
            output.emit(new VtEvent.ClipboardWrite(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notBase64) {
            System.getLogger(OperatingCommands.class.getName())
                    .log(System.Logger.Level.DEBUG, "clipboard text that is not Base64 ignored", notBase64);
        }
    }

    /** A to D, with details after a semicolon; anything else is ignored. */
    private void promptMark(String text) {
        PromptPart part = text.isEmpty() ? null : PromptPart.ofLetter(text.charAt(0));
        if (part != null) {
            screen.line().markPrompt(part);
            output.emit(new VtEvent.PromptMark(part, text.length() > 2 ? clean(text.substring(2), MAX_TITLE) : ""));
        }
    }

    /** Without control and format characters, cut to a length that fits any window. */
    private static String clean(String text, int limit) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(limit)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
