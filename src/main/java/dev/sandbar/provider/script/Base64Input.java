package dev.sandbar.provider.script;

import dev.sandbar.provider.tar.TarInput;
import java.util.Arrays;
import java.util.Base64;

/** What is carried as base64 in lines of any length, up to a {@code !}; what follows are complaints. */
final class Base64Input implements TarInput {
    private static final int BUFFER = 64 * 1024;
    private static final int QUAD = 4;

    private final TarInput text;
    private final Complaints complaints;
    private final FileFailures failures;
    private final byte[] raw = new byte[BUFFER];
    private final byte[] digits = new byte[BUFFER + QUAD];
    private int count;
    private byte[] decoded = {};
    private int at;
    private boolean over;

    Base64Input(TarInput text, Complaints complaints, FileFailures failures) {
        this.text = text;
        this.complaints = complaints;
        this.failures = failures;
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        while (at == decoded.length) {
            if (over) {
                return -1;
            }
            decode();
        }
        int some = Math.min(length, decoded.length - at);
        System.arraycopy(decoded, at, into, from, some);
        at += some;
        return some;
    }

    private void decode() throws InterruptedException {
        int length = text.read(raw, 0, raw.length);
        if (length < 0) {
            throw failures.cut();
        }
        int end = gather(length);
        int whole = end < length ? count : count - count % QUAD;
        try {
            decoded = Base64.getDecoder().decode(Arrays.copyOf(digits, whole));
            at = 0;
        } catch (IllegalArgumentException e) {
            throw failures.strange("it is no base64", e);
        }
        System.arraycopy(digits, whole, digits, 0, count - whole);
        count -= whole;
        if (end < length) {
            complain(end + 1, length);
        }
    }

    /** Takes the digits from what was read; answers where they end. */
    private int gather(int length) {
        for (int i = 0; i < length; i++) {
            if (raw[i] == '!') {
                return i;
            }
            if (raw[i] != '\r' && raw[i] != '\n') {
                digits[count++] = raw[i];
            }
        }
        return length;
    }

    private void complain(int from, int to) throws InterruptedException {
        complaints.add(raw, from, to - from);
        for (int more = text.read(raw, 0, raw.length); more >= 0; more = text.read(raw, 0, raw.length)) {
            complaints.add(raw, 0, more);
        }
        over = true;
    }

    @Override
    public void close() {
        text.close();
    }
}
