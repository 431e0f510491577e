package dev.sandbar.history.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Makes all who append, or read while others append, take turns: threads of this process, and other processes. */
final class HeadLock {
    /**
     * A lock of POSIX belongs to the process, and goes when any of its descriptors of that file is closed (fcntl(2)): threads
     * that had only the file's lock would take it from each other at the moment of closing.
     */
    private static final ReentrantLock OF_THIS_PROCESS = new ReentrantLock();

    private HeadLock() {}

    /** What is done while nobody else appends. */
    @FunctionalInterface
    interface Work<T> {
        T run(FileChannel head) throws IOException;
    }

    /**
     * Waits until nobody else appends, and does it.
     *
     * @param options how the head's file is opened; where it is not to be written, others may read at the same time
     */
    static <T> T hold(Path head, Set<StandardOpenOption> options, Work<T> work, FileAttribute<?>... attributes)
            throws IOException {
        OF_THIS_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(head, options, attributes)) {
            channel.lock(0, Long.MAX_VALUE, !options.contains(StandardOpenOption.WRITE));
            return work.run(channel);
        } finally {
            OF_THIS_PROCESS.unlock();
        }
    }
}
