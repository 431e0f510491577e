package dev.sandbar.vt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Interns the cells of more than one code point; an entry never changes once it has its number. */
final class Clusters {
    /** Longest cluster in UTF-16 units: room for any emoji there is, not for a hostile tower of marks. */
    static final int MAX_LENGTH = 32;

    private final Map<String, Integer> ids = new HashMap<>();
    private String[] texts = new String[16];
    private int count;

    /** The glyph that stands for a text. */
    int glyphOf(String text) {
        Integer known = ids.get(text);
        if (known != null) {
            return Glyph.ofCluster(known);
        }
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
        }
        texts[count] = text;
        ids.put(text, count);
        return Glyph.ofCluster(count++);
    }

    String text(int glyph) {
        return texts[Glyph.clusterId(glyph)];
    }

    int count() {
        return count;
    }

    /** The entries so far, in an array that later entries are added to but whose entries never change. */
    String[] entries() {
        return texts;
    }
}
