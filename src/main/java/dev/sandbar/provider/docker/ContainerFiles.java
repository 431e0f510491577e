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

    private final ArchiveCalls archives;
    private final AskedFiles asked;
    private final Deque<String> later = new ArrayDeque<>();
    private TarFiles files;
    private boolean closed;

    ContainerFiles(ArchiveCalls archives, AskedFiles asked, HttpResponse archive) {
        this.archives = archives;
        this.asked = asked;
        this.files = opened(archive);
    }

    private TarFiles opened(HttpResponse archive) {
        String called = asked.container().called();
        return new TarFiles(
                new ArchiveInput(called, archive), new TarOrigin("the files of " + called, "read them again"));
    }

    @Override
    public @Nullable FileEntry next() throws InterruptedException {
        for (FileEntry entry = files.next(); entry != null; entry = files.next()) {
            String below = ContainerPath.below(entry.path());
            if (!asked.hides(below) && !comesLater(entry, below)) {
                return named(entry, asked.told(below));
            }
        }
        return nextAlone();
    }

    /** A file whose content has come under another name and was passed over: in an archive of its own it has it again. */
    private boolean comesLater(FileEntry entry, String below) {
        boolean lacks = entry.kind() == Kind.HARD_LINK && asked.hides(ContainerPath.below(entry.link()));
        return lacks && later.size() < MOST_LATER && later.add(below);
    }

    private FileEntry named(FileEntry entry, String path) {
        String link = entry.kind() == Kind.HARD_LINK ? asked.told(ContainerPath.below(entry.link())) : entry.link();
        return new FileEntry(path, entry.kind(), entry.size(), entry.executable(), link);
    }

    private @Nullable FileEntry nextAlone() throws InterruptedException {
        for (String below = later.poll(); below != null; below = later.poll()) {
            files.close();
            Optional<HttpResponse> archive = archives.open(asked.container(), asked.absolute(below));
            if (archive.isPresent()) {
                use(opened(archive.get()));
                FileEntry entry = files.next();
                if (entry != null) {
                    return named(entry, asked.told(below));
                }
            }
        }
        return null;
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
