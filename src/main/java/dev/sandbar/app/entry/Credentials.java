package dev.sandbar.app.entry;

import dev.sandbar.sandbox.Credential;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says where a secret stands, from the configuration's words for it. */
final class Credentials {
    private static final String ENVIRONMENT = "env";
    private static final String COMMAND = "command";

    private Credentials() {}

    /** The credential that {@code value} describes; null where it describes none. */
    static @Nullable Credential of(Object value, Map<String, String> environment) {
        if (!(value instanceof Map<?, ?> table) || table.size() != 1) {
            return null;
        }
        if (table.get(ENVIRONMENT) instanceof String name && !name.isBlank()) {
            return new EnvironmentCredential(name, environment);
        }
        if (table.get(COMMAND) instanceof List<?> words
                && !words.isEmpty()
                && words.stream().allMatch(String.class::isInstance)) {
            return new CommandCredential(words.stream().map(String.class::cast).toList());
        }
        return null;
    }
}
