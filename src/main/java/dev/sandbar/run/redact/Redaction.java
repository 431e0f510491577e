package dev.sandbar.run.redact;

import dev.sandbar.run.redact.Findings.Marker;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The secrets of a program, ready to be found. Immutable; any thread. */
public final class Redaction {
    private static final int LONGEST_NAME = 40;

    private final Needles needles;
    private final List<TokenRule> rules;
    private final List<Marker> markers;

    private Redaction(List<Secret> secrets) {
        this.rules = TokenRule.ALL;
        this.needles = Needles.of(secrets, rules);
        this.markers = new ArrayList<>();
        secrets.forEach(secret -> markers.add(marker(secret.name())));
        rules.forEach(rule -> markers.add(marker(rule.name())));
    }

    /** Finds {@code secrets}, but for those that are too short, and what looks like a secret. */
    public static Redaction of(List<Secret> secrets) {
        List<Secret> usable = new ArrayList<>();
        for (Secret secret : secrets) {
            if (!secret.isTooShort()) {
                usable.add(secret);
            }
        }
        return new Redaction(usable);
    }

    private static Marker marker(String name) {
        StringBuilder harmless = new StringBuilder("[REDACTED:");
        for (int i = 0; i < Math.min(LONGEST_NAME, name.length()); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            harmless.append(plain || c == '-' || c == '.' ? c : '_');
        }
        return new Marker(harmless.append(']').toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** For one stream. */
    public StreamRedactor stream() {
        return new StreamRedactor(this);
    }

    /** {@code text} without its secrets. */
    public String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        StreamRedactor redactor = stream();
        redactor.feed(bytes, 0, bytes.length, out::write);
        redactor.finish(out::write);
        return redactor.redactions() == 0 ? text : out.toString(StandardCharsets.UTF_8);
    }

    /** Each word without its secrets. */
    public List<String> words(List<String> words) {
        List<String> redacted = new ArrayList<>(words.size());
        for (String word : words) {
            redacted.add(text(word));
        }
        return redacted;
    }

    Needles needles() {
        return needles;
    }

    TokenRule rule(int index) {
        return rules.get(index);
    }

    int ruleCount() {
        return rules.size();
    }

    Marker secretMarker(int owner) {
        return markers.get(owner);
    }

    Marker ruleMarker(int rule) {
        return markers.get(markers.size() - rules.size() + rule);
    }
}
