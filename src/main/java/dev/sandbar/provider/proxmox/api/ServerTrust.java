package dev.sandbar.provider.proxmox.api;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Trusts one certificate by its fingerprint, or else those that this computer trusts. Proxmox's own certificates are
 * signed by nobody else, so who is refused is told the fingerprint to compare.
 */
final class ServerTrust implements X509TrustManager {
    private final X509TrustManager usual;
    private final Optional<Fingerprint> pin;

    private ServerTrust(X509TrustManager usual, Optional<Fingerprint> pin) {
        this.usual = usual;
        this.pin = pin;
    }

    /** The same client with this trust; a pinned certificate need not carry the name of the host. */
    static OkHttpClient in(OkHttpClient client, Optional<Fingerprint> pin) {
        try {
            ServerTrust trust = new ServerTrust(usual(), pin);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            OkHttpClient.Builder builder = client.newBuilder().sslSocketFactory(context.getSocketFactory(), trust);
            if (pin.isPresent()) {
                builder.hostnameVerifier((host, session) -> true);
            }
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no TLS", e);
        }
    }

    private static X509TrustManager usual() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        @Nullable KeyStore system = null;
        factory.init(system);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager usual) {
                return usual;
            }
        }
        throw new GeneralSecurityException("no trust manager for certificates");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        Fingerprint shown = Fingerprint.of(chain[0]);
        if (pin.isPresent()) {
            if (!pin.get().matches(shown)) {
                throw new CertificateException("its fingerprint is " + shown + ", and " + pin.get() + " is configured");
            }
            chain[0].checkValidity();
            return;
        }
        try {
            usual.checkServerTrusted(chain, kind);
        } catch (CertificateException e) {
            throw new CertificateException(
                    "nobody that this computer trusts signed it; if its fingerprint is right, configure fingerprint = \""
                            + shown + "\"",
                    e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
