package dev.sandbar.app.runs;

import dev.sandbar.action.UsageException;
import dev.sandbar.run.artifact.ArtifactPattern;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.RunId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which artifacts of a run are meant.
 *
 * @param words paths of artifacts, or what they were in the sandbox, or patterns for either; none for all
 */
record ArtifactSelection(RunId run, List<String> words) {
    ArtifactSelection {
        words = List.copyOf(words);
    }

    /** Those of {@code all} that are meant, in their order; there is one for each word. */
    List<Artifact> of(List<Artifact> all) throws UsageException {
        if (words.isEmpty()) {
            return all;
        }
        Set<Artifact> chosen = new HashSet<>();
        for (String word : words) {
            List<Artifact> meant = meant(word, all);
            if (meant.isEmpty()) {
                throw new UsageException(
                        "the run " + run + " has no artifact '" + word + "'",
                        "all of them: sandbar runs artifacts " + run);
            }
            chosen.addAll(meant);
        }
        return all.stream().filter(chosen::contains).toList();
    }

    // What is written as it is shown means that, whatever a pattern of the same characters would mean.
    private static List<Artifact> meant(String word, List<Artifact> all) throws UsageException {
        List<Artifact> same = all.stream()
                .filter(one -> one.path().text().equals(word) || one.source().equals(word))
                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        ArtifactPattern pattern = pattern(word);
        return all.stream()
                .filter(one -> pattern.matches(one.path().text()) || pattern.matches(one.source()))
                .toList();
    }

    private static ArtifactPattern pattern(String word) throws UsageException {
        try {
            return ArtifactPattern.parse(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), "see: sandbar help runs");
        }
    }
}
