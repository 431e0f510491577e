package dev.sandbar.provider.proxmox.host;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;

/** What the ssh library's failures mean in sandbox words. */
final class SshFailures {
    private SshFailures() {}

    /**
     * No connection was made.
     *
     * @param unusable files with private keys that could not be read without a pass phrase
     */
    static ProviderException connecting(SshTarget target, List<Path> unusable, IOException e) {
        if (e instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
            return refused(target, unusable, e);
        }
        return translate(target, e);
    }

    private static ProviderException refused(SshTarget target, List<Path> unusable, IOException e) {
        String locked = unusable.isEmpty()
                ? ""
                : "; these files need a pass phrase or hold no key: "
                        + unusable.stream().map(Path::toString).collect(Collectors.joining(", "));
        return new ProviderException(
                Kind.UNAUTHORISED,
                target.address() + " accepts none of the keys of the agent and of "
                        + target.identities().stream().map(Path::toString).collect(Collectors.joining(", ")) + locked,
                "load the right key with ssh-add, or add it there with ssh-copy-id",
                e);
    }

    /** The connection failed, or broke. */
    static ProviderException translate(SshTarget target, IOException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UnresolvedAddressException || root instanceof UnknownHostException) {
            return unreachable(
                    target, "cannot be found: there is no such host", "check its name in the configuration", e);
        }
        if (root instanceof ConnectException) {
            return unreachable(
                    target,
                    "does not answer: " + HttpText.printable(String.valueOf(root.getMessage())),
                    "check that its ssh server runs, and that no firewall is between",
                    e);
        }
        return unreachable(
                target,
                "cannot be used over ssh: " + HttpText.printable(String.valueOf(root.getMessage())),
                "try again, and try by hand: ssh " + target.user() + "@" + target.machine(),
                e);
    }

    private static ProviderException unreachable(SshTarget target, String what, String nextStep, IOException e) {
        return new ProviderException(Kind.UNREACHABLE, target.address() + " " + what, nextStep, e);
    }
}
