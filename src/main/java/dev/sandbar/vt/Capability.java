package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** What XTGETTCAP tells: the terminfo capabilities that programs are known to ask for. */
enum Capability {
    NAME("TN", "xterm-256color"),
    LONG_NAME("name", "xterm-256color"),
    COLOURS("Co", "256"),
    LONG_COLOURS("colors", "256"),
    DIRECT_COLOUR("RGB", "8"),
    TRUE_COLOUR("Tc", ""),
    STYLED_UNDERLINES("Su", ""),
    SET_UNDERLINE("Smulx", "\033[4:%p1%dm"),
    SET_UNDERLINE_COLOUR("Setulc", "\033[58:2:%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m"),
    CURSOR_STYLE("Ss", "\033[%p1%d q"),
    CURSOR_STYLE_END("Se", "\033[0 q"),
    SET_FOREGROUND("setrgbf", "\033[38:2:%p1%d:%p2%d:%p3%dm"),
    SET_BACKGROUND("setrgbb", "\033[48:2:%p1%d:%p2%d:%p3%dm"),
    BRACKETED_PASTE("BE", "\033[?2004h"),
    BRACKETED_PASTE_END("BD", "\033[?2004l"),
    UP("ku", "\033OA"),
    DOWN("kd", "\033OB"),
    RIGHT("kr", "\033OC"),
    LEFT("kl", "\033OD"),
    HOME("kh", "\033OH"),
    END("@7", "\033OF"),
    INSERT("kI", "\033[2~"),
    DELETE("kD", "\033[3~"),
    PAGE_UP("kP", "\033[5~"),
    PAGE_DOWN("kN", "\033[6~"),
    BACKSPACE("kb", "\177"),
    BACK_TAB("kB", "\033[Z"),
    F1("k1", "\033OP"),
    F2("k2", "\033OQ"),
    F3("k3", "\033OR"),
    F4("k4", "\033OS");

    private final String label;
    private final String value;

    Capability(String label, String value) {
        this.label = label;
        this.value = value;
    }

    String label() {
        return label;
    }

    /** Empty for one that is only there or not. */
    String value() {
        return value;
    }

    static @Nullable Capability named(String label) {
        for (Capability capability : values()) {
            if (capability.label.equals(label)) {
                return capability;
            }
        }
        return null;
    }
}
