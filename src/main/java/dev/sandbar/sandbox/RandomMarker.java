package dev.sandbar.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes markers that nobody can guess. */
final class RandomMarker {
    private static final int BYTES = 16;
    /** Read directly, since the first bytes of a {@link SecureRandom} take several milliseconds of each exec. */
    private static final Path KERNEL = Path.of("/dev/urandom");

    private RandomMarker() {}

    /** 128 random bits in hexadecimal. */
    static String make() {
        return HexFormat.of().formatHex(bytes());
    }

    private static byte[] bytes() {
        try (InputStream random = Files.newInputStream(KERNEL)) {
            byte[] bytes = random.readNBytes(BYTES);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IOException e) {
            // Not every system has it.
            return portableBytes();
        }
        return portableBytes();
    }

    private static byte[] portableBytes() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
