package dev.sandbar.run.artifact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What patterns leave out, counted; belongs to the collecting thread. */
final class LeftOut {
    private final Map<ArtifactPattern, Long> counts = new LinkedHashMap<>();

    LeftOut(List<ArtifactPattern> patterns) {
        patterns.stream().filter(ArtifactPattern::leavesOut).forEach(pattern -> counts.put(pattern, 0L));
    }

    /** Whether something that {@code by} matches or reaches is left out. */
    boolean has(ArtifactPattern by, List<String> path) {
        for (Map.Entry<ArtifactPattern, Long> entry : counts.entrySet()) {
            ArtifactPattern pattern = entry.getKey();
            if (pattern.absolute() == by.absolute() && pattern.matches(path)) {
                entry.setValue(entry.getValue() + 1);
                return true;
            }
        }
        return false;
    }

    /** Says what was left out, as lines of the list. */
    void tell(BiConsumer<String, String> list) {
        counts.forEach((pattern, count) -> {
            if (count > 0) {
                list.accept(
                        pattern.text(), "left out " + count + (count == 1 ? " file" : " files") + ", as was asked for");
            }
        });
    }
}
