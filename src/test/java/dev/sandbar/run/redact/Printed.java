package dev.sandbar.run.redact;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which programs print a secret, written apart from those that the redaction knows; ISO 8859-1 holds the bytes. */
public final class Printed {
    public static final Map<String, UnaryOperator<String>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("raw", Printed::utf8);
        WAYS.put("json", text -> utf8(quoted(text)));
        WAYS.put("json with slashes", text -> utf8(quoted(text).replace("/", "\\/")));
        WAYS.put("json in json", text -> utf8(quoted(quoted(text))));
        WAYS.put("unicode escapes", text -> characters(text, c -> String.format("\\u%04x", c)));
        WAYS.put("upper unicode escapes", text -> characters(text, c -> String.format("\\u%04X", c)));
        WAYS.put("shell single quotes", text -> utf8(text.replace("'", "'\\''")));
        WAYS.put("shell double quotes", text -> utf8(text.replaceAll("([\\\\\"$`])", "\\\\$1")));
        WAYS.put(
                "shell backslashes",
                text -> utf8(text.replaceAll("([^A-Za-z0-9_./:@%+=,\\-\\x80-\\uffff])", "\\\\$1")));
        WAYS.put("xml", text -> utf8(xml(text)));
        WAYS.put("html", text -> utf8(xml(text).replace("\"", "&quot;").replace("'", "&#39;")));
        WAYS.put("xml numbers", text -> characters(text, c -> "&#" + c + ";"));
        WAYS.put("xml hex numbers", text -> characters(text, c -> "&#x" + Integer.toHexString(c) + ";"));
        WAYS.put("percent", text -> URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20"));
        WAYS.put("lower percent", text -> lowerPercent(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        WAYS.put("percent throughout", text -> octets(text, c -> String.format("%%%02X", c)));
        WAYS.put("hex", text -> HexFormat.of().formatHex(bytes(text)));
        WAYS.put("upper hex", text -> HexFormat.of().withUpperCase().formatHex(bytes(text)));
        WAYS.put("hex with colons", text -> HexFormat.ofDelimiter(":").formatHex(bytes(text)));
        WAYS.put("hex in pairs", text -> HexFormat.ofDelimiter(" ").formatHex(bytes(text)));
        WAYS.put("hex escapes", text -> octets(text, c -> String.format("\\x%02x", c)));
        WAYS.put("octal escapes", text -> octets(text, c -> String.format("\\%03o", c)));
        WAYS.put("array", text -> octets(text, c -> String.format("0x%02x, ", c)));
        WAYS.put("utf-16le", text -> wide(text, StandardCharsets.UTF_16LE));
        WAYS.put("utf-16be", text -> wide(text, StandardCharsets.UTF_16BE));
        for (int before = 0; before < 3; before++) {
            String padding = "\u0001?z".substring(0, before);
            WAYS.put("base64 after " + before, text -> Base64.getEncoder().encodeToString(bytes(padding + text + "~")));
            WAYS.put(
                    "url base64 after " + before, text -> Base64.getUrlEncoder().encodeToString(bytes(padding + text)));
        }
        WAYS.put("base64 of utf-16", text -> Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_16LE)));
        WAYS.put("wrapped base64", text -> Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(bytes("some text before it that is long enough to wrap in it " + text)));
        WAYS.put("wrapped hex", text -> wrapped(HexFormat.of().formatHex(bytes("0123456789" + text)), 40));
        WAYS.put("coloured", text -> characters(text, c -> "\u001b[3" + c % 8 + "m" + utf8(String.valueOf((char) c))));
        WAYS.put("wrapped by a terminal", text -> wrapped(utf8(text), 7));
    }

    private Printed() {}

    /** A secret of the kind that is generated, or that people choose. */
    public static String secret(Random random) {
        String alphabet = random.nextInt(4) == 0
                ? "abcdefghijklmnopqrstuvwxyz0123456789'\"\\$&<>/+=%! ä€"
                : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
        int length = 12 + random.nextInt(28);
        StringBuilder text = new StringBuilder("k");
        while (text.length() < length) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.append("Z").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(String text) {
        return new String(bytes(text), StandardCharsets.ISO_8859_1);
    }

    private static String wide(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String lowerPercent(String text) {
        return Pattern.compile("%..").matcher(text).replaceAll(code -> code.group()
                .toLowerCase(Locale.ROOT));
    }

    private static String characters(String text, IntFunction<String> form) {
        return text.chars().mapToObj(form).collect(Collectors.joining());
    }

    private static String octets(String text, IntFunction<String> form) {
        return utf8(text).chars().mapToObj(form).collect(Collectors.joining());
    }

    private static String wrapped(String text, int columns) {
        return text.replaceAll("(?s)(.{" + columns + "})", "$1\r\n");
    }
}
