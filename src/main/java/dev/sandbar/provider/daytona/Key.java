package dev.sandbar.provider.daytona;

import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.lang.System.Logger.Level;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** The key in the header of every request; read anew once the server refuses it, since it may have been renewed. */
final class Key implements Authenticator {
    private static final System.Logger LOG = LazyLogger.of(Key.class);
    private static final String AUTHORIZATION = "Authorization";

    private final String provider;
    private final Credential credential;
    private @Nullable String header;

    Key(String provider, Credential credential) {
        this.provider = provider;
        this.credential = credential;
    }

    /** Puts the key into a request. */
    Request.Builder sign(Request.Builder request) {
        return request.header(AUTHORIZATION, header());
    }

    private synchronized String header() {
        String known = header;
        return known == null ? renew() : known;
    }

    private synchronized String renew() {
        String key = credential.read();
        // What OkHttp would refuse it would also quote.
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new ProviderException(
                    Kind.UNAUTHORISED,
                    "the key of provider " + provider + " holds blanks or characters that no key has",
                    "look at what the credential in config.toml really gives");
        }
        String fresh = "Bearer " + key;
        header = fresh;
        return fresh;
    }

    /** Nothing was done where the key was refused, so the request is repeated with the new one, once. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        String refused = response.request().header(AUTHORIZATION);
        try {
            String now = header();
            String fresh = now.equals(refused) ? renew() : now;
            if (!fresh.equals(refused) && response.priorResponse() == null) {
                return response.request()
                        .newBuilder()
                        .header(AUTHORIZATION, fresh)
                        .build();
            }
        } catch (ProviderException e) {
            LOG.log(Level.WARNING, "the key of provider " + provider + " cannot be renewed", e);
        }
        return null;
    }
}
