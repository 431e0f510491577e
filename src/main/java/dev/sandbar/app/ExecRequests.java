package dev.sandbar.app;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.ExecOptions.Variables;
import dev.sandbar.action.UsageException;
import dev.sandbar.run.redact.Secret;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.WorkingDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what a provider is asked for out of what an operator wrote. */
final class ExecRequests {
    private final Map<String, String> own;
    private final String projectDirectory;

    /** @param own this process's environment, for variables that are inherited by name */
    ExecRequests(Map<String, String> own, String projectDirectory) {
        this.own = own;
        this.projectDirectory = projectDirectory;
    }

    ExecRequest of(List<String> command, ExecOptions options) throws UsageException {
        ExecRequest request = ExecRequest.of(command)
                .in(directory(options))
                .withEnvironment(environment(options))
                .as(options.setting().user());
        if (options.attachment().input()) {
            request = request.withInput();
        }
        return options.setting().privileged() ? request.withPrivileges() : request;
    }

    /** The same with what stands in its environment files, which may be pipes and give that only once. */
    static ExecOptions withFilesRead(ExecOptions options) throws UsageException {
        Variables variables = options.setting().variables();
        if (variables.files().isEmpty()) {
            return options;
        }
        List<String> environment = new ArrayList<>();
        for (String file : variables.files()) {
            for (String line : lines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    environment.add(line);
                }
            }
        }
        environment.addAll(variables.written());
        return options.with(options.setting().with(new Variables(environment, List.of(), variables.secret())));
    }

    private WorkingDirectory directory(ExecOptions options) {
        return options.setting()
                .directory()
                .<WorkingDirectory>map(path -> new WorkingDirectory.Required(path, projectDirectory))
                .orElseGet(() -> new WorkingDirectory.Project(projectDirectory));
    }

    private Map<String, String> environment(ExecOptions options) throws UsageException {
        Map<String, String> environment = new LinkedHashMap<>();
        Variables variables = withFilesRead(options).setting().variables();
        for (String entry : variables.written()) {
            add(environment, entry);
        }
        for (String name : variables.secret()) {
            String value = own.get(name);
            if (value == null) {
                throw new UsageException(
                        "the secret variable " + name + " is not set",
                        "set it where sandbar is started, and export it");
            }
            if (new Secret(name, value).isTooShort()) {
                throw new UsageException(
                        "the secret variable " + name + " is shorter than " + Secret.SHORTEST
                                + " characters: it would be found by chance all over the output",
                        "choose a longer secret, or pass it on with --env");
            }
            environment.put(name, value);
        }
        return environment;
    }

    // A name alone inherits the variable; one that is not set here is not set there, as docker does it.
    private void add(Map<String, String> environment, String entry) {
        int equals = entry.indexOf('=');
        if (equals >= 0) {
            environment.put(entry.substring(0, equals), entry.substring(equals + 1));
            return;
        }
        String inherited = own.get(entry);
        if (inherited != null) {
            environment.put(entry, inherited);
        }
    }

    private static List<String> lines(String file) throws UsageException {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            for (String line : lines) {
                if (line.startsWith("=")) {
                    throw new UsageException("a line of " + file + " names no variable", "write NAME=VALUE or NAME");
                }
            }
            return lines;
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("the environment file " + file + " cannot be read", "check its name");
        }
    }
}
