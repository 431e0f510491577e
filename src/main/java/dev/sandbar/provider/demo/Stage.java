package dev.sandbar.provider.demo;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the demo's commands run: for each sandbox a directory of a provider that keeps directories, made and filled when the
 * first command comes. For any thread.
 */
public final class Stage {
    private static final String[] FILES = {"README.md", "app.py", "Makefile", ".bashrc"};

    private final Provider directories;

    /** @param directories creates a sandbox of any name as a directory, which is its fact {@code directory} */
    public Stage(Provider directories) {
        this.directories = directories;
    }

    /** Runs a command there; nothing of the user's own configuration is at hand. */
    Exec exec(SandboxId sandbox, ExecRequest request) {
        Sandbox there = there(sandbox);
        Map<String, String> environment = new HashMap<>();
        String home = directory(there).toString();
        environment.put("HOME", home);
        environment.put("XDG_CONFIG_HOME", home + "/.config");
        environment.put("XDG_DATA_HOME", home + "/.local/share");
        environment.put("XDG_CACHE_HOME", home + "/.cache");
        environment.put("XDG_STATE_HOME", home + "/.local/state");
        environment.put("SANDBOX_NAME", sandbox.key());
        // Another shell would greet a home that it does not know, or has its files elsewhere.
        environment.put("SHELL", Files.isExecutable(Path.of("/bin/bash")) ? "/bin/bash" : "/bin/sh");
        environment.putAll(request.environment());
        return directories.exec(there.id(), request.withEnvironment(environment));
    }

    /** Reads what commands left there. */
    FileSource files(SandboxId sandbox, FileRequest request) {
        return directories.files(there(sandbox).id(), request);
    }

    void endLeftover(ExecTrace trace) {
        directories.endLeftover(trace);
    }

    /** Ends what runs in a sandbox, and deletes its files. */
    synchronized void clear(SandboxId sandbox) {
        directories.change(there(sandbox).id(), Lifecycle.REMOVE);
    }

    private synchronized Sandbox there(SandboxId sandbox) {
        Sandbox there = directories.create(sandbox.provider() + "-" + sandbox.key());
        Path home = directory(there);
        try {
            for (String file : FILES) {
                if (!Files.exists(home.resolve(file))) {
                    copy(file, home.resolve(file));
                }
            }
        } catch (IOException e) {
            throw new ProviderException(
                    Kind.FAILED,
                    "the directory of " + sandbox + " cannot be filled: " + e.getMessage(),
                    "check the free space in " + home,
                    e);
        }
        return there;
    }

    private static void copy(String file, Path target) throws IOException {
        String resource = file.startsWith(".") ? file.substring(1) : file;
        try (InputStream content = Stage.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(content, resource), target);
        }
    }

    private static Path directory(Sandbox there) {
        return Path.of(Objects.requireNonNull(there.facts().get("directory")));
    }
}
