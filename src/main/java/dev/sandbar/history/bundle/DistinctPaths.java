package dev.sandbar.history.bundle;

import dev.sandbar.run.record.ArtifactPath;
import java.util.HashSet;
import java.util.Set;

/** Paths of artifacts that can lie side by side on every file system, also on those that take A and a for the same. */
final class DistinctPaths {
    private final Set<String> files = new HashSet<>();
    private final Set<String> directories = new HashSet<>();

    /** Adds a path; returns whether it is neither there already, nor on the way to one that is, nor below one. */
    boolean add(ArtifactPath path) {
        String folded = path.folded();
        if (directories.contains(folded) || !files.add(folded)) {
            return false;
        }
        for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
            String directory = folded.substring(0, slash);
            if (files.contains(directory)) {
                return false;
            }
            directories.add(directory);
        }
        return true;
    }

    /** How many files there are. */
    int files() {
        return files.size();
    }

    /** How many directories lie on the way to them. */
    int directories() {
        return directories.size();
    }
}
