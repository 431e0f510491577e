package dev.sandbar.provider.docker;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Private keys in the text forms that openssl writes: PKCS #8 (RFC 5958), which the JDK reads, and the older ones of RSA
 * (RFC 8017 A.1.2) and elliptic curves (RFC 5915), which are put into it.
 */
final class PrivateKeys {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519", "Ed448");
    private static final byte[] VERSION = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xa0;

    private PrivateKeys() {}

    /** The key in {@code pem}. */
    static PrivateKey read(String pem) throws GeneralSecurityException {
        if (pem.contains("-----BEGIN RSA PRIVATE KEY-----")) {
            return decode(pkcs8(RSA, bytes(pem, "RSA PRIVATE KEY")));
        }
        if (pem.contains("-----BEGIN EC PRIVATE KEY-----")) {
            byte[] key = bytes(pem, "EC PRIVATE KEY");
            return decode(pkcs8(der(SEQUENCE, EC, curve(key)), key));
        }
        return decode(bytes(pem, "PRIVATE KEY"));
    }

    private static byte[] bytes(String pem, String label) throws GeneralSecurityException {
        String begin = "-----BEGIN " + label + "-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END " + label + "-----");
        if (start < 0 || end < start) {
            throw new InvalidKeySpecException("the key is not one without a passphrase in PEM form");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("the key is not valid PEM", e);
        }
    }

    private static PrivateKey decode(byte[] pkcs8) throws GeneralSecurityException {
        InvalidKeySpecException failure = new InvalidKeySpecException("the key's kind is not known");
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return der(SEQUENCE, VERSION, algorithm, der(OCTETS, key));
    }

    /** The curve's object identifier: what the tag [0] holds, behind the version and the secret itself. */
    private static byte[] curve(byte[] key) throws InvalidKeySpecException {
        try {
            int at = key[1] < 0 ? 2 + (key[1] & 0x7f) : 2;
            while ((key[at] & 0xff) != PARAMETERS) {
                at += 2 + key[at + 1];
            }
            byte[] curve = new byte[key[at + 1]];
            System.arraycopy(key, at + 2, curve, 0, curve.length);
            return curve;
        } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new InvalidKeySpecException("the key does not name its curve", e);
        }
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int length = content.size();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        if (length >= 0x100) {
            whole.write(0x82);
            whole.write(length >> 8);
        } else if (length >= 0x80) {
            whole.write(0x81);
        }
        whole.write(length);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
