package dev.sandbar.provider.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.sandbar.provider.http.HeaderSecret;
import dev.sandbar.sandbox.Credential;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import reactor.core.publisher.Mono;

/**
 * Tokens that the operator's own variable or command gives. When one expires is not known: it is asked for again from time
 * to time, and when Azure refuses it.
 *
 * @param provider the entry's name
 */
record GivenToken(String provider, Credential source) implements TokenCredential {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromSupplier(() -> getTokenSync(request));
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        return new AccessToken(
                HeaderSecret.read("token", provider, source),
                OffsetDateTime.now(ZoneOffset.UTC).plus(GOOD_FOR));
    }
}
