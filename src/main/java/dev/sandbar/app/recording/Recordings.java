package dev.sandbar.app.recording;

import dev.sandbar.run.capture.Recording;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunStore;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import dev.sandbar.run.redact.SecretNames;
import dev.sandbar.sandbox.ExecRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes recordings for commands; immutable. */
public final class Recordings {
    private final RunStore store;
    private final Map<String, String> environment;
    private final String face;

    private Recordings(RunStore store, Map<String, String> environment, String face) {
        this.store = store;
        this.environment = Map.copyOf(environment);
        this.face = face;
    }

    /**
     * Recordings in a data directory.
     *
     * @param environment this process's own
     * @param face where commands are asked for, {@code shell} or {@code console}
     */
    public static Recordings in(Path data, Map<String, String> environment, String face) {
        return new Recordings(new RunFolders(data), environment, face);
    }

    /**
     * For one command.
     *
     * @param secretNames variables that are secrets though their names do not say so
     */
    public Recording of(ExecRequest request, List<String> secretNames) {
        return new Recording(store, redaction(request.environment(), secretNames), face);
    }

    /**
     * What must not be shown of a command.
     *
     * @param given the variables that it is given
     */
    public Redaction redaction(Map<String, String> given, List<String> secretNames) {
        List<Secret> secrets = new ArrayList<>();
        addSecrets(secrets, given, secretNames);
        addSecrets(secrets, environment, secretNames);
        return Redaction.of(secrets);
    }

    private static void addSecrets(List<Secret> secrets, Map<String, String> variables, List<String> names) {
        variables.forEach((name, value) -> {
            if (names.contains(name) || SecretNames.isSecret(name)) {
                secrets.add(new Secret(name, value));
            }
        });
    }
}
