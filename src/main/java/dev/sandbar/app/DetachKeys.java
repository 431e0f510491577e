package dev.sandbar.app;

import dev.sandbar.action.UsageException;
import java.io.ByteArrayOutputStream;

/**
 * The keys that leave a terminal, for when the program in it does not answer. They are watched for, not held back: the
 * program sees them too. It belongs to the thread that reads the keys.
 */
final class DetachKeys {
    private static final String CONTROL = "ctrl-";
    private static final String EXAMPLE = "write keys as docker does, for example --detach-keys ctrl-],d";

    private final byte[] sequence;
    private int matched;

    private DetachKeys(byte[] sequence) {
        this.sequence = sequence;
    }

    /** Keys in docker's syntax: characters and {@code ctrl-} with a letter or one of {@code @[\]^_}, with commas between. */
    static DetachKeys parse(String keys) throws UsageException {
        ByteArrayOutputStream sequence = new ByteArrayOutputStream();
        for (String key : keys.split(",", -1)) {
            sequence.write(code(key));
        }
        return new DetachKeys(sequence.toByteArray());
    }

    private static int code(String key) throws UsageException {
        if (key.length() == 1 && key.charAt(0) > ' ' && key.charAt(0) < 0x7f) {
            return key.charAt(0);
        }
        if (key.length() == CONTROL.length() + 1 && key.startsWith(CONTROL)) {
            char letter = Character.toUpperCase(key.charAt(CONTROL.length()));
            if (letter >= '@' && letter <= '_') {
                return letter - '@';
            }
        }
        throw new UsageException("'" + key + "' is no key", EXAMPLE);
    }

    /** Whether the sequence is complete with these bytes, which go on where those before them ended. */
    boolean completedBy(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != sequence[matched]) {
                matched = 0;
            }
            if (bytes[i] == sequence[matched]) {
                matched++;
            }
            if (matched == sequence.length) {
                matched = 0;
                return true;
            }
        }
        return false;
    }
}
