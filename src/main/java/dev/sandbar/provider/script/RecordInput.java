package dev.sandbar.provider.script;

import dev.sandbar.provider.tar.TarInput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the script writes: first records, which are read one by one, then archives, which are the input that is left. */
final class RecordInput implements TarInput {
    private static final int BUFFER = 8 * 1024;
    /** Of a record: a path. Linux takes 4 KiB of one at once. */
    private static final int LONGEST = 64 * 1024;

    private final TarInput input;
    private final FileFailures failures;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    RecordInput(TarInput input, FileFailures failures) {
        this.input = input;
        this.failures = failures;
    }

    /** The next record; null at the end of everything. */
    @Nullable
    String record() throws InterruptedException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        while (fill()) {
            byte next = buffer[at++];
            if (next == 0) {
                return record.toString(StandardCharsets.UTF_8);
            }
            if (record.size() == LONGEST) {
                throw failures.strange("a path is longer than " + LONGEST / 1024 + " KiB", null);
            }
            record.write(next);
        }
        if (record.size() > 0) {
            throw failures.cut();
        }
        return null;
    }

    private boolean fill() throws InterruptedException {
        if (at == end) {
            end = Math.max(0, input.read(buffer, 0, BUFFER));
            at = 0;
        }
        return at < end;
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        if (at == end) {
            return input.read(into, from, length);
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() {
        input.close();
    }
}
