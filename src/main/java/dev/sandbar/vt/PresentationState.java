package dev.sandbar.vt;

import java.util.function.IntPredicate;

/** DECRQPSR and DECRSPS: the cursor with all that belongs to it, and the tab stops, reported and restored (DEC STD 070, 5). */
final class PresentationState {
    /** Added to bits, so that they are a character. */
    private static final int BITS = 0x40;

    private static final int[] RENDITION = {Style.BOLD, 0, Style.BLINK, Style.INVERSE};
    private static final int FIELDS = 10;
    private static final int SLOTS = 4;

    private final Screen screen;
    private final Output output;

    PresentationState(Screen screen, Output output) {
        this.screen = screen;
        this.output = output;
    }

    void request(int what) {
        switch (what) {
            case 1 -> output.reply("\033P1$u" + cursor() + "\033\\");
            case 2 -> output.reply("\033P2$u" + tabs() + "\033\\");
            default -> {}
        }
    }

    void restore(int what, String state) {
        switch (what) {
            case 1 -> restoreCursor(state.split(";", FIELDS));
            case 2 -> restoreTabs(state);
            default -> {}
        }
    }

    private String cursor() {
        Caret caret = screen.caret;
        Charsets sets = screen.charsets;
        StringBuilder names = new StringBuilder();
        for (int slot = 0; slot < SLOTS; slot++) {
            names.append(sets.designated(slot).designation());
        }
        String place = (caret.row + 1) + ";" + (caret.column + 1) + ";1;";
        String looks = bits(this::rendition) + ";" + bits(bit -> bit == 0 && style().has(Style.PROTECTED)) + ";";
        String shifts = bits(this::flag) + ";" + sets.shiftedIn() + ";2;";
        return place + looks + shifts + bits(slot -> sets.designated(slot).large()) + ";" + names;
    }

    private Style style() {
        return screen.pen.style();
    }

    private boolean rendition(int bit) {
        return bit == 1 ? style().underline() != Underline.NONE : style().has(RENDITION[bit]);
    }

    private boolean flag(int bit) {
        return switch (bit) {
            case 0 -> screen.modes.has(Mode.ORIGIN);
            case 1 -> screen.charsets.single() == 2;
            case 2 -> screen.charsets.single() == 3;
            default -> screen.caret.wrapPending;
        };
    }

    private static char bits(IntPredicate set) {
        int bits = BITS;
        for (int bit = 0; bit < SLOTS; bit++) {
            bits |= set.test(bit) ? 1 << bit : 0;
        }
        return (char) bits;
    }

    private String tabs() {
        StringBuilder list = new StringBuilder();
        for (int column = 0; column < screen.columns(); column++) {
            if (screen.tabs.has(column)) {
                list.append(list.isEmpty() ? "" : "/").append(column + 1);
            }
        }
        return list.toString();
    }

    private void restoreTabs(String list) {
        screen.tabs.clearAll();
        for (String column : list.split("/", screen.columns() + 1)) {
            int stop = number(column);
            if (stop > 0 && stop <= screen.columns()) {
                screen.tabs.set(stop - 1);
            }
        }
    }

    private void restoreCursor(String[] fields) {
        if (fields.length < FIELDS) {
            return;
        }
        int flags = bitsOf(fields[5]);
        screen.modes.set(Mode.ORIGIN, (flags & 1) != 0);
        screen.moveTo(number(fields[0]) - 1, number(fields[1]) - 1);
        screen.caret.wrapPending = (flags & 8) != 0;
        restoreStyle(bitsOf(fields[3]), (bitsOf(fields[4]) & 1) != 0);
        restoreSets(bitsOf(fields[8]), fields[9]);
        screen.charsets.shiftIn(number(fields[6]) & 3);
        screen.charsets.shiftOnce((flags & 2) != 0 ? 2 : (flags & 4) != 0 ? 3 : Charsets.NONE);
    }

    private void restoreStyle(int rendition, boolean guarded) {
        Style style = style().withUnderline((rendition & 2) != 0 ? Underline.SINGLE : Underline.NONE);
        for (int bit = 0; bit < RENDITION.length; bit++) {
            style = (rendition & 1 << bit) != 0 ? style.with(RENDITION[bit]) : style.without(RENDITION[bit]);
        }
        screen.pen.setStyle(guarded ? style.with(Style.PROTECTED) : style.without(Style.PROTECTED));
    }

    /** A name is all characters up to and with the first that is no intermediate byte. */
    private void restoreSets(int large, String names) {
        int from = 0;
        for (int slot = 0; slot < SLOTS && from < names.length(); slot++) {
            int to = from;
            while (to < names.length() - 1 && names.charAt(to) < '0') {
                to++;
            }
            boolean with96 = (large & 1 << slot) != 0;
            Charset charset = Charset.designated((with96 ? Charset.LARGE : "") + names.substring(from, to + 1));
            screen.charsets.designate(slot, charset == null ? Charset.ASCII : charset);
            from = to + 1;
        }
    }

    private static int bitsOf(String field) {
        return field.isEmpty() ? 0 : field.charAt(0);
    }

    /** 0 for what is none. */
    private static int number(String digits) {
        boolean valid =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Integer.parseInt(digits) : 0;
    }
}
