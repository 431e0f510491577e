package dev.sandbar.history.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies bytes and says what they were. */
final class Digests {
    private static final int BUFFER = 64 * 1024;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static BundleFile of(String path, byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return new BundleFile(path, bytes.length, hex(digest));
    }

    /**
     * Copies everything.
     *
     * @param most how many bytes there may be
     * @throws BundleException when there are more, whatever was said about it
     */
    static BundleFile copy(String path, InputStream in, OutputStream out, long most)
            throws IOException, BundleException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        int count = in.read(buffer);
        while (count >= 0) {
            size += count;
            if (size > most) {
                throw new BundleException(path + " is larger than " + most + " bytes", "do not trust this file");
            }
            digest.update(buffer, 0, count);
            out.write(buffer, 0, count);
            count = in.read(buffer);
        }
        return new BundleFile(path, size, hex(digest));
    }
}
