package dev.sandbar.app.entry;

import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.util.Map;

/** A secret in an environment variable. */
record EnvironmentCredential(String variable, Map<String, String> environment) implements Credential {
    EnvironmentCredential {
        environment = Map.copyOf(environment);
    }

    @Override
    public String read() {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new ProviderException(
                    Kind.UNAUTHORISED,
                    "the environment variable " + variable + " is not set",
                    "set " + variable + " before sandbar starts, or name another in config.toml");
        }
        return value.strip();
    }

    /** Not the environment, which holds the secret. */
    @Override
    public String toString() {
        return "the environment variable " + variable;
    }
}
