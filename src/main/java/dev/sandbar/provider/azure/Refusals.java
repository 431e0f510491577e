package dev.sandbar.provider.azure;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;

/** Why {@code wrapper.sh} and {@code user.sh} did not run a command. */
final class Refusals {
    private Refusals() {}

    /** @param why the word after {@code refused} in the wrapper's mark */
    static ProviderException of(String sandbox, ExecRequest request, String why) {
        String program = HttpText.printable(request.command().get(0));
        String user = HttpText.printable(request.user().orElse(""));
        return switch (why) {
            case "127" ->
                new ProviderException(
                        Kind.COMMAND_MISSING,
                        "there is no command " + program + " in " + sandbox,
                        "check the spelling, or install it in the sandbox");
            case "126" ->
                new ProviderException(
                        Kind.NOT_EXECUTABLE,
                        program + " in " + sandbox + " cannot be executed",
                        "make it executable (chmod +x), or run it with its interpreter");
            case "directory" ->
                new ProviderException(
                        Kind.DIRECTORY_MISSING,
                        "there is no directory " + directory(request) + " in " + sandbox,
                        "create it, or choose another with --cwd");
            case "user" ->
                new ProviderException(
                        Kind.USER_MISSING,
                        "there is no user " + user + " in " + sandbox,
                        "name one that its /etc/passwd has, or a number");
            case "not-root" -> unsupported("become " + user, sandbox, "its image does not run as root");
            case "no-tool" ->
                unsupported("become " + user, sandbox, "its image has none of setpriv, su-exec, gosu and su for that");
            case "stty" -> unsupported("feed stdin", sandbox, "its image has no stty to prepare the terminal for it");
            case "cat" -> unsupported("feed stdin", sandbox, "its image has no cat to pass it on");
            default ->
                new ProviderException(
                        Kind.FAILED,
                        program + " did not start in " + sandbox + ": " + HttpText.printable(why),
                        "look at the sandbox with inspect");
        };
    }

    private static ProviderException unsupported(String what, String sandbox, String why) {
        return new ProviderException(
                Kind.UNSUPPORTED, "cannot " + what + " in " + sandbox + ": " + why, "use an image that can");
    }

    private static String directory(ExecRequest request) {
        if (request.directory() instanceof WorkingDirectory.Required required) {
            return HttpText.printable(required.absolute());
        }
        return "of its default";
    }
}
