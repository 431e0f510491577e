package dev.sandbar.app.entry;

import dev.sandbar.sandbox.Credential;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what a credential gave, so that it can be left out of whatever is shown or kept. Any thread. */
public final class SeenCredential implements Credential {
    private final Credential inner;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    SeenCredential(Credential inner) {
        this.inner = inner;
    }

    @Override
    public String read() {
        String secret = inner.read();
        seen.add(secret);
        return secret;
    }

    /** Every secret that was read so far. */
    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** Not what it gave. */
    @Override
    public String toString() {
        return inner.toString();
    }
}
