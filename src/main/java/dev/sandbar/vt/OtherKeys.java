package dev.sandbar.vt;

/** xterm's modifyOtherKeys: keys with modifiers that have no sequence of their own. */
final class OtherKeys {
    private OtherKeys() {}

    /** At level 1 only what would be lost otherwise, at level 2 all but Shift with a character. */
    static boolean applies(KeyPress press, int level) {
        boolean beyondShift = (press.modifiers() & ~KeyPress.SHIFT) != 0;
        return switch (press.key()) {
            case CHARACTER -> level == 2 ? beyondShift : press.ctrl() && ControlCode.of(press.codePoint()) >= 0x20;
            case ENTER, ESCAPE -> press.modifiers() != 0 && (level == 2 || press.key() == Key.ENTER);
            case TAB, BACKSPACE -> beyondShift && (level == 2 || press.key() == Key.TAB);
            default -> false;
        };
    }

    static String text(KeyPress press, boolean likeKitty) {
        int code = press.key() == Key.CHARACTER ? press.codePoint() : KeyNumbers.number(press.key());
        int modifiers = 1 + press.modifiers();
        return likeKitty ? "\033[" + code + ";" + modifiers + "u" : "\033[27;" + modifiers + ";" + code + "~";
    }
}
