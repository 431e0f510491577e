package dev.sandbar.provider.tar;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tar archive, or of several that follow one another, with the paths that they have there; a directory's is
 * without a slash at its end. Nothing at all is an archive without files.
 */
public final class TarFiles implements FileSource {
    private final TarInput input;
    private final TarOrigin origin;
    private final Records records;
    private final Headers headers;
    private @Nullable Member current;
    private long left;
    private @Nullable ProviderException failure;
    private volatile boolean closed;

    /** Takes {@code input} over and closes it with itself; reads nothing yet. */
    public TarFiles(TarInput input, TarOrigin origin) {
        this.input = input;
        this.origin = origin;
        this.records = new Records(input);
        this.headers = new Headers(records);
    }

    @Override
    public @Nullable FileEntry next() throws InterruptedException {
        if (failure != null) {
            throw failure;
        }
        try {
            passRest();
            Member next = headers.next();
            current = next;
            if (next == null) {
                return null;
            }
            left = next.stored();
            return next.entry();
        } catch (BadTarException e) {
            throw fail(e);
        }
    }

    /** What comes after it must not be taken for headers. */
    private ProviderException fail(BadTarException e) {
        failure = closed ? origin.closed(e) : origin.unreadable(e);
        current = null;
        return failure;
    }

    private void passRest() throws BadTarException, InterruptedException {
        Member past = current;
        if (past != null) {
            records.skip(left, Printable.of(past.entry().path()));
            left = 0;
            current = null;
            records.skip(
                    Records.padding(past.stored()), Printable.of(past.entry().path()));
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        Member reading = current;
        if (failure != null) {
            throw failure;
        }
        if (reading == null || reading.entry().kind() != Kind.FILE) {
            return -1;
        }
        if (reading.holes()) {
            throw origin.withHoles(reading.entry().path());
        }
        if (left == 0) {
            return -1;
        }
        int count = records.read(into, from, (int) Math.min(length, left));
        if (count < 0) {
            throw fail(BadTarException.cut(Printable.of(reading.entry().path())));
        }
        left -= count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
        input.close();
    }
}
