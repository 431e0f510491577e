package dev.sandbar.provider.proxmox.api;

import dev.sandbar.provider.http.HeaderSecret;
import dev.sandbar.sandbox.Credential;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** An API token, which needs no protection against forged requests: a browser never sends it by itself. */
final class TokenAuthentication implements Authentication {
    private final String provider;
    private final Credential credential;
    private @Nullable String token;

    TokenAuthentication(String provider, Credential credential) {
        this.provider = provider;
        this.credential = credential;
    }

    @Override
    public void sign(Request.Builder request, boolean changes) {
        request.header("Authorization", "PVEAPIToken=" + token());
    }

    private synchronized String token() {
        String present = token;
        if (present == null) {
            present = read();
            token = present;
        }
        return present;
    }

    /** The token may have been replaced where it is kept. */
    @Override
    public synchronized boolean renew() {
        String now = read();
        boolean other = !now.equals(token);
        token = now;
        return other;
    }

    private String read() {
        return HeaderSecret.read("token", provider, credential);
    }
}
