package dev.sandbar.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes markers that nobody can guess. */
public final class RandomMarker {
    private static final int BYTES = 16;
    /** Read directly, since the first bytes of a {@link SecureRandom} take several milliseconds of each exec. */
    private static final Path KERNEL = Path.of("/dev/urandom");

    private RandomMarker() {}

    /** 128 random bits in hexadecimal. */
    static String make() {
        return HexFormat.of().formatHex(bytes(BYTES));
    }

    /** Random bytes, fit for keys. */
    public static byte[] bytes(int count) {
        try (InputStream random = Files.newInputStream(KERNEL)) {
            byte[] bytes = random.readNBytes(count);
            if (bytes.length == count) {
                return bytes;
            }
        } catch (IOException e) {
            // Not every system has it.
            return portableBytes(count);
        }
        return portableBytes(count);
    }

    private static byte[] portableBytes(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
