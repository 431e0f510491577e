package dev.sandbar.prompt;

import dev.sandbar.vt.Widths;
import java.nio.charset.StandardCharsets;
import org.jline.utils.WCWidth;

/**
 * Makes every character that JLine writes as wide as JLine thinks that it is. Its table of widths cannot be replaced and
 * differs from the screen's in flags, the colours of skins and rarities: whatever follows one would be drawn beside
 * where JLine moves the cursor to.
 */
final class JlineColumns {
    private static final String STAND_IN = "\ufffd";

    private JlineColumns() {}

    /** The same output in UTF-8 with such characters padded, replaced or left out. */
    static byte[] fitted(byte[] output) {
        if (isAscii(output)) {
            return output;
        }
        StringBuilder fitted = new StringBuilder(output.length);
        new String(output, StandardCharsets.UTF_8).codePoints().forEach(codePoint -> fit(codePoint, fitted));
        return fitted.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(byte[] output) {
        for (byte one : output) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static void fit(int codePoint, StringBuilder fitted) {
        int wanted = WCWidth.wcwidth(codePoint);
        int taken = Widths.of(codePoint);
        // Below zero: a control character.
        if (wanted < 0 || wanted == taken) {
            fitted.appendCodePoint(codePoint);
        } else if (taken > 0 && taken < wanted) {
            fitted.appendCodePoint(codePoint).append(" ".repeat(wanted - taken));
        } else {
            fitted.append(STAND_IN.repeat(wanted));
        }
    }
}
