package dev.sandbar.run.redact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a secret's encodings is looked for. */
final class SecretForms {
    /** Of a longer one only so many characters are looked for. */
    private static final int LONG = 64 * 1024;

    private SecretForms() {}

    /** The significant bytes of all forms of a secret, of its lines where it has several, and of it without outer blanks. */
    static List<byte[]> of(String value) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(value);
        texts.add(value.strip());
        if (value.indexOf('\n') >= 0) {
            value.lines().map(String::strip).forEach(texts::add);
        }
        Set<String> forms = new LinkedHashSet<>();
        for (String text : texts) {
            if (SignificantBytes.of(text).length >= Secret.SHORTEST) {
                String some = text.length() > LONG ? text.substring(0, LONG) : text;
                for (byte[] form : Encodings.of(some)) {
                    forms.add(new String(SignificantBytes.of(form), StandardCharsets.ISO_8859_1));
                }
            }
        }
        List<byte[]> kept = new ArrayList<>();
        forms.forEach(form -> {
            if (form.length() >= Secret.SHORTEST) {
                kept.add(form.getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        return kept;
    }
}
