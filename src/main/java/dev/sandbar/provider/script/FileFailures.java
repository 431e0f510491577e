package dev.sandbar.provider.script;

import dev.sandbar.provider.tar.TarOrigin;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why files cannot be read, in sandbox words. */
final class FileFailures {
    private static final String AGAIN = "look at the sandbox's state, and try again";

    private final SandboxId sandbox;
    private final Complaints complaints;

    FileFailures(SandboxId sandbox, Complaints complaints) {
        this.sandbox = sandbox;
        this.complaints = complaints;
    }

    TarOrigin origin() {
        return new TarOrigin("the files of " + sandbox, AGAIN);
    }

    /** @param what the programs, with blanks between them */
    ProviderException missing(String what, @Nullable Throwable cause) {
        return new ProviderException(
                Kind.UNSUPPORTED,
                "no files can be read in " + sandbox + ", since that takes programs that it does not have: " + what,
                "install " + what + " there, or have the command print what it made",
                cause);
    }

    /** It ended before it was whole. */
    ProviderException cut() {
        return new ProviderException(Kind.UNREACHABLE, endsEarly() + reason(""), AGAIN);
    }

    /** The same, and that is what its exec says. */
    ProviderException ended(ExitStatus status) {
        if (status instanceof ExitStatus.Exited exited) {
            return new ProviderException(Kind.FAILED, endsEarly() + reason(", with " + exited.code()), AGAIN);
        }
        return new ProviderException(Kind.UNREACHABLE, endsEarly() + ": " + ((ExitStatus.Lost) status).reason(), AGAIN);
    }

    private String endsEarly() {
        return "the reading of files in " + sandbox + " ended early";
    }

    private String reason(String otherwise) {
        List<String> lines = complaints.lines();
        return lines.isEmpty() ? otherwise : ": " + lines.get(0);
    }

    ProviderException strange(String why, @Nullable Throwable cause) {
        return new ProviderException(
                Kind.FAILED,
                "what came as files of " + sandbox + " is not understood: " + why,
                "try find, tar and base64 there by hand: one of them is not what it should be",
                cause);
    }
}
