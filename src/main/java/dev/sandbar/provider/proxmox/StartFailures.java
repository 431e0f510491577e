package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;

/** Why a command did not start in a container, in sandbox words. */
final class StartFailures {
    private StartFailures() {}

    /** The script in the container reported {@code reason}. */
    static ProviderException refused(Container container, ExecRequest request, String reason) {
        String in = " in " + container.called();
        return switch (reason) {
            case "directory" ->
                new ProviderException(
                        Kind.DIRECTORY_MISSING,
                        "there is no directory " + directory(request) + in,
                        "create it, or choose another with --cwd");
            case "command" ->
                new ProviderException(
                        Kind.COMMAND_MISSING,
                        "there is no command " + program(request) + in,
                        "check the spelling, or install it in the sandbox");
            case "executable" ->
                new ProviderException(
                        Kind.NOT_EXECUTABLE,
                        program(request) + in + " cannot be executed",
                        "make it executable (chmod +x), or run it with its interpreter");
            case "user" ->
                new ProviderException(
                        Kind.USER_MISSING,
                        "there is no user " + HttpText.printable(request.user().orElse("")) + in,
                        "name one that its /etc/passwd has, or a number");
            case "switch" ->
                new ProviderException(
                        Kind.UNSUPPORTED,
                        "nothing" + in + " can run a command as "
                                + HttpText.printable(request.user().orElse("")),
                        "install setpriv (util-linux) there, or name the user without a group");
            default ->
                new ProviderException(
                        Kind.FAILED, "a command did not start" + in + ": " + HttpText.printable(reason), "report this");
        };
    }

    /** The host's program started nothing. */
    static ProviderException byHost(Container container, ExecRequest request, HostFailure failure)
            throws MethodMissingException {
        if (failure.isMethodMissing()) {
            throw new MethodMissingException(failure.line());
        }
        ProviderException trouble = container.trouble().get().orElse(null);
        if (trouble != null) {
            return trouble;
        }
        if (failure.isShellMissing()) {
            return new ProviderException(
                    Kind.UNSUPPORTED,
                    container.called() + " has no env or no /bin/sh, which start " + program(request) + ": "
                            + failure.line(),
                    "install a shell there");
        }
        return new ProviderException(
                Kind.FAILED,
                program(request) + " did not start in " + container.called() + ": " + failure.line(),
                "try " + failure.method().name() + " on " + container.host().address() + " by hand");
    }

    static ProviderException lost(Container container) {
        return new ProviderException(
                Kind.UNREACHABLE,
                "lost the connection to " + container.host().address() + " while a command started in "
                        + container.called(),
                "look in the sandbox whether it runs");
    }

    static ProviderException interrupted(Container container) {
        return new ProviderException(
                Kind.FAILED, "the start of a command in " + container.called() + " was given up", "start it again");
    }

    private static String program(ExecRequest request) {
        return HttpText.printable(request.command().get(0));
    }

    private static String directory(ExecRequest request) {
        return request.directory() instanceof WorkingDirectory.Required required
                ? HttpText.printable(required.absolute())
                : "of its default";
    }
}
