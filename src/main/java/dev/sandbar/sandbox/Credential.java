package dev.sandbar.sandbox;

/**
 * Where a provider finds the secret that opens its platform. It is asked again when the platform refuses what it gave, so
 * that a secret which expires can be renewed.
 */
@FunctionalInterface
public interface Credential {
    /**
     * The secret, never empty; must not be logged, shown or stored. May run a command, and so may take some seconds.
     *
     * @throws ProviderException with {@code UNAUTHORISED} when there is none
     */
    String read();
}
