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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Makes recordings for commands; immutable. */
public final class Recordings {
    private final RunStore store;
    private final Map<String, String> environment;
    private final List<String> secretNames;
    private final Supplier<Set<String>> credentials;
    private final String face;

    private Recordings(RunStore store, Known known, String face) {
        this.store = store;
        this.environment = known.environment();
        this.secretNames = known.secretNames();
        this.credentials = known.credentials();
        this.face = face;
    }

    /**
     * Where secrets are known from.
     *
     * @param environment this process's own
     * @param secretNames variables that are secrets though their names do not say so
     * @param credentials what the providers have read so far
     */
    public record Known(Map<String, String> environment, List<String> secretNames, Supplier<Set<String>> credentials) {
        public Known {
            environment = Map.copyOf(environment);
            secretNames = List.copyOf(secretNames);
        }
    }

    /**
     * Recordings in a data directory.
     *
     * @param face where commands are asked for, {@code shell} or {@code console}
     */
    public static Recordings in(Path data, Known known, String face) {
        return new Recordings(new RunFolders(data), known, face);
    }

    /**
     * For one command.
     *
     * @param names more variables that are secrets though their names do not say so
     */
    public Recording of(ExecRequest request, List<String> names) {
        return of(redaction(request.environment(), names));
    }

    /** For one command of which {@link #redaction} has said what must not be kept. */
    public Recording of(Redaction redaction) {
        return new Recording(store, redaction, face);
    }

    /**
     * What must not be shown or kept of a command.
     *
     * @param given the variables that it is given
     * @param names more variables that are secrets though their names do not say so
     */
    public Redaction redaction(Map<String, String> given, List<String> names) {
        Set<String> all = new HashSet<>(names);
        all.addAll(secretNames);
        List<Secret> secrets = new ArrayList<>();
        addSecrets(secrets, given, all);
        addSecrets(secrets, environment, all);
        credentials.get().forEach(value -> secrets.add(new Secret("credential", value)));
        return Redaction.of(secrets);
    }

    private static void addSecrets(List<Secret> secrets, Map<String, String> variables, Set<String> names) {
        variables.forEach((name, value) -> {
            if (names.contains(name) || SecretNames.isSecret(name)) {
                secrets.add(new Secret(name, value));
            }
        });
    }
}
