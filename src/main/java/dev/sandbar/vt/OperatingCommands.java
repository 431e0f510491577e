package dev.sandbar.vt;

/** OSC: titles, links, and what else concerns the window rather than the cells. */
final class OperatingCommands {
    private static final int MAX_TITLE = 256;
    private static final int MAX_URI = 2083;

    private final Screen screen;
    private final Output output;

    OperatingCommands(Screen screen, Output output) {
        this.screen = screen;
        this.output = output;
    }

    void run(String command) {
        int end = command.indexOf(';');
        String number = end < 0 ? command : command.substring(0, end);
        String text = end < 0 ? "" : command.substring(end + 1);
        switch (number) {
            case "0" -> {
                title(text);
                output.emit(new VtEvent.IconNameChanged(clean(text)));
            }
            case "1" -> output.emit(new VtEvent.IconNameChanged(clean(text)));
            case "2" -> title(text);
            case "7" -> output.emit(new VtEvent.DirectoryChanged(clean(text)));
            case "8" -> link(text);
            case "9" -> output.emit(new VtEvent.Notification("", clean(text)));
            default -> {}
        }
    }

    private void title(String text) {
        screen.setTitle(clean(text));
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

    private static @org.jspecify.annotations.Nullable String id(String parameters) {
        for (String parameter : parameters.split(":", -1)) {
            if (parameter.startsWith("id=") && parameter.length() <= MAX_TITLE) {
                return clean(parameter.substring(3));
            }
        }
        return null;
    }

    /** Without control and format characters, cut to a length that fits any window. */
    private static String clean(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(MAX_TITLE)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
