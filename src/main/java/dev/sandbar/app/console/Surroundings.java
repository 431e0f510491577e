package dev.sandbar.app.console;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.ExecOptions.Setting;
import dev.sandbar.action.ExecOptions.Variables;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.console.ConsoleSetup.Requests;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.SandboxId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code cd} and {@code export} have set for the next commands, for each sandbox apart; for any thread. */
final class Surroundings {
    private final Requests requests;
    private final Map<SandboxId, Surrounding> set = new ConcurrentHashMap<>();

    Surroundings(Requests requests) {
        this.requests = requests;
    }

    /** What is set for one sandbox. */
    record Surrounding(Optional<String> directory, Map<String, String> variables) {
        static final Surrounding NONE = new Surrounding(Optional.empty(), Map.of());

        Surrounding {
            variables = Map.copyOf(variables);
        }
    }

    Surrounding of(SandboxId sandbox) {
        return set.getOrDefault(sandbox, Surrounding.NONE);
    }

    /** Commands start in this directory from now on; empty: in the usual one. */
    void directory(SandboxId sandbox, Optional<String> directory) {
        set.merge(
                sandbox,
                new Surrounding(directory, Map.of()),
                (old, next) -> new Surrounding(directory, old.variables()));
    }

    void export(SandboxId sandbox, List<String> entries) {
        Map<String, String> more = new LinkedHashMap<>(of(sandbox).variables());
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            more.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        set.put(sandbox, new Surrounding(of(sandbox).directory(), more));
    }

    void unset(SandboxId sandbox, List<String> names) {
        Map<String, String> fewer = new LinkedHashMap<>(of(sandbox).variables());
        fewer.keySet().removeAll(names);
        set.put(sandbox, new Surrounding(of(sandbox).directory(), fewer));
    }

    /** What the provider is asked for; what was written with the command counts more than what was set before. */
    ExecRequest request(SandboxId sandbox, List<String> command, ExecOptions options) throws UsageException {
        Surrounding surrounding = of(sandbox);
        List<String> environment = new ArrayList<>();
        surrounding.variables().forEach((name, value) -> environment.add(name + "=" + value));
        Setting setting = options.setting();
        Variables variables = setting.variables();
        environment.addAll(variables.written());
        Setting here = setting.in(setting.directory().or(surrounding::directory))
                .with(new Variables(environment, variables.files(), variables.secret()));
        return requests.of(command, options.with(here));
    }
}
