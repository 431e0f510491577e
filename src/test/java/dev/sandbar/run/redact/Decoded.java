package dev.sandbar.run.redact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody who wants a secret back may make of some output; ISO 8859-1 holds the bytes. */
final class Decoded {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){6,}");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private Decoded() {}

    /** {@code output} and everything that it decodes to. */
    static List<String> of(String output) {
        String plain = COLOUR.matcher(output).replaceAll("").replaceAll("[\\s\0]", "");
        List<String> all = new ArrayList<>(List.of(output, plain));
        all.add(numbers(plain, "\\\\u([0-9a-fA-F]{4})", 16));
        all.add(numbers(plain, "(?:%|\\\\x|0x|,0x)([0-9a-fA-F]{2}),?", 16));
        all.add(numbers(plain, "\\\\([0-3][0-7]{2})", 8));
        all.add(numbers(plain, "&#([0-9]{1,6});", 10));
        all.add(numbers(plain, "&#x([0-9a-fA-F]{1,6});", 16));
        all.add(plain.replaceAll("\\\\(.)", "$1"));
        all.add(plain.replaceAll("\\\\(.)", "$1").replaceAll("\\\\(.)", "$1"));
        all.add(plain.replace("'\\''", "'"));
        all.add(plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
        all.addAll(base64(plain));
        all.addAll(hex(plain));
        all.addAll(hex(plain.replace(":", "")));
        return all;
    }

    private static String numbers(String text, String form, int radix) {
        return Pattern.compile(form)
                .matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(
                        new String(character(Integer.parseInt(code.group(1), radix)), StandardCharsets.ISO_8859_1)));
    }

    private static byte[] character(int code) {
        return code < 0x100
                ? new byte[] {(byte) code}
                : Character.toString(code).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> base64(String text) {
        List<String> all = new ArrayList<>();
        for (MatchResult run : BASE64.matcher(text).results().toList()) {
            String standard = run.group().replace('-', '+').replace('_', '/');
            for (int from = 0; from < 4; from++) {
                String whole = standard.substring(from, standard.length() - (standard.length() - from) % 4);
                String bytes = new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1);
                all.add(bytes);
                all.add(bytes.replace("\0", ""));
            }
        }
        return all;
    }

    private static List<String> hex(String text) {
        List<String> all = new ArrayList<>();
        for (MatchResult run : HEX.matcher(text).results().toList()) {
            for (int from = 0; from < 2; from++) {
                StringBuilder bytes = new StringBuilder();
                for (int i = from; i + 1 < run.group().length(); i += 2) {
                    bytes.append((char) Integer.parseInt(run.group().substring(i, i + 2), 16));
                }
                all.add(bytes.toString());
            }
        }
        return all;
    }
}
