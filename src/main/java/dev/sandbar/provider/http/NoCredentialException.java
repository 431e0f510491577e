package dev.sandbar.provider.http;

import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;

/** There is nothing to sign a request with; as an {@link IOException}, since only those pass through OkHttp. */
public final class NoCredentialException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ProviderException reason;

    public NoCredentialException(ProviderException reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why there is none. */
    public ProviderException reason() {
        return reason;
    }
}
