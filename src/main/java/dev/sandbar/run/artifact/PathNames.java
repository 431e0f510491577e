package dev.sandbar.run.artifact;

import java.util.ArrayList;
import java.util.List;

/** The names that a path is made of. */
final class PathNames {
    private PathNames() {}

    /** Those of {@code path}, but for empty ones and {@code .}; {@code ..} stays. */
    static List<String> of(String path) {
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            String name = path.substring(from, to);
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
            from = to + 1;
        }
        return names;
    }
}
