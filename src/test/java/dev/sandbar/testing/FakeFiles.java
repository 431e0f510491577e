package dev.sandbar.testing;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What lies in the sandboxes of a {@link FakeProvider}: told in the order in which it was added. */
public final class FakeFiles {
    private final List<Iterable<FakeFile>> files = new ArrayList<>();
    private final List<FileRequest> requests = new CopyOnWriteArrayList<>();

    /** Bytes as they come, and what goes wrong with them. */
    @FunctionalInterface
    public interface Content {
        /** As {@link FileSource#read}. */
        int read(byte[] into, int from, int length) throws InterruptedException;

        /** Exactly these. */
        static Content of(byte[] bytes) {
            int[] at = {0};
            return (into, from, length) -> {
                int count = Math.min(length, bytes.length - at[0]);
                System.arraycopy(bytes, at[0], into, from, count);
                at[0] += count;
                return count == 0 ? -1 : count;
            };
        }

        /** Of this byte without end. */
        static Content endless(int value) {
            return (into, from, length) -> {
                Arrays.fill(into, from, from + length, (byte) value);
                return length;
            };
        }
    }

    /** One thing that lies there. */
    public record FakeFile(FileEntry entry, Supplier<Content> content) {
        public static FakeFile of(FileEntry entry) {
            return new FakeFile(entry, () -> Content.of(new byte[0]));
        }
    }

    /** Adds a file. */
    public FakeFiles add(String path, String text) {
        return add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public FakeFiles add(String path, byte[] bytes) {
        return add(new FakeFile(FileEntry.file(path, bytes.length), () -> Content.of(bytes)));
    }

    /** Adds something without content. */
    public FakeFiles add(FileEntry.Kind kind, String path, String link) {
        return add(FakeFile.of(new FileEntry(path, kind, 0, false, link)));
    }

    public FakeFiles add(FakeFile file) {
        return addAll(List.of(file));
    }

    /** Adds as many as that gives, each time it is asked. */
    public FakeFiles addAll(Iterable<FakeFile> some) {
        files.add(some);
        return this;
    }

    /** What was asked for. */
    public List<FileRequest> requests() {
        return List.copyOf(requests);
    }

    FileSource open(FileRequest request) {
        requests.add(request);
        return new Source(request);
    }

    private final class Source implements FileSource {
        private final FileRequest request;
        private final Iterator<Iterable<FakeFile>> groups = files.iterator();
        private Iterator<FakeFile> group = List.<FakeFile>of().iterator();
        private @Nullable Content content;
        private volatile boolean closed;

        Source(FileRequest request) {
            this.request = request;
        }

        @Override
        public @Nullable FileEntry next() throws InterruptedException {
            content = null;
            while (!closed) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                while (!group.hasNext()) {
                    if (!groups.hasNext()) {
                        return null;
                    }
                    group = groups.next().iterator();
                }
                FakeFile file = group.next();
                if (isWanted(file.entry())) {
                    content = file.entry().kind() == FileEntry.Kind.FILE
                            ? file.content().get()
                            : null;
                    return file.entry();
                }
            }
            return null;
        }

        private boolean isWanted(FileEntry entry) {
            String base = request.path();
            boolean below = base.equals(".")
                    ? !entry.path().startsWith("/")
                    : entry.path().equals(base) || entry.path().startsWith(base.endsWith("/") ? base : base + "/");
            if (!below) {
                return false;
            }
            String[] names = entry.path().split("/", -1);
            for (int i = base.equals(".") ? 0 : base.split("/", -1).length; i < names.length - 1; i++) {
                if (request.closed().contains(names[i])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int read(byte[] into, int from, int length) throws InterruptedException {
            return content == null ? -1 : content.read(into, from, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
