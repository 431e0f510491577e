package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** DCS: DECRQSS, DECRSPS, XTGETTCAP, and the older form of synchronized output. */
final class DeviceStrings {
    private static final int MAX_NAMES = 64;

    private final Screen screen;
    private final Output output;

    DeviceStrings(Screen screen, Output output) {
        this.screen = screen;
        this.output = output;
    }

    /** False: not known. */
    boolean run(Sequence s, String text) {
        switch (s.marker() << 24 | s.intermediates() << 8 | s.finalByte()) {
            case '$' << 8 | 'q' -> requestSetting(text);
            case '+' << 8 | 'q' -> requestCapabilities(text);
            case '$' << 8 | 't' -> new PresentationState(screen, output).restore(s.value(0), text);
            case '=' << 24 | 's' -> screen.modes.set(Mode.SYNCHRONIZED, s.value(0) == 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void requestSetting(String what) {
        String setting = setting(what);
        output.reply(setting == null ? "\033P0$r\033\\" : "\033P1$r" + setting + "\033\\");
    }

    private @Nullable String setting(String what) {
        Margins margins = screen.margins();
        return switch (what) {
            case "m" -> StyleCodes.of(screen.pen.style()) + "m";
            case "r" -> (margins.top() + 1) + ";" + (margins.bottom() + 1) + "r";
            case "s" -> (margins.left() + 1) + ";" + (margins.right() + 1) + "s";
            case "t" -> screen.rows() + "t";
            case "$|" -> screen.columns() + "$|";
            case "*|" -> screen.rows() + "*|";
            case " q" -> screen.cursorStyle() + " q";
            case "\"q" -> (screen.pen.style().has(Style.PROTECTED) ? 1 : 0) + "\"q";
            case "\"p" -> "64;1\"p";
            default -> null;
        };
    }

    /** Names and values in hexadecimal; the name in an answer is ours, never what was sent. */
    private void requestCapabilities(String names) {
        String[] asked = names.split(";", MAX_NAMES + 1);
        for (int i = 0; i < Math.min(asked.length, MAX_NAMES); i++) {
            Capability capability = Capability.named(decoded(asked[i]));
            output.reply(capability == null ? "\033P0+r\033\\" : "\033P1+r" + encoded(capability) + "\033\\");
        }
    }

    private static String encoded(Capability capability) {
        String name = hex(capability.label());
        return capability.value().isEmpty() ? name : name + "=" + hex(capability.value());
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String hex) {
        boolean valid = hex.length() % 2 == 0 && hex.chars().allMatch(HexFormat::isHexDigit);
        return valid ? new String(HexFormat.of().parseHex(hex), StandardCharsets.US_ASCII) : "";
    }
}
