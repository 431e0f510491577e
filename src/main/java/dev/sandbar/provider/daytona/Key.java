package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HeaderSecret;
import dev.sandbar.provider.http.NoCredentialException;
import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** The key in the header of every request; read anew once the server refuses it, since it may have been renewed. */
final class Key implements Authenticator {
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
        String fresh = "Bearer " + HeaderSecret.read("key", provider, credential);
        header = fresh;
        return fresh;
    }

    /** Nothing was done where the key was refused, so the request is repeated with the new one, once. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        String refused = response.request().header(AUTHORIZATION);
        String fresh = otherThan(refused);
        return fresh.equals(refused) || response.priorResponse() != null
                ? null
                : response.request().newBuilder().header(AUTHORIZATION, fresh).build();
    }

    private synchronized String otherThan(@Nullable String refused) throws NoCredentialException {
        try {
            String now = header();
            return now.equals(refused) ? renew() : now;
        } catch (ProviderException e) {
            throw new NoCredentialException(e);
        }
    }
}
