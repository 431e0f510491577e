package dev.sandbar.provider.azure;

import dev.sandbar.provider.http.NoCredentialException;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Signs requests, again with a new token when Azure refuses the one it got (expired, revoked, or wanting other claims), and
 * refuses those that an answer sends to another server: the token would go with them.
 */
final class Authorization implements Interceptor {
    private static final System.Logger LOG = LazyLogger.of(Authorization.class);
    private static final int UNAUTHORISED = 401;
    /** Continuous access evaluation: what the next token must claim, in base 64. */
    private static final Pattern CLAIMS = Pattern.compile("claims=\"([A-Za-z0-9+/=_-]+)\"");

    private final HttpUrl endpoint;
    private final Tokens tokens;

    Authorization(HttpUrl endpoint, Tokens tokens) {
        this.endpoint = endpoint;
        this.tokens = tokens;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        HttpUrl url = chain.request().url();
        if (!url.scheme().equals(endpoint.scheme())
                || !url.host().equals(endpoint.host())
                || url.port() != endpoint.port()) {
            throw new IOException("an answer points to another server, " + url.host());
        }
        try {
            String token = tokens.get();
            Response response = chain.proceed(signed(chain.request(), token));
            if (response.code() != UNAUTHORISED) {
                return response;
            }
            String renewed = tokens.renew(token, claims(response));
            response.close();
            return chain.proceed(signed(chain.request(), renewed));
        } catch (ProviderException e) {
            // Only this kind of exception passes through the client.
            throw new NoCredentialException(e);
        }
    }

    private static Request signed(Request request, String token) throws IOException {
        try {
            return request.newBuilder()
                    .header("Authorization", "Bearer " + token)
                    .build();
        } catch (IllegalArgumentException e) {
            // Its message would show the token.
            throw new IOException("the access token has characters that no header can hold");
        }
    }

    private static Optional<String> claims(Response response) {
        Matcher matcher = CLAIMS.matcher(response.header("WWW-Authenticate", ""));
        try {
            return matcher.find()
                    ? Optional.of(new String(Base64.getMimeDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "claims that are no base 64", e);
            return Optional.empty();
        }
    }
}
