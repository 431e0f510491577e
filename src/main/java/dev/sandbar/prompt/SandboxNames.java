package dev.sandbar.prompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sandboxes that there are, by the names that a line can call them. */
final class SandboxNames {
    private final List<String> qualified;
    private final Map<String, Integer> uses = new LinkedHashMap<>();

    /** @param qualified {@code provider/name}; names that a line cannot show are left out */
    SandboxNames(List<String> qualified) {
        this.qualified = qualified.stream().filter(Shown::isHarmless).sorted().toList();
        this.qualified.forEach(name -> uses.merge(bare(name), 1, Integer::sum));
    }

    private static String bare(String qualified) {
        return qualified.substring(qualified.indexOf('/') + 1);
    }

    /** With the provider where {@code typed} has one or the name alone is not clear, otherwise the name alone. */
    List<String> forms(String typed) {
        if (typed.indexOf('/') >= 0) {
            return qualified;
        }
        List<String> forms = new ArrayList<>();
        for (String name : qualified) {
            String bare = bare(name);
            forms.add(uses.getOrDefault(bare, 0) > 1 ? name : bare);
        }
        return forms;
    }

    /** What a glob stands for. */
    List<String> matching(String glob) {
        boolean withProvider = glob.indexOf('/') >= 0;
        List<String> matching = new ArrayList<>();
        for (String name : qualified) {
            if (Globs.matches(glob, withProvider ? name : bare(name))) {
                matching.add(withProvider || uses.getOrDefault(bare(name), 0) > 1 ? name : bare(name));
            }
        }
        return matching;
    }

    /** {@code provider/} of each. */
    Set<String> providers() {
        Set<String> providers = new LinkedHashSet<>();
        for (String name : qualified) {
            providers.add(name.substring(0, name.indexOf('/') + 1));
        }
        return providers;
    }
}
