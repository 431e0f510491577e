package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.provider.azure.AzureSettings.Access;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.Commands;
import dev.sandbar.testing.ExecRunner;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cloud whose certificate is signed by an authority of its own. */
@Timeout(60)
final class AzureTlsTest {
    private static final String PASSWORD = "password";

    @TempDir
    Path folder;

    private AciServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = new AciServer(context().getServerSocketFactory(), "https");
        server.add(AzureTester.SUBSCRIPTION, AzureTester.RESOURCE_GROUP, "web", "web");
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    @Test
    void anAuthorityThatIsNamedIsTrustedForCallsAndTerminals() throws Exception {
        try (AzureProvider provider = provider(Optional.of(folder.resolve("authority.pem")))) {
            assertThat(provider.list()).hasSize(1);
            var exec = provider.exec(AzureTester.id("web"), ExecRequest.of(List.of("echo", "out")));
            assertThat(ExecRunner.finish(exec).out()).isEqualTo("out\n");
        }
    }

    @Test
    void aStrangersCertificateIsRefused() {
        try (AzureProvider provider = provider(Optional.empty())) {
            ProviderException refusal = catchThrowableOfType(ProviderException.class, provider::list);

            assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(refusal).hasMessageContaining("certificate");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anAuthorityThatIsNotThereIsNamed() {
        Path absent = folder.resolve("absent.pem");
        try (AzureProvider provider = provider(Optional.of(absent))) {
            ProviderException refusal = catchThrowableOfType(ProviderException.class, provider::list);

            assertThat(refusal).hasMessageContaining(absent.toString());
            assertThat(refusal.nextStep()).contains("certificate-authority");
        }
    }

    private AzureProvider provider(Optional<Path> authority) {
        Access access = new Access(server.endpoint(), Optional.empty(), Optional.of(() -> "token-1"), authority);
        return new AzureProvider(new AzureSettings("aci", List.of(AzureTester.SUBSCRIPTION), List.of(), access));
    }

    private SSLContext context() throws Exception {
        String store = folder.resolve("keys.p12").toString();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Commands.run(List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=own",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store,
                "-storepass",
                PASSWORD));
        Commands.run(List.of(
                keytool,
                "-exportcert",
                "-rfc",
                "-alias",
                "own",
                "-keystore",
                store,
                "-storepass",
                PASSWORD,
                "-file",
                folder.resolve("authority.pem").toString()));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(store))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
