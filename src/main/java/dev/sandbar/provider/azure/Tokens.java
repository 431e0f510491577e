package dev.sandbar.provider.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.sandbar.sandbox.ProviderException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens, kept until shortly before they expire or until Azure refuses one. Whoever asks while another renews waits
 * for that one.
 */
final class Tokens {
    private static final Duration EARLY = Duration.ofMinutes(2);

    private final TokenCredential credential;
    private final String scope;
    private @Nullable AccessToken current;

    Tokens(TokenCredential credential, String scope) {
        this.credential = credential;
        this.scope = scope;
    }

    /** A token that is good as far as is known here. */
    synchronized String get() {
        AccessToken token = current;
        if (token == null
                || token.getExpiresAt()
                        .isBefore(OffsetDateTime.now(ZoneOffset.UTC).plus(EARLY))) {
            token = request(Optional.empty());
        }
        return token.getToken();
    }

    /**
     * A token other than {@code refused}.
     *
     * @param claims what Azure wants to be claimed in addition, as it said with the refusal
     */
    synchronized String renew(String refused, Optional<String> claims) {
        AccessToken token = current;
        if (token == null || token.getToken().equals(refused)) {
            token = request(claims);
        }
        return token.getToken();
    }

    private AccessToken request(Optional<String> claims) {
        TokenRequestContext context = new TokenRequestContext().addScopes(scope).setCaeEnabled(true);
        claims.ifPresent(context::setClaims);
        try {
            AccessToken token = credential.getTokenSync(context);
            current = token;
            return token;
        } catch (ProviderException e) {
            throw e;
        } catch (RuntimeException e) {
            throw SignInFailures.translate(e);
        }
    }
}
