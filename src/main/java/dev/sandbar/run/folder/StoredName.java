package dev.sandbar.run.folder;

import dev.sandbar.run.record.ArtifactPath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What an artifact's file is called in a run's folder: its path, of nothing but ASCII. Without a locale, as under cron, a
 * JVM has no other names of files (JEP 400 left {@code sun.jnu.encoding} as it was).
 */
final class StoredName {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int FIRST_DIGITS = 16;

    private StoredName() {}

    /** The path relative to where all artifacts of a run are; each has another. */
    static String of(ArtifactPath path) {
        StringBuilder text = new StringBuilder();
        for (String name : path.text().split("/", -1)) {
            text.append(text.isEmpty() ? "" : "/").append(plain(name));
        }
        return text.toString();
    }

    private static String plain(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (byte value : name.getBytes(StandardCharsets.UTF_8)) {
            if (value < 0) {
                text.append('%').append(HEX.toHexDigits(value));
            } else {
                text.append((char) value);
            }
        }
        if (text.length() <= ArtifactPath.LONGEST_NAME) {
            return text.toString();
        }
        String digits = Sha256.of(name).substring(0, FIRST_DIGITS);
        return text.substring(0, ArtifactPath.LONGEST_NAME - FIRST_DIGITS - 1) + "~" + digits;
    }
}
