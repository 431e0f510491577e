package dev.sandbar.provider.proxmox;

import dev.sandbar.testing.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that nobody trusts and that carries another name, as Proxmox makes for itself. */
final class PveCertificate {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private static PveCertificate made;

    private final SSLContext context;
    private final String fingerprint;

    private PveCertificate(SSLContext context, String fingerprint) {
        this.context = context;
        this.fingerprint = fingerprint;
    }

    /** The one of this test run: making one takes a second. */
    static synchronized PveCertificate get() throws IOException {
        PveCertificate present = made;
        if (present == null) {
            present = make();
            made = present;
        }
        return present;
    }

    private static PveCertificate make() throws IOException {
        Path folder = Files.createTempDirectory("sandbar-pve");
        Path file = folder.resolve("store");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Commands.run(List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "pve",
                "-keyalg",
                "EC",
                "-dname",
                "CN=pve1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString()));
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(store.getCertificate("pve").getEncoded());
            return new PveCertificate(
                    context, HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    SSLContext context() {
        return context;
    }

    String fingerprint() {
        return fingerprint;
    }
}
