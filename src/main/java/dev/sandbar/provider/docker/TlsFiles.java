package dev.sandbar.provider.docker;

import com.github.dockerjava.core.util.CertificateUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
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
    SSLContext load() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(), trust(), null);
            return context;
        } catch (IOException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates in " + folder + " cannot be used: " + e.getMessage(), e);
        } catch (Exception e) {
            // What CertificateUtils declares.
            throw new IOException("the certificates in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private KeyManager[] keys() throws Exception {
        if (!Files.exists(folder.resolve("key.pem"))) {
            return new KeyManager[0];
        }
        KeyStore store = CertificateUtils.createKeyStore(
                Files.readString(folder.resolve("key.pem")), Files.readString(folder.resolve("cert.pem")));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, "docker".toCharArray());
        return factory.getKeyManagers();
    }

    private TrustManager[] trust() throws Exception {
        if (!verify) {
            return new TrustManager[] {new TrustAll()};
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        Path authority = folder.resolve("ca.pem");
        factory.init(Files.exists(authority) ? CertificateUtils.createTrustStore(Files.readString(authority)) : null);
        return factory.getTrustManagers();
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
