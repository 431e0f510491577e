package dev.sandbar.app;

import dev.sandbar.action.Sizes;
import dev.sandbar.run.record.ArtifactSummary;

/** What became of a run's artifacts, as people read it. */
public final class ArtifactWords {
    /** While they are looked for, once that takes longer. */
    public static final String COLLECTING = "collecting artifacts, Ctrl-C ends it";

    private ArtifactWords() {}

    /** In one line: {@code 3 kept (1.2 MiB), 2 skipped}. */
    public static String of(ArtifactSummary artifacts) {
        String kept = artifacts.kept() == 0
                ? "none kept"
                : artifacts.kept() + " kept (" + Sizes.words(artifacts.bytes()) + ")";
        String skipped = artifacts.skipped() == 0 ? "" : ", " + artifacts.skipped() + " skipped";
        String trouble = artifacts
                .trouble()
                .map(why -> "; not everything was looked for: " + why)
                .orElse("");
        return Harmless.line(kept + skipped + trouble);
    }

    /** That a pattern was in vain. */
    public static String unmatched(String pattern) {
        return Harmless.line("nothing matches --artifact " + pattern);
    }
}
