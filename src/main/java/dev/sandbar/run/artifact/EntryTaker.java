package dev.sandbar.run.artifact;

import dev.sandbar.run.artifact.FileContent.Taken;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactWriter.Traits;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keeps what a pattern matches, or says why not; belongs to the collecting thread. */
final class EntryTaker {
    /** Two files with it in their names may have had different ones. */
    private static final char UNREADABLE = '\uFFFD';

    private static final int MOST_KNOWN = 100_000;
    private static final int ROOM = 64 * 1024;

    private final Pull pull;
    private final Keeping keeping;
    private final FileContent content;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Artifact> kept = new HashMap<>();

    EntryTaker(Pull pull, Keeping keeping, FileContent content) {
        this.pull = pull;
        this.keeping = keeping;
        this.content = content;
    }

    /** Notes that a directory is not looked into. */
    void leaveClosed(String source) {
        if (isNew(source)) {
            keeping.skip(source, "nobody usually wants what is in there; name it in a pattern to have it");
        }
    }

    /**
     * Keeps it, unless it came before.
     *
     * @param source its path, in one form for all entries
     * @param link the same of what a hard link points to
     */
    void take(FileEntry entry, String source, String link) {
        if (!isNew(source)) {
            return;
        }
        switch (entry.kind()) {
            case FILE -> begin(source, () -> keep(entry, source));
            case HARD_LINK -> copy(entry, source, link);
            case SYMBOLIC_LINK ->
                keeping.skip(source, "a symbolic link to " + entry.link() + ", which is not followed");
            case OTHER -> keeping.skip(source, "a device, a pipe or a socket");
            case DIRECTORY -> {
                // What is in it comes by itself.
            }
        }
    }

    private boolean isNew(String source) {
        return source.indexOf(UNREADABLE) >= 0 || seen.size() >= MOST_KNOWN || seen.add(source);
    }

    private void begin(String source, Runnable keep) {
        try {
            keeping.begin(source);
        } catch (IllegalArgumentException e) {
            keeping.skip(source, String.valueOf(e.getMessage()));
            return;
        }
        try {
            keep.run();
        } catch (Stopped e) {
            refuse(source, "it was not read to its end: " + e.why());
            throw e;
        } catch (ProviderException e) {
            refuse(source, "it cannot be read: " + e.getMessage());
            if (e.kind() != ProviderException.Kind.FAILED) {
                throw e;
            }
        }
    }

    private void refuse(String source, String why) {
        keeping.drop();
        keeping.skip(source, why);
    }

    private void keep(FileEntry entry, String source) {
        Taken taken = content.take();
        if (taken.refusal().isPresent()) {
            refuse(source, taken.refusal().get());
        } else {
            kept.put(source, keeping.keep(source, new Traits(entry.executable(), taken.redactions(), taken.omitted())));
        }
    }

    private void copy(FileEntry entry, String source, String link) {
        Artifact same = kept.get(link);
        if (same == null || link.indexOf(UNREADABLE) >= 0) {
            keeping.skip(source, "a hard link to " + entry.link() + ", which is not kept");
        } else {
            begin(source, () -> copy(entry, source, same));
        }
    }

    private void copy(FileEntry entry, String source, Artifact same) {
        byte[] buffer = new byte[ROOM];
        try (InputStream in = keeping.read(same)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                pull.check();
                keeping.write(buffer, 0, count);
            }
        } catch (IOException e) {
            refuse(source, "a hard link to " + entry.link() + ", which cannot be read again: " + e);
            return;
        }
        Traits traits = new Traits(
                same.executable(), same.content().redactions(), same.content().omitted());
        keeping.keep(source, traits);
    }
}
