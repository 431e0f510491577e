package dev.sandbar.history.bundle;

import dev.sandbar.run.folder.StoredArtifacts;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.RunId;
import java.util.Optional;
import java.util.Set;

/**
 * Where files are in a bundle. Nothing but a few names and the paths of artifacts is taken from one, so that none can lead out
 * of a folder, be a device, or be written in an odd encoding.
 *
 * @param run whose folder it is in
 * @param name in that folder; with slashes for an artifact
 */
record BundlePath(RunId run, String name) {
    static final String RECORD = "record.jsonl";
    private static final String RUNS = "runs/";
    private static final String ARTIFACTS = StoredArtifacts.FILES + "/";
    private static final Set<String> TOP = Set.of("README.txt", Manifest.PATH, Manifest.SUMS_PATH);
    private static final Set<String> LOGS = Set.of("stdout.log", "stderr.log");
    private static final Set<String> OTHERS = Set.of(RECORD, StoredArtifacts.INDEX);
    private static final int DIGITS = 6;

    /** Whether the path is one of the files beside the runs. */
    static boolean isTop(String path) {
        return TOP.contains(path);
    }

    /** The file of a run that a path means; empty when it means none. */
    static Optional<BundlePath> parse(String path) {
        int slash = path.indexOf('/', RUNS.length());
        if (!path.startsWith(RUNS) || slash < RUNS.length()) {
            return Optional.empty();
        }
        String name = path.substring(slash + 1);
        boolean known = OTHERS.contains(name) || LOGS.contains(name) || isOutput(name);
        if (!known && artifact(name).isEmpty()) {
            return Optional.empty();
        }
        return RunId.parse(path.substring(RUNS.length(), slash)).map(run -> new BundlePath(run, name));
    }

    private static Optional<ArtifactPath> artifact(String name) {
        if (!name.startsWith(ARTIFACTS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ArtifactPath(name.substring(ARTIFACTS.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The artifact that it is; empty when it is another file. */
    Optional<ArtifactPath> artifact() {
        return artifact(name);
    }

    /** Whether there were such files before bundles could have artifacts. */
    boolean isOfFirstVersion() {
        return !name.equals(StoredArtifacts.INDEX) && artifact().isEmpty();
    }

    /** Whether a run's folder has such a file for output. */
    static boolean isOutput(String name) {
        if (name.equals("stdout.head") || name.equals("stderr.head")) {
            return true;
        }
        int dash = name.indexOf('-');
        return (name.startsWith("stdout.tail-") || name.startsWith("stderr.tail-"))
                && name.length() == dash + 1 + DIGITS
                && name.chars().skip(dash + 1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether it is made from other files and not kept. */
    boolean isLog() {
        return LOGS.contains(name);
    }
}
