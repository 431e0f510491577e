package dev.sandbar.run.artifact;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A provider's files for as long as somebody waits for them; of the collecting thread, but for {@link #stop}. */
final class Pull {
    private final long mostBytes;
    private long bytes;
    private @Nullable FileSource source;
    private @Nullable Thread waiting;
    private @Nullable String why;

    /** @param mostBytes after which it is stopped */
    Pull(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Goes on with other files.
     *
     * @throws ProviderException as the provider does
     * @throws Stopped when nobody waits any longer
     */
    void open(Callable<FileSource> files) {
        close();
        FileSource opened = call(files);
        synchronized (this) {
            source = opened;
        }
        check();
    }

    /** As {@link FileSource#next}. */
    @Nullable
    FileEntry next() {
        FileSource files = source();
        FileEntry entry = call(files::next);
        check();
        return entry;
    }

    /** As {@link FileSource#read}. */
    int read(byte[] into, int from, int length) {
        FileSource files = source();
        Integer count = call(() -> files.read(into, from, length));
        check();
        Objects.requireNonNull(count);
        bytes += Math.max(0, count);
        if (bytes > mostBytes) {
            throw new Stopped("more than " + ArtifactLimits.Sizes.words(mostBytes) + " were looked at");
        }
        return count;
    }

    /** As {@link FileSource#complaints}. */
    List<String> complaints() {
        return source().complaints();
    }

    private FileSource source() {
        check();
        synchronized (this) {
            return Objects.requireNonNull(source);
        }
    }

    /** Only here is the thread interrupted: it means what waits for the provider, and nothing that is being written. */
    private <T> @Nullable T call(Callable<T> provider) {
        begin();
        try {
            return provider.call();
        } catch (InterruptedException e) {
            stop("it was interrupted");
            return null;
        } catch (RuntimeException e) {
            check();
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a provider throws nothing else", e);
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        check();
        waiting = Thread.currentThread();
    }

    private synchronized void end() {
        waiting = null;
        // Nobody else interrupts this thread, and what was meant is in why.
        Thread.interrupted();
    }

    /** Throws once it is stopped. */
    synchronized void check() {
        if (why != null) {
            throw new Stopped(why);
        }
    }

    /** Has the thread come to its end, should it still be pulling; from any thread. */
    void stop(String because) {
        FileSource open;
        synchronized (this) {
            if (why != null) {
                return;
            }
            why = because;
            open = source;
            if (waiting != null) {
                waiting.interrupt();
            }
        }
        if (open != null) {
            open.close();
        }
    }

    /** Lets go of the files. */
    void close() {
        FileSource open;
        synchronized (this) {
            open = source;
            source = null;
        }
        if (open != null) {
            open.close();
        }
    }
}
