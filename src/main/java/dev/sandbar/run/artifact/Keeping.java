package dev.sandbar.run.artifact;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.ArtifactWriter.NewArtifact;
import dev.sandbar.run.record.ArtifactWriter.Traits;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.record.SkippedArtifact;
import dev.sandbar.run.redact.Redaction;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a collecting, within its limits. The collecting thread writes; once it is {@link #finish finished},
 * by whatever thread, that one gets no further.
 */
final class Keeping {
    private static final int LONGEST_SHOWN = 1_024;
    /** Of the list of artifacts, roughly: whoever reads it has it in memory. */
    private static final long LONGEST_LIST = 32L << 20;

    private static final int LINE = 256;
    private static final int ESCAPED = 6;

    private final ArtifactWriter writer;
    private final Redaction redaction;
    private final ArtifactLimits limits;
    private final Places places = new Places();
    private @Nullable NewArtifact open;
    private int files;
    private int skips;
    private int unlisted;
    private long bytes;
    /** Those of the file that is open. */
    private long unkept;

    private long list;
    private boolean over;

    Keeping(ArtifactWriter writer, Redaction redaction, ArtifactLimits limits) {
        this.writer = writer;
        this.redaction = redaction;
        this.limits = limits;
    }

    /**
     * Begins a file.
     *
     * @param source its path in the sandbox
     * @throws IllegalArgumentException when it can go nowhere; the message says why, to follow the file's name
     * @throws Stopped when there are enough
     */
    synchronized void begin(String source) {
        check();
        if (files >= limits.files()) {
            throw new Stopped("the limit of " + limits.files() + " files is reached, and there are more");
        }
        drop();
        open = writer.create(places.take(ArtifactPath.of(redacted(source))));
    }

    /** Adds bytes to the file. */
    synchronized void write(byte[] some, int from, int length) {
        check();
        if (bytes + length > limits.sizes().all()) {
            throw new Stopped("the limit of "
                    + ArtifactLimits.Sizes.words(limits.sizes().all()) + " is reached, and there is more");
        }
        Objects.requireNonNull(open).write(some, from, length);
        bytes += length;
        unkept += length;
    }

    /** Keeps the file. */
    synchronized Artifact keep(String source, Traits traits) {
        check();
        String shown = redacted(source);
        count(shown);
        Artifact kept = Objects.requireNonNull(open).keep(shown, traits);
        open = null;
        unkept = 0;
        files++;
        return kept;
    }

    /** Forgets the file that was begun last, unless it is kept. */
    synchronized void drop() {
        NewArtifact file = open;
        open = null;
        bytes -= unkept;
        unkept = 0;
        if (file != null) {
            file.close();
        }
    }

    /** Notes what is not kept; neither text need be harmless. */
    synchronized void skip(String source, String reason) {
        check();
        if (skips >= limits.skips()) {
            unlisted++;
            return;
        }
        skips++;
        String shown = shown(source);
        String why = shown(reason);
        count(shown + why);
        writer.skip(new SkippedArtifact(shown, why));
    }

    // Paths are composed (NFC), and what macOS wrote was not: a secret in it may only then be one.
    private String redacted(String text) {
        String known = redaction.text(text);
        String composed = Normalizer.normalize(known, Normalizer.Form.NFC);
        String again = redaction.text(composed);
        return again.equals(composed) ? known : again;
    }

    private String shown(String text) {
        String harmless = redacted(text);
        return harmless.length() > LONGEST_SHOWN ? harmless.substring(0, LONGEST_SHOWN) + "…" : harmless;
    }

    private void count(String line) {
        list += LINE;
        for (int i = 0; i < line.length(); i++) {
            list += line.charAt(i) >= ' ' && line.charAt(i) < 0x7f ? 1 : ESCAPED;
        }
        if (list > LONGEST_LIST) {
            throw new Stopped("the list of artifacts is full, and there are more");
        }
    }

    private void check() {
        if (over) {
            throw new Stopped("it took too long");
        }
    }

    /** Reads a file that is kept. */
    InputStream read(Artifact kept) {
        return writer.read(kept.path());
    }

    /** Closes the list; from any thread. */
    synchronized ArtifactSummary finish(Optional<String> trouble) {
        drop();
        over = true;
        Optional<String> full = listUnlisted();
        return writer.finish(trouble.or(() -> full).map(this::shown));
    }

    /** Returns why that was not possible. */
    private Optional<String> listUnlisted() {
        try {
            if (unlisted > 0) {
                writer.skip(new SkippedArtifact("…", unlisted + " more that are not listed"));
            }
            return Optional.empty();
        } catch (RunStoreException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
