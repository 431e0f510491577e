package dev.sandbar.provider.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import dev.sandbar.provider.http.HttpClients;
import dev.sandbar.provider.http.HttpLimits;
import dev.sandbar.provider.http.Repeating;
import dev.sandbar.provider.http.Retries;
import dev.sandbar.provider.http.WholeBodies;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** The HTTP clients of one entry: one whose requests are signed, and one for everything else. */
final class AzureHttp implements AutoCloseable {
    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 16 * 1024 * 1024);
    /** One request with all its repetitions and with the token that it may need. */
    private static final Duration WHOLE = Duration.ofSeconds(40);

    private final OkHttpClient plain;
    private final Repeating repeating = new Repeating(Retries.USUAL);
    private final HttpClient management;

    AzureHttp(AzureSettings settings) {
        this.plain = plain(settings);
        HttpUrl endpoint = HttpUrl.get(settings.access().endpoint());
        Tokens tokens =
                new Tokens(SignIn.with(settings, unsigned()), settings.access().scope());
        OkHttpClient signed = plain.newBuilder()
                .callTimeout(WHOLE)
                .readTimeout(LIMITS.answer())
                .writeTimeout(LIMITS.answer())
                // Outside of what is repeated: signing in takes its time when it fails.
                .addInterceptor(new Authorization(endpoint, tokens))
                .addInterceptor(repeating)
                .addInterceptor(new WholeBodies(LIMITS.bodyBytes()))
                .build();
        this.management = library(signed, WHOLE);
    }

    private static OkHttpClient plain(AzureSettings settings) {
        OkHttpClient.Builder client = HttpClients.make(settings.name(), LIMITS).newBuilder();
        settings.access().authority().ifPresent(file -> {
            try {
                OwnAuthorities.trust(client, file);
            } catch (IOException e) {
                throw new ProviderException(
                        Kind.UNREACHABLE,
                        "the certificate authority of " + settings.name() + " cannot be trusted: " + e.getMessage(),
                        "check certificate-authority in config.toml: it is a file in PEM",
                        e);
            }
        });
        return client.build();
    }

    private HttpPipeline unsigned() {
        return new HttpPipelineBuilder()
                .httpClient(library(plain, LIMITS.answer()))
                .build();
    }

    private static HttpClient library(OkHttpClient client, Duration patience) {
        return new OkHttpAsyncHttpClientBuilder(client)
                .connectionTimeout(LIMITS.connect())
                .readTimeout(LIMITS.answer())
                .writeTimeout(LIMITS.answer())
                .responseTimeout(patience)
                .callTimeout(patience)
                .followRedirects(false)
                .build();
    }

    /** For the management API. */
    HttpClient management() {
        return management;
    }

    /** For WebSockets, without signatures; a connection and its handshake take ten seconds at the most. */
    OkHttpClient plain() {
        return plain;
    }

    Duration quiet() {
        return repeating.quiet();
    }

    @Override
    public void close() {
        plain.dispatcher().cancelAll();
        plain.dispatcher().executorService().shutdown();
        plain.connectionPool().evictAll();
    }
}
