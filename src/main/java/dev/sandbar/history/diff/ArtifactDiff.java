package dev.sandbar.history.diff;

import dev.sandbar.history.diff.RunDiff.Lists;
import dev.sandbar.run.folder.ArtifactList;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares the files that two runs left, by their hashes. */
final class ArtifactDiff {
    private static final String NAME = "artifacts";
    /** So many of each kind are named. */
    private static final int MOST_NAMED = 50;

    private final List<String> changes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private ArtifactDiff() {}

    static Dimension compare(RunRecord before, RunRecord after, Lists lists) {
        Optional<String> obstacle = obstacle(before, after);
        if (obstacle.isPresent()) {
            return Dimension.notComparable(NAME, obstacle.get());
        }
        ArtifactDiff diff = new ArtifactDiff();
        diff.compare(lists.before().get(), lists.after().get());
        diff.remark("before", before);
        diff.remark("after", after);
        return diff.dimension();
    }

    private static Optional<String> obstacle(RunRecord before, RunRecord after) {
        boolean old = !before.command().artifacts().isEmpty();
        boolean now = !after.command().artifacts().isEmpty();
        if (!old && !now) {
            return Optional.of("neither run was to keep any");
        }
        if (!old || !now) {
            return Optional.of("only the run " + (old ? "before" : "after") + " was to keep any");
        }
        if (before.end().isEmpty() || after.end().isEmpty()) {
            return Optional.of(RunDiff.UNFINISHED);
        }
        boolean collected = summary(before).isPresent() && summary(after).isPresent();
        return collected ? Optional.empty() : Optional.of("those of one of them were not collected");
    }

    private static Optional<ArtifactSummary> summary(RunRecord run) {
        return run.end().flatMap(RunEnd::artifacts);
    }

    private void compare(ArtifactList before, ArtifactList after) {
        Map<ArtifactPath, Artifact> old = byPath(before);
        Map<ArtifactPath, Artifact> now = byPath(after);
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        List<String> other = new ArrayList<>();
        old.forEach((path, artifact) -> {
            if (!now.containsKey(path)) {
                gone.add("gone: " + path + " (" + bytes(artifact) + ")");
            }
        });
        now.forEach((path, artifact) -> {
            Artifact known = old.get(path);
            if (known == null) {
                come.add("new: " + path + " (" + bytes(artifact) + ")");
            } else {
                compare(known, artifact, other);
            }
        });
        add(other);
        add(gone);
        add(come);
        compareSkips(skips(before), skips(after));
    }

    private static Map<ArtifactPath, Artifact> byPath(ArtifactList list) {
        Map<ArtifactPath, Artifact> all = new TreeMap<>();
        list.kept().forEach(artifact -> all.put(artifact.path(), artifact));
        return all;
    }

    private static String bytes(Artifact artifact) {
        long size = artifact.content().size();
        return size + (size == 1 ? " byte" : " bytes");
    }

    private void compare(Artifact old, Artifact now, List<String> changed) {
        boolean shortened = old.content().omitted() > 0 || now.content().omitted() > 0;
        if (!old.content().sha256().equals(now.content().sha256())) {
            String sizes = bytes(old).equals(bytes(now)) ? bytes(now) : bytes(old) + " → " + bytes(now);
            changed.add("changed: " + now.path() + " (" + sizes + (shortened ? ", without its middle)" : ")"));
        } else if (old.content().omitted() != now.content().omitted()) {
            changed.add("changed: " + now.path() + " (" + old.content().omitted() + " → "
                    + now.content().omitted() + " bytes of its middle are not kept)");
        } else if (shortened) {
            remarks.add(now.path() + " is compared without its middle");
        }
        if (old.executable() != now.executable()) {
            changed.add("changed: " + now.path() + " is " + (now.executable() ? "" : "no longer ") + "executable");
        }
    }

    private static Map<String, String> skips(ArtifactList list) {
        Map<String, String> skips = new LinkedHashMap<>();
        for (SkippedArtifact skipped : list.skipped()) {
            skips.put(skipped.source(), skipped.reason());
        }
        return skips;
    }

    private void compareSkips(Map<String, String> old, Map<String, String> now) {
        List<String> changed = new ArrayList<>();
        old.forEach((source, reason) -> {
            if (!now.containsKey(source)) {
                changed.add("no longer skipped: " + source);
            }
        });
        now.forEach((source, reason) -> {
            if (!reason.equals(old.get(source))) {
                changed.add("skipped: " + source + ": " + reason);
            }
        });
        add(changed);
    }

    private void add(List<String> some) {
        changes.addAll(some.subList(0, Math.min(MOST_NAMED, some.size())));
        if (some.size() > MOST_NAMED) {
            changes.add("and " + (some.size() - MOST_NAMED) + " more");
        }
    }

    private void remark(String which, RunRecord run) {
        summary(run)
                .flatMap(ArtifactSummary::trouble)
                .ifPresent(why -> remarks.add("of the run " + which + " not everything was looked for: " + why));
    }

    private Dimension dimension() {
        List<String> details = new ArrayList<>(changes);
        details.addAll(remarks.subList(0, Math.min(MOST_NAMED, remarks.size())));
        return new Dimension(NAME, changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED, details, List.of());
    }
}
