package dev.sandbar.provider.proxmox.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The SHA-256 of a whole certificate; not of its key only, as in HTTP's pins. */
public final class Fingerprint {
    private static final int BYTES = 32;
    private static final HexFormat FORM = HexFormat.ofDelimiter(":").withUpperCase();

    private final byte[] digest;

    private Fingerprint(byte[] digest) {
        this.digest = digest;
    }

    /** Reads hexadecimal digits in pairs, with or without colons; empty when it is something else. */
    public static Optional<Fingerprint> parse(String text) {
        String digits = text.strip().replace(":", "").toLowerCase(Locale.ROOT);
        try {
            byte[] bytes = HexFormat.of().parseHex(digits);
            return bytes.length == BYTES ? Optional.of(new Fingerprint(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Fingerprint of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean matches(Fingerprint other) {
        return MessageDigest.isEqual(digest, other.digest);
    }

    /** As Proxmox shows it. */
    @Override
    public String toString() {
        return FORM.formatHex(digest);
    }
}
