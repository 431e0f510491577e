package dev.sandbar.run.artifact;

import dev.sandbar.run.record.ArtifactPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which paths are taken, also on a file system that does not tell upper case from lower; belongs to one thread. */
final class Places {
    private final Set<String> files = new HashSet<>();
    private final Set<String> directories = new HashSet<>();
    /** What to try next where a path is taken: many may have the same. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * A path that is free, {@code wanted} itself if possible; it is taken from now on.
     *
     * @throws IllegalArgumentException when there is none; the message says why, to follow the file's name
     */
    ArtifactPath take(ArtifactPath wanted) {
        List<String> above = above(wanted.folded());
        for (String directory : above) {
            if (files.contains(directory)) {
                throw new IllegalArgumentException("a file was kept where its directory would have to be");
            }
        }
        ArtifactPath free = wanted;
        int number = numbers.getOrDefault(wanted.folded(), 2);
        while (isTaken(free)) {
            free = wanted.numbered(number++);
        }
        numbers.put(wanted.folded(), number);
        files.add(free.folded());
        directories.addAll(above);
        return free;
    }

    private static List<String> above(String path) {
        List<String> directories = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            directories.add(path.substring(0, slash));
        }
        return directories;
    }

    private boolean isTaken(ArtifactPath path) {
        return files.contains(path.folded()) || directories.contains(path.folded());
    }
}
