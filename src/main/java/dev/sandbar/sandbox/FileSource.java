package dev.sandbar.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of a sandbox, one after the other, in whatever order they come. Pulled by one thread; nothing is gathered, and what
 * is not read is passed over. The sandbox goes on meanwhile, so a file may change while it is read.
 */
public interface FileSource extends AutoCloseable {
    /**
     * Goes on to the next entry, past what was not read of the one before.
     *
     * @return null when there are no more, or nothing lies at the path that was asked for
     * @throws ProviderException when the files cannot be read (any further): {@link ProviderException.Kind#UNSUPPORTED} where
     *     the sandbox lacks what that takes
     * @throws InterruptedException when the reading thread is interrupted
     */
    @Nullable
    FileEntry next() throws InterruptedException;

    /**
     * Reads content of the entry that {@link #next} returned last.
     *
     * @return how many bytes, at least 1; -1 at its end, and at once for what is no {@link FileEntry.Kind#FILE}
     * @throws ProviderException as {@link #next}; {@link ProviderException.Kind#FAILED} when only this file cannot be read
     */
    int read(byte[] into, int from, int length) throws InterruptedException;

    /**
     * What was passed over although it was asked for, such as a directory that may not be entered: the first few, for
     * people, without control characters. Whole after the last {@link #next}, and asked for by the thread that pulls.
     */
    default List<String> complaints() {
        return List.of();
    }

    /** Lets go of it, from any thread; a reader that waits gets the end or a {@link ProviderException}. Never throws. */
    @Override
    void close();
}
