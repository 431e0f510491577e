package dev.sandbar.history.diff;

import dev.sandbar.history.ShellLine;
import dev.sandbar.history.diff.LineDiff.Edit;
import dev.sandbar.run.folder.ArtifactList;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Compares two runs. */
public final class RunDiff {
    static final String UNFINISHED = "one of them has not ended";

    private final RunRecord before;
    private final RunRecord after;
    private final boolean raw;

    /** @param raw whether times, addresses and the like count as differences in the output */
    public RunDiff(RunRecord before, RunRecord after, boolean raw) {
        this.before = before;
        this.after = after;
        this.raw = raw;
    }

    /** A run's output, opened when it is needed. */
    public record Outputs(Supplier<StoredOutput> before, Supplier<StoredOutput> after) {}

    /** The list of a run's artifacts, read when it is needed. */
    public record Lists(Supplier<ArtifactList> before, Supplier<ArtifactList> after) {}

    /**
     * Everything in which they could differ.
     *
     * @param others what the same command took in the same sandbox at other times, to know the noise
     */
    public List<Dimension> compare(Outputs outputs, Lists lists, List<Duration> others) {
        List<Dimension> all = new ArrayList<>();
        compareRequests(all);
        if (before.end().isEmpty() || after.end().isEmpty()) {
            for (String name : List.of("outcome", "duration", "stdout", "stderr")) {
                all.add(Dimension.notComparable(name, UNFINISHED));
            }
        } else {
            RunEnd old = before.end().get();
            RunEnd now = after.end().get();
            all.add(Dimension.of("outcome", words(old), words(now)));
            all.add(Timing.compare(old.result().duration(), now.result().duration(), others));
            compareOutput(outputs, old, now, all);
        }
        all.add(Dimension.notComparable("tests", "no test reports were kept"));
        all.add(ArtifactDiff.compare(before, after, lists));
        return all;
    }

    private void compareRequests(List<Dimension> all) {
        all.add(Dimension.of(
                "command",
                ShellLine.of(before.command().words()),
                ShellLine.of(after.command().words())));
        all.add(Dimension.of(
                "directory", before.command().directory(), after.command().directory()));
        all.add(environment());
        all.add(Dimension.of("user", before.command().user(), after.command().user()));
        all.add(Dimension.of(
                "sandbox", before.target().qualifiedName(), after.target().qualifiedName()));
        all.add(facts("image", before.target().facts(), after.target().facts()));
        all.add(facts("policy", before.origin().labels(), after.origin().labels()));
    }

    private Dimension environment() {
        List<String> old = before.command().environment();
        List<String> now = after.command().environment();
        List<String> details = new ArrayList<>();
        old.stream().filter(name -> !now.contains(name)).forEach(name -> details.add("no longer set: " + name));
        now.stream().filter(name -> !old.contains(name)).forEach(name -> details.add("newly set: " + name));
        if (!details.isEmpty()) {
            return Dimension.changed("environment", details);
        }
        return Dimension.same("environment");
    }

    /** What is said under this name, or under names that begin with it and a dot. */
    private static Dimension facts(String name, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> !key.equals(name) && !key.startsWith(name + "."));
        List<String> details = new ArrayList<>();
        for (String key : keys) {
            String old = before.getOrDefault(key, "unknown");
            String now = after.getOrDefault(key, "unknown");
            if (!old.equals(now)) {
                details.add(key + ": " + old + " → " + now);
            }
        }
        if (keys.isEmpty()) {
            return Dimension.notComparable(name, "neither run has a record of it");
        }
        return details.isEmpty() ? Dimension.same(name) : Dimension.changed(name, details);
    }

    private static String words(RunEnd end) {
        String code = end.result().exitCode().isPresent()
                ? ", exit code " + end.result().exitCode().getAsInt()
                : "";
        return end.result().outcome().words() + code;
    }

    private void compareOutput(Outputs outputs, RunEnd old, RunEnd now, List<Dimension> all) {
        boolean sameOut = isSame(old.stdout(), now.stdout());
        boolean sameErr = isSame(old.stderr(), now.stderr());
        if (sameOut && sameErr) {
            all.add(Dimension.same("stdout"));
            all.add(Dimension.same("stderr"));
            return;
        }
        KeptText first = read(outputs.before());
        KeptText second = read(outputs.after());
        all.add(
                sameOut
                        ? Dimension.same("stdout")
                        : compare(Stream.STDOUT, first, second, isCut(old.stdout(), now.stdout())));
        all.add(
                sameErr
                        ? Dimension.same("stderr")
                        : compare(Stream.STDERR, first, second, isCut(old.stderr(), now.stderr())));
    }

    private static boolean isSame(OutputSummary old, OutputSummary now) {
        return old.bytes() == now.bytes() && old.sha256().equals(now.sha256());
    }

    private static boolean isCut(OutputSummary old, OutputSummary now) {
        return old.truncation().isPresent() || now.truncation().isPresent();
    }

    private static KeptText read(Supplier<StoredOutput> opened) {
        try (StoredOutput output = opened.get()) {
            return KeptText.read(output);
        }
    }

    private Dimension compare(Stream stream, KeptText first, KeptText second, boolean cut) {
        String name = stream == Stream.STDOUT ? "stdout" : "stderr";
        List<String> old = first.of(stream);
        List<String> now = second.of(stream);
        boolean partial = cut || first.cut().contains(stream) || second.cut().contains(stream);
        Optional<List<Edit>> edits = raw ? LineDiff.of(old, now) : LineDiff.of(Masks.lines(old), Masks.lines(now));
        if (edits.isEmpty()) {
            return Dimension.changed(
                    name,
                    List.of(old.size() + " lines → " + now.size() + " lines, of which more than " + LineDiff.MOST_EDITS
                            + " differ"));
        }
        if (!edits.get().isEmpty()) {
            return new Dimension(name, Verdict.CHANGED, details(edits.get(), partial), Hunks.of(old, now, edits.get()));
        }
        return partial
                ? Dimension.notComparable(name, "it differs somewhere in what was not kept or is too long to compare")
                : Dimension.same(name);
    }

    private static String lines(int count) {
        return count + (count == 1 ? " line" : " lines");
    }

    private static List<String> details(List<Edit> edits, boolean partial) {
        int gone = edits.stream()
                .mapToInt(edit -> edit.beforeEnd() - edit.before())
                .sum();
        int come =
                edits.stream().mapToInt(edit -> edit.afterEnd() - edit.after()).sum();
        String rest = partial ? "; compared only as far as it was kept and is not too long" : "";
        return List.of(lines(gone) + " gone, " + lines(come) + " new" + rest);
    }
}
