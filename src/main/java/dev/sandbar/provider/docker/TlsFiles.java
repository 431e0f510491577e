package dev.sandbar.provider.docker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The certificates and the key for one engine, in the files that the docker command uses; each may be missing.
 *
 * @param folder has {@code ca.pem}, {@code cert.pem} and {@code key.pem}
 * @param verify whether the engine's certificate is checked
 */
public record TlsFiles(Path folder, boolean verify) {
    /** A key store wants a password even where it is never written anywhere. */
    private static final char[] IN_MEMORY = {'-'};

    SSLContext load() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(), trust(), null);
            return context;
        } catch (NoSuchFileException e) {
            throw new IOException("the certificates in " + folder + " cannot be read: there is no " + e.getFile(), e);
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates in " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether there is a key to show to the engine. */
    boolean hasKey() {
        return Files.exists(folder.resolve("key.pem"));
    }

    private KeyManager[] keys() throws IOException, GeneralSecurityException {
        if (!hasKey()) {
            return new KeyManager[0];
        }
        KeyStore store = emptyStore();
        store.setKeyEntry(
                "client",
                PrivateKeys.read(Files.readString(folder.resolve("key.pem"))),
                IN_MEMORY,
                certificates("cert.pem").toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY);
        return factory.getKeyManagers();
    }

    private TrustManager[] trust() throws IOException, GeneralSecurityException {
        if (!verify) {
            return new TrustManager[] {new TrustAll()};
        }
        KeyStore store = null;
        if (Files.exists(folder.resolve("ca.pem"))) {
            store = emptyStore();
            for (Certificate authority : certificates("ca.pem")) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private Collection<? extends Certificate> certificates(String file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY);
        return store;
    }

    /** For contexts whose owner has switched verification off ({@code SkipTLSVerify}). */
    private static final class TrustAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
