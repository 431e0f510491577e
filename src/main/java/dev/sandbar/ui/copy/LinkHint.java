package dev.sandbar.ui.copy;

import dev.sandbar.vt.LinkSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A link and the letters that choose it.
 *
 * @param letters as many for each link of a screen
 */
public record LinkHint(String letters, LinkSpan link) {
    /** Those under the fingers first. */
    private static final String ALPHABET = "asdfghjklqwertyuiopzxcvbnm";

    public LinkHint {
        Objects.requireNonNull(letters);
        Objects.requireNonNull(link);
    }

    /** Gives letters to links; the lowest on the screen, which are the newest, get the easiest. */
    public static List<LinkHint> of(List<LinkSpan> links) {
        int letters = ALPHABET.length();
        int count = Math.min(links.size(), letters * letters);
        List<LinkSpan> newest = new ArrayList<>(links.subList(links.size() - count, links.size()));
        Collections.reverse(newest);
        List<LinkHint> hints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String second = count > letters ? letter(i / letters) : "";
            hints.add(new LinkHint(second + letter(i % letters), newest.get(i)));
        }
        return hints;
    }

    private static String letter(int index) {
        return ALPHABET.substring(index, index + 1);
    }
}
