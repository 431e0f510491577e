package dev.sandbar.run.redact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** The forms in which a program may print a secret. */
final class Encodings {
    private static final String UNRESERVED = "-._~";
    private static final String KEPT_BY_BROWSERS = "-._~!'()*";
    private static final String KEPT_BY_FORMS = "-._*";
    private static final String KEPT_BY_SHELLS = "_./:@%+=,-";
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;

    private final String text;
    private final byte[] bytes;
    private final List<byte[]> found = new ArrayList<>();

    private Encodings(String text) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** All forms of {@code text}; some may be the same. */
    static List<byte[]> of(String text) {
        Encodings encodings = new Encodings(text);
        encodings.add(text);
        encodings.add(text.getBytes(StandardCharsets.UTF_16LE));
        encodings.add(text.getBytes(StandardCharsets.UTF_16BE));
        encodings.addQuoted();
        encodings.addMarkup();
        encodings.addPercent();
        encodings.addNumbers();
        encodings.addBase64(encodings.bytes);
        encodings.addBase64(text.getBytes(StandardCharsets.UTF_16LE));
        return encodings.found;
    }

    private void add(String form) {
        add(form.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] form) {
        found.add(form);
    }

    // JSON (RFC 8259), C, Go, Python and the shells' own ways of quoting.
    private void addQuoted() {
        String json = json(c -> c < FIRST_PRINTABLE);
        add(json);
        add(json.replace("/", "\\/"));
        add(json(c -> c < FIRST_PRINTABLE || c >= DELETE));
        add(upperEscapes());
        add(json(c -> c < FIRST_PRINTABLE || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029));
        add(json.replace("\\", "\\\\").replace("\"", "\\\""));
        add(text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\t", "\\t"));
        add(text.replace("'", "'\\''"));
        add(text.replace("'", "'\"'\"'"));
        add(chars(c -> "\\\"$`".indexOf(c) >= 0 ? "\\" + (char) c : String.valueOf((char) c)));
        add(chars(c -> isAlphanumeric(c) || KEPT_BY_SHELLS.indexOf(c) >= 0 || c >= DELETE
                ? String.valueOf((char) c)
                : "\\" + (char) c));
        add(octets(c -> escaped(c, hex("\\x", c, false))));
        add(octets(c -> escaped(c, octal(c))));
    }

    private String upperEscapes() {
        return chars(c -> c < FIRST_PRINTABLE || c >= DELETE
                ? unicode(c).toUpperCase(Locale.ROOT).replace('U', 'u')
                : jsonCharacter(c));
    }

    private String json(IntPredicate numbered) {
        return chars(c -> numbered.test(c) && "\n\r\t\b\f".indexOf(c) < 0 ? unicode(c) : jsonCharacter(c));
    }

    private static String jsonCharacter(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> String.valueOf((char) c);
        };
    }

    private static String escaped(int octet, String number) {
        if (octet == '"' || octet == '\\') {
            return "\\" + (char) octet;
        }
        return octet >= FIRST_PRINTABLE && octet < DELETE
                ? String.valueOf((char) octet)
                : switch (octet) {
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    case '\t' -> "\\t";
                    default -> number;
                };
    }

    private void addMarkup() {
        String named = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        add(named);
        add(named.replace("\"", "&quot;"));
        add(named.replace("\"", "&quot;").replace("'", "&apos;"));
        add(named.replace("\"", "&quot;").replace("'", "&#39;"));
        add(named.replace("\"", "&quot;").replace("'", "&#x27;"));
        add(named.replace("\"", "&#34;").replace("'", "&#39;"));
        add(points(c -> "&#" + c + ";"));
        add(points(c -> "&#x" + Integer.toHexString(c) + ";"));
        add(points(c -> "&#x" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + ";"));
    }

    // RFC 3986, encodeURIComponent of ECMAScript, and forms of HTML.
    private void addPercent() {
        for (boolean upper : new boolean[] {true, false}) {
            add(octets(c -> isAlphanumeric(c) || UNRESERVED.indexOf(c) >= 0 ? same(c) : hex("%", c, upper)));
            add(octets(c -> isAlphanumeric(c) || KEPT_BY_BROWSERS.indexOf(c) >= 0 ? same(c) : hex("%", c, upper)));
            add(octets(c -> c == ' '
                    ? "+"
                    : isAlphanumeric(c) || KEPT_BY_FORMS.indexOf(c) >= 0 ? same(c) : hex("%", c, upper)));
        }
    }

    // Every character as a number, as dumps and obfuscations have it.
    private void addNumbers() {
        for (boolean upper : new boolean[] {true, false}) {
            add(octets(c -> hex("", c, upper)));
            add(octets(c -> hex(":", c, upper)).substring(bytes.length == 0 ? 0 : 1));
            add(octets(c -> hex("\\x", c, upper)));
            add(octets(c -> hex("%", c, upper)));
            add(chars(c -> upper ? unicode(c).toUpperCase(Locale.ROOT).replace('U', 'u') : unicode(c)));
            add(octets(c -> hex(",0x", c, upper)).substring(bytes.length == 0 ? 0 : 1));
        }
        add(octets(Encodings::octal));
    }

    /**
     * Where encoded text begins within its group of three is not known, nor what follows it: so only the characters that
     * depend on nothing but the secret are looked for, for each of the three beginnings.
     */
    private void addBase64(byte[] octets) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + octets.length];
            System.arraycopy(octets, 0, shifted, before, octets.length);
            int from = (8 * before + 5) / 6;
            int to = 8 * shifted.length / 6;
            add(Base64.getEncoder().encodeToString(shifted).substring(from, to));
            add(Base64.getUrlEncoder().encodeToString(shifted).substring(from, to));
        }
    }

    private String octets(IntFunction<String> form) {
        StringBuilder all = new StringBuilder();
        for (byte octet : bytes) {
            all.append(form.apply(octet & 0xff));
        }
        return all.toString();
    }

    private String chars(IntFunction<String> form) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            all.append(form.apply(text.charAt(i)));
        }
        return all.toString();
    }

    private String points(IntFunction<String> form) {
        StringBuilder all = new StringBuilder();
        text.codePoints().forEach(point -> all.append(form.apply(point)));
        return all.toString();
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static String same(int c) {
        return String.valueOf((char) c);
    }

    private static String hex(String before, int octet, boolean upper) {
        String digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
        return before + digits.charAt(octet >> 4) + digits.charAt(octet & 0xf);
    }

    private static String octal(int octet) {
        return "\\" + (char) ('0' + (octet >> 6)) + (char) ('0' + (octet >> 3 & 7)) + (char) ('0' + (octet & 7));
    }

    private static String unicode(int c) {
        return "\\u" + hex("", c >> 8, false) + hex("", c & 0xff, false);
    }
}
