package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a command did not start, from the words of the engine and its runtime (runc, crun).
 *
 * <p>The words only say which failure it is; that it did not start at all is known from {@link ExecState}, since a
 * program can print anything.
 */
final class StartFailures {
    private StartFailures() {}

    /** The failure that {@code said} describes; empty when the words are not known. */
    static Optional<ProviderException> classify(String sandbox, ExecRequest request, String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("unable to find user")
                || words.contains("unable to find group")
                || words.contains("no matching entries in")) {
            return failure(
                    Kind.USER_MISSING,
                    "there is no user "
                            + EngineFailures.printable(request.user().orElse("")) + " in " + sandbox,
                    "name one that its /etc/passwd has, or a number");
        }
        if (words.contains("chdir to cwd")
                || words.contains("cwd must be an absolute path")
                || words.contains("working directory")) {
            return failure(
                    Kind.DIRECTORY_MISSING,
                    "there is no directory " + directory(request) + " in " + sandbox,
                    "create it, or choose another with --cwd");
        }
        if (words.contains("executable file not found")
                || words.contains("no such file or directory")
                || words.contains("executable file `")) {
            return Optional.of(commandMissing(sandbox, request));
        }
        if (words.contains("permission denied")
                || words.contains("is a directory")
                || words.contains("exec format error")) {
            return Optional.of(notExecutable(sandbox, request));
        }
        return Optional.empty();
    }

    static ProviderException commandMissing(String sandbox, ExecRequest request) {
        return new ProviderException(
                Kind.COMMAND_MISSING,
                "there is no command " + program(request) + " in " + sandbox,
                "check the spelling, or install it in the sandbox");
    }

    static ProviderException notExecutable(String sandbox, ExecRequest request) {
        return new ProviderException(
                Kind.NOT_EXECUTABLE,
                program(request) + " in " + sandbox + " cannot be executed",
                "make it executable (chmod +x), or run it with its interpreter");
    }

    /** The failure when {@link #classify} knows no better: nothing ran. */
    static ProviderException unknown(String sandbox, ExecRequest request, String said) {
        return new ProviderException(
                Kind.FAILED,
                program(request) + " did not start in " + sandbox + ": " + EngineFailures.printable(said),
                "look at the sandbox with inspect, and at the engine's own log");
    }

    private static String program(ExecRequest request) {
        return EngineFailures.printable(request.command().get(0));
    }

    private static Optional<ProviderException> failure(Kind kind, String message, String nextStep) {
        return Optional.of(new ProviderException(kind, message, nextStep));
    }

    private static String directory(ExecRequest request) {
        if (request.directory() instanceof WorkingDirectory.Required required) {
            return EngineFailures.printable(required.absolute());
        }
        return "of its default";
    }
}
