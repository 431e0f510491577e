package dev.sandbar.provider.local;

import dev.sandbar.provider.process.ChildCommand;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.WorkingDirectory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that was checked and can be started.
 *
 * @param executable the file that the command's first word means
 * @param environment everything the process gets
 */
record Launch(
        SandboxId sandbox, List<String> command, Path executable, Path directory, Map<String, String> environment) {
    /** Names the directory of the sandbox that a process runs in, by which all of them are found. */
    static final String SANDBOX_VARIABLE = "SANDBAR_SANDBOX";

    private static final int FIRST_WITHOUT_DEFAULT_CHARSET = 18;

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Checks everything that can be wrong before anything runs.
     *
     * @param home the sandbox's directory
     */
    static Launch of(SandboxId sandbox, Path home, ExecRequest request) {
        checkText(sandbox, request);
        Path directory = directory(sandbox, home, request.directory());
        Map<String, String> environment = environment(home, request);
        Path executable = new CommandLookup(sandbox, directory, environment.get("PATH"))
                .find(request.command().get(0));
        return new Launch(sandbox, request.command(), executable, directory, environment);
    }

    /** The project directory of a local sandbox is the sandbox itself. */
    static Path directory(SandboxId sandbox, Path home, WorkingDirectory wanted) {
        if (!(wanted instanceof WorkingDirectory.Required required)) {
            return home;
        }
        Path directory = home.resolve(required.path());
        if (!Files.isDirectory(directory)) {
            throw new ProviderException(
                    Kind.DIRECTORY_MISSING,
                    "there is no directory " + directory + " for the sandbox " + sandbox,
                    "make it, or name one that is there; a relative one begins at " + home);
        }
        return directory;
    }

    private static Map<String, String> environment(Path home, ExecRequest request) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        // They are Sandbar's own directories, and some programs believe them.
        environment.remove("PWD");
        environment.remove("OLDPWD");
        environment.putAll(request.environment());
        environment.put(ExecRequest.MARKER_VARIABLE, request.marker());
        environment.put(SANDBOX_VARIABLE, home.toString());
        return environment;
    }

    /** What to start. */
    ChildCommand child(boolean input) {
        return new ChildCommand(command, executable, directory, environment, input);
    }

    private static void checkText(SandboxId sandbox, ExecRequest request) {
        request.command().forEach(word -> checkText(sandbox, word));
        request.environment().forEach((name, value) -> {
            checkText(sandbox, name);
            checkText(sandbox, value);
            if (name.isEmpty() || name.indexOf('=') >= 0) {
                throw refused(sandbox, "'" + name + "' cannot be the name of an environment variable", "rename it");
            }
        });
    }

    /** What the platform would cut off (NUL) or replace by question marks is refused instead. */
    private static void checkText(SandboxId sandbox, String text) {
        if (text.indexOf('\0') >= 0) {
            throw refused(sandbox, "an argument or a variable holds a NUL", "pass it in a file or on stdin");
        }
        if (!platformCharset().newEncoder().canEncode(text)) {
            throw refused(
                    sandbox,
                    "'" + text + "' cannot be passed in the character set " + platformCharset(),
                    "start Sandbar in a UTF-8 locale, for example with LC_ALL=C.UTF-8");
        }
    }

    /** What the JDK encodes arguments with: before JEP 400 it was the default character set. */
    private static Charset platformCharset() {
        String name = System.getProperty("sun.jnu.encoding");
        return name == null || Runtime.version().feature() < FIRST_WITHOUT_DEFAULT_CHARSET
                ? Charset.defaultCharset()
                : Charset.forName(name);
    }

    /** What to say when the system refuses to start it although everything looked right. */
    ProviderException notStarted(IOException cause) {
        return new ProviderException(
                Kind.FAILED,
                executable + " could not be started in the sandbox " + sandbox + ": " + cause.getMessage(),
                "check that the command is not too long and that this computer can start more processes",
                cause);
    }

    private static ProviderException refused(SandboxId sandbox, String what, String nextStep) {
        return new ProviderException(Kind.FAILED, what + " (for the sandbox " + sandbox + ")", nextStep);
    }
}
