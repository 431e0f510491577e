package dev.sandbar.run.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names of files that every file system takes and every terminal shows as they are: composed characters (NFC), and percent
 * escapes for what cannot stand in a name somewhere. Windows forbids the most: <a
 * href="https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file">Naming files</a>.
 */
final class PortableName {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String FORBIDDEN = "\"%*/:<>?\\|";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
    private static final int ESCAPE = 3;

    private PortableName() {}

    /** The portable form of {@code name}; different names have different forms, unless they are the same in NFC. */
    static String encode(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder text = new StringBuilder(composed.length());
        int last = composed.length() - 1;
        for (int i = 0; i < composed.length(); ) {
            int character = composed.codePointAt(i);
            boolean awkward = (i == last && (character == '.' || character == ' ')) || (i == 0 && isDevice(composed));
            if (awkward || !isPortable(character)) {
                escape(character, text);
            } else {
                text.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return text.toString();
    }

    /** Whether it is the portable form of some name. */
    static boolean isEncoded(String text) {
        Optional<String> name = decode(text);
        return name.isPresent()
                && name.get().indexOf('/') < 0
                && encode(name.get()).equals(text);
    }

    private static Optional<String> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int i = 0; i < text.length(); ) {
                if (text.charAt(i) == '%') {
                    bytes.write(HexFormat.fromHexDigits(text, i + 1, i + ESCAPE));
                    i += ESCAPE;
                } else {
                    int next = text.indexOf('%', i) < 0 ? text.length() : text.indexOf('%', i);
                    bytes.writeBytes(text.substring(i, next).getBytes(StandardCharsets.UTF_8));
                    i = next;
                }
            }
            ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(all).toString());
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void escape(int character, StringBuilder text) {
        byte[] bytes = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8);
        for (byte value : bytes) {
            text.append('%').append(HEX.toHexDigits(value));
        }
    }

    // Format characters turn the direction of text around or are not seen at all.
    private static boolean isPortable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> FORBIDDEN.indexOf(character) < 0;
        };
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        boolean numbered = stem.length() == 4
                && (stem.startsWith("com") || stem.startsWith("lpt"))
                && (Character.isDigit(stem.charAt(3)) || "¹²³".indexOf(stem.charAt(3)) >= 0);
        return numbered || DEVICES.contains(stem);
    }
}
