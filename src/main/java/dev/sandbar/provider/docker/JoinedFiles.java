package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files from several sources, each closed before the next is opened: an engine would not open it earlier. */
final class JoinedFiles implements FileSource {
    private final Deque<Other> others;
    private final List<String> complaints = new ArrayList<>();
    private FileSource current;
    private String place = "";
    private boolean begun = true;
    private boolean closed;

    /**
     * What a container keeps in memory.
     *
     * @param place what to call it in a complaint
     */
    record Other(String place, Supplier<FileSource> source) {}

    JoinedFiles(FileSource first, List<Other> others) {
        this.current = first;
        this.others = new ArrayDeque<>(others);
    }

    @Override
    public @Nullable FileEntry next() throws InterruptedException {
        FileEntry entry = entry();
        while (entry == null && !others.isEmpty()) {
            complaints.addAll(current.complaints());
            current.close();
            entry = open(others.remove());
        }
        return entry;
    }

    private @Nullable FileEntry open(Other other) throws InterruptedException {
        place = other.place();
        begun = false;
        use(new NoFiles());
        try {
            use(other.source().get());
        } catch (ProviderException e) {
            complain(e);
            return null;
        }
        return entry();
    }

    private @Nullable FileEntry entry() throws InterruptedException {
        try {
            FileEntry entry = current.next();
            begun = true;
            return entry;
        } catch (ProviderException e) {
            complain(e);
            return null;
        }
    }

    /** What cannot be read at all there does not keep from the rest. */
    private void complain(ProviderException e) {
        if (begun || e.kind() == Kind.UNREACHABLE) {
            throw e;
        }
        complaints.add(place + " is kept in memory and was not read: " + e.getMessage());
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        return current.read(into, from, length);
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>(complaints);
        all.addAll(current.complaints());
        return List.copyOf(all);
    }

    private synchronized void use(FileSource other) {
        current = other;
        if (closed) {
            other.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.close();
    }
}
