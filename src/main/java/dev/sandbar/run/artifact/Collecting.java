package dev.sandbar.run.artifact;

import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pattern after the other, on the collecting thread; what came of it may be asked for from any. */
final class Collecting implements Runnable {
    private static final System.Logger LOG = LazyLogger.of(Collecting.class);
    /** No system has longer paths, and what is longer is not worth the time. */
    private static final int LONGEST_PATH = 8_192;

    private final ArtifactCollector.Subject subject;
    private final Pull pull;
    private final Keeping keeping;
    private final EntryTaker taker;
    private final LeftOut leftOut;
    private final List<String> unmatched = new ArrayList<>();
    private @Nullable String trouble;

    Collecting(ArtifactCollector.Subject subject, Pull pull, Keeping keeping, EntryTaker taker) {
        this.subject = subject;
        this.pull = pull;
        this.keeping = keeping;
        this.taker = taker;
        this.leftOut = new LeftOut(subject.patterns());
    }

    /** Why not everything was looked for, as far as is known by now. */
    synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The patterns that nothing was found for. */
    synchronized List<String> unmatched() {
        return List.copyOf(unmatched);
    }

    private synchronized void troubled(String why) {
        trouble = trouble == null ? why : trouble;
    }

    private synchronized void found(boolean something, ArtifactPattern pattern) {
        if (!something) {
            unmatched.add(pattern.text());
        }
    }

    @Override
    public void run() {
        try {
            collect();
        } catch (Stopped e) {
            troubled(e.why());
        } catch (RunStoreException e) {
            troubled(e.getMessage() + "; " + e.nextStep());
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "artifacts could not be collected", e);
            troubled("Sandbar failed: " + e);
        } finally {
            pull.close();
        }
    }

    private void collect() {
        Optional<String> end = Optional.empty();
        for (ArtifactPattern pattern : subject.patterns()) {
            if (pattern.leavesOut()) {
                continue;
            }
            if (end.isEmpty()) {
                end = lookFor(pattern);
                end.ifPresent(this::troubled);
                end.ifPresent(why -> keeping.skip(pattern.text(), "not everything was looked for: " + why));
            } else {
                keeping.skip(pattern.text(), "was not looked for");
            }
        }
        leftOut.tell(keeping::skip);
    }

    /** Returns why nothing more can be looked for, whatever the pattern. */
    private Optional<String> lookFor(ArtifactPattern pattern) {
        FileRequest request = pattern.request(subject.directory());
        try {
            pull.open(() -> subject.provider().files(subject.sandbox(), request));
            boolean something = false;
            for (FileEntry entry = pull.next(); entry != null; entry = pull.next()) {
                something |= look(entry, pattern, request);
            }
            found(something, pattern);
            List<String> complaints = pull.complaints();
            complaints.forEach(complaint -> keeping.skip(pattern.text(), complaint));
            if (!something && complaints.isEmpty()) {
                keeping.skip(pattern.text(), "nothing was found");
            }
            return Optional.empty();
        } catch (Stopped e) {
            return Optional.of(e.why());
        } catch (ProviderException e) {
            String why = e.getMessage() + "; " + e.nextStep();
            if (e.kind() != ProviderException.Kind.FAILED) {
                return Optional.of(why);
            }
            troubled(why);
            keeping.skip(pattern.text(), why);
            return Optional.empty();
        }
    }

    /** Whether the pattern is of it. */
    private boolean look(FileEntry entry, ArtifactPattern pattern, FileRequest request) {
        if (entry.path().length() > LONGEST_PATH) {
            keeping.skip(entry.path(), "its path is longer than " + LONGEST_PATH + " characters");
            return true;
        }
        List<String> names = PathNames.of(entry.path());
        if (entry.kind() == FileEntry.Kind.DIRECTORY) {
            boolean closed = !names.isEmpty() && request.closed().contains(names.get(names.size() - 1));
            if (closed && pattern.reaches(names) && !leftOut.has(pattern, names)) {
                taker.leaveClosed(source(pattern, names));
            }
            return false;
        }
        if (!pattern.matches(names)) {
            return false;
        }
        if (!leftOut.has(pattern, names)) {
            taker.take(entry, source(pattern, names), source(pattern, PathNames.of(entry.link())));
        }
        return true;
    }

    private static String source(ArtifactPattern pattern, List<String> names) {
        return (pattern.absolute() ? "/" : "") + String.join("/", names);
    }
}
