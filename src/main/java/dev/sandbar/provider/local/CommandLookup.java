package dev.sandbar.provider.local;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file that a command's first word means, by the rules of POSIX {@code execvp}.
 *
 * <p>It is asked before the start because the JDK reports a missing command, a missing directory and a missing
 * interpreter by the same error number.
 */
final class CommandLookup {
    private static final String DEFAULT_PATH = "/bin:/usr/bin";

    private final SandboxId sandbox;
    private final Path directory;
    private final String searchPath;

    CommandLookup(SandboxId sandbox, Path directory, @Nullable String searchPath) {
        this.sandbox = sandbox;
        this.directory = directory;
        this.searchPath = searchPath == null ? DEFAULT_PATH : searchPath;
    }

    /** The executable file that {@code word} means. */
    Path find(String word) {
        if (word.indexOf('/') >= 0) {
            return checked(word, directory.resolve(word));
        }
        Path denied = null;
        for (String folder : searchPath.split(File.pathSeparator, -1)) {
            Path candidate = directory.resolve(folder).resolve(word);
            if (!word.isEmpty() && Files.isRegularFile(candidate)) {
                if (Files.isExecutable(candidate)) {
                    return candidate;
                }
                denied = candidate;
            }
        }
        throw denied == null ? missing(word) : notExecutable(denied);
    }

    private Path checked(String word, Path file) {
        if (!Files.exists(file)) {
            throw missing(word);
        }
        if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
            throw notExecutable(file);
        }
        return file;
    }

    private ProviderException missing(String word) {
        return new ProviderException(
                Kind.COMMAND_MISSING,
                "there is no command '" + word + "' for the sandbox " + sandbox,
                "check its spelling and the PATH, or install it");
    }

    private ProviderException notExecutable(Path file) {
        return new ProviderException(
                Kind.NOT_EXECUTABLE,
                file + " cannot be executed in the sandbox " + sandbox,
                Files.isDirectory(file) ? "it is a directory: name a program" : "make it executable with 'chmod +x'");
    }
}
