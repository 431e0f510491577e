package dev.sandbar.vt;

/** OSC 4, 10, 11, 12 and 104, 110, 111, 112: colours set, asked for and reset. */
final class ColourCommands {
    private final Colours colours;
    private final Output output;

    ColourCommands(Colours colours, Output output) {
        this.colours = colours;
        this.output = output;
    }

    /** False: not known. */
    boolean run(String number, String text, boolean endedByBell) {
        switch (number) {
            case "4" -> indexed(text, endedByBell);
            case "10", "11", "12" -> defaults(Integer.parseInt(number), text, endedByBell);
            case "104" -> resetIndexed(text);
            case "110" -> colours.reset(Palette.FOREGROUND);
            case "111" -> colours.reset(Palette.BACKGROUND);
            case "112" -> colours.reset(Palette.CURSOR);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Pairs of a number and a colour or a question mark. */
    private void indexed(String text, boolean endedByBell) {
        String[] parts = text.split(";", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            int place = place(parts[i]);
            if (place >= 0) {
                setOrReport(place, "4;" + place, parts[i + 1], endedByBell);
            }
        }
    }

    /** Further values are those of the next number, as xterm has it. */
    private void defaults(int number, String text, boolean endedByBell) {
        String[] parts = text.split(";", -1);
        for (int i = 0; i < parts.length && number + i <= 12; i++) {
            setOrReport(Palette.FOREGROUND + number + i - 10, "" + (number + i), parts[i], endedByBell);
        }
    }

    private void setOrReport(int place, String command, String value, boolean endedByBell) {
        if (value.equals("?")) {
            String end = endedByBell ? "\007" : "\033\\";
            output.reply("\033]" + command + ";" + ColourSpec.format(colours.get(place)) + end);
            return;
        }
        int colour = ColourSpec.parse(value);
        if (colour != Colour.DEFAULT) {
            colours.set(place, colour);
        }
    }

    private void resetIndexed(String text) {
        if (text.isEmpty()) {
            colours.resetIndexed();
            return;
        }
        for (String part : text.split(";", -1)) {
            int place = place(part);
            if (place >= 0) {
                colours.reset(place);
            }
        }
    }

    /** 0 to 255; negative for anything else. */
    private static int place(String number) {
        if (number.isEmpty() || number.length() > 3) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value < Palette.FOREGROUND ? value : -1;
    }
}
