package dev.sandbar.vt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Interns looks: each different one gets a number, 0 being the default. An entry never changes once it has its number. */
final class Looks {
    static final int DEFAULT = 0;

    private final Map<Look, Integer> ids = new HashMap<>();
    private Look[] looks = new Look[16];
    private int count;

    Looks() {
        intern(Look.DEFAULT);
    }

    int intern(Look look) {
        Integer known = ids.get(look);
        if (known != null) {
            return known;
        }
        if (count == looks.length) {
            looks = Arrays.copyOf(looks, count * 2);
        }
        looks[count] = look;
        ids.put(look, count);
        return count++;
    }

    int intern(Style style, @Nullable Link link) {
        return intern(new Look(style, link));
    }

    Look get(int id) {
        return looks[id];
    }

    int count() {
        return count;
    }

    /** The entries so far, in an array that later entries are added to but whose entries never change. */
    Look[] entries() {
        return looks;
    }
}
