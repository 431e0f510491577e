package dev.sandbar.sandbox;

import java.util.List;

/** Told by a provider, on the provider's own thread, what it has; must not block. */
public interface SandboxWatcher {
    /** Everything that the provider has now; replaces what was told before. */
    void listed(List<Sandbox> sandboxes);

    /** The provider cannot be asked at the moment; it goes on trying and tells {@link #listed} when it is back. */
    void failed(ProviderException reason);
}
