package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.tar.TarFiles;
import dev.sandbar.provider.tar.TarOrigin;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.FileSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files from the archive that an engine sends. It knows nothing of directories that are not to be entered: they come too,
 * and are passed over.
 *
 * <p>Until an archive is read or closed the engine lets nobody else at the container, neither to inspect nor to end it. So
 * whatever else is to be asked is asked afterwards.
 */
final class ContainerFiles implements FileSource {
    private static final int MOST_LATER = 10_000;
    /** Seen with Docker 20.10: the archive ends there, and the answer is whole. */
    private static final String AGAIN =
            "read them again: an engine ends an archive when a file becomes shorter meanwhile";

    private final ArchiveCalls archives;
    private final AskedFiles asked;
    private final Deque<FileEntry> later = new ArrayDeque<>();
    private TarFiles files;
    private boolean ended;
    private boolean closed;

    ContainerFiles(ArchiveCalls archives, AskedFiles asked, HttpResponse archive) {
        this.archives = archives;
        this.asked = asked;
        this.files = opened(archive);
    }

    private TarFiles opened(HttpResponse archive) {
        String called = asked.container().called();
        return new TarFiles(new ArchiveInput(called, archive), new TarOrigin("the files of " + called, AGAIN));
    }

    @Override
    public @Nullable FileEntry next() throws InterruptedException {
        while (!ended) {
            FileEntry entry = files.next();
            ended = entry == null;
            if (entry != null && !asked.hides(ContainerPath.below(entry.path())) && !comesLater(entry)) {
                return named(entry);
            }
        }
        FileEntry entry = later.poll();
        return entry == null ? null : alone(entry);
    }

    /** A file whose content has come under another name and was passed over: in an archive of its own it has it again. */
    private boolean comesLater(FileEntry entry) {
        boolean lacks = entry.kind() == Kind.HARD_LINK && asked.hides(ContainerPath.below(entry.link()));
        return lacks && later.size() < MOST_LATER && later.add(entry);
    }

    private FileEntry named(FileEntry entry) {
        String link = entry.kind() == Kind.HARD_LINK ? asked.told(ContainerPath.below(entry.link())) : entry.link();
        return new FileEntry(
                asked.told(ContainerPath.below(entry.path())), entry.kind(), entry.size(), entry.executable(), link);
    }

    /** It stays a link where it has gone meanwhile, or has a name that cannot be asked for. */
    private FileEntry alone(FileEntry link) throws InterruptedException {
        files.close();
        String below = ContainerPath.below(link.path());
        Optional<HttpResponse> archive = archives.open(asked.container(), asked.absolute(below));
        FileEntry whole = null;
        if (archive.isPresent()) {
            use(opened(archive.get()));
            whole = files.next();
        }
        return whole == null || whole.kind() != Kind.FILE
                ? named(link)
                : new FileEntry(asked.told(below), Kind.FILE, whole.size(), whole.executable(), "");
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        return files.read(into, from, length);
    }

    private synchronized void use(TarFiles other) {
        files = other;
        if (closed) {
            other.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        files.close();
    }
}
