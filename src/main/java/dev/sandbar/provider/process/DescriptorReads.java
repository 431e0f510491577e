package dev.sandbar.provider.process;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/** poll(2) and read(2) on a file descriptor, with memory that is used again. Belongs to one thread. */
final class DescriptorReads {
    /** As wide as the kernel's size_t and pointers are taken to be below; elsewhere nothing is ever read. */
    private static final boolean USABLE = Native.POINTER_SIZE == Long.BYTES && Native.LONG_SIZE == Long.BYTES;

    private static final int CAPACITY = 64 * 1024;

    // poll.h: struct pollfd
    private static final short POLLIN = 1;
    private static final int EVENTS = 4;
    private static final int RETURNED = 6;

    static {
        if (USABLE) {
            Native.register(DescriptorReads.class, Platform.C_LIBRARY_NAME);
        }
    }

    private final Memory question = new Memory(Long.BYTES);
    private final Memory buffer = new Memory(CAPACITY);

    private static native int poll(long descriptors, long count, int millis);

    private static native long read(int descriptor, long to, long length);

    /**
     * Reads again and again while there is something at once.
     *
     * @param waitMillis how long to wait for the beginning
     * @return how much came; 0 for nothing within that time, the end, and every failure
     */
    int read(int descriptor, int waitMillis, byte[] target, int offset, int length) {
        int wanted = USABLE ? Math.min(length, CAPACITY) : 0;
        int count = 0;
        int wait = waitMillis;
        while (count < wanted && ready(descriptor, wait)) {
            long more = read(descriptor, Pointer.nativeValue(buffer) + count, wanted - count);
            if (more <= 0) {
                break;
            }
            count += (int) more;
            wait = 0;
        }
        buffer.read(0, target, offset, count);
        return count;
    }

    private boolean ready(int descriptor, int millis) {
        question.setInt(0, descriptor);
        question.setShort(EVENTS, POLLIN);
        return poll(Pointer.nativeValue(question), 1, millis) == 1 && (question.getShort(RETURNED) & POLLIN) != 0;
    }
}
