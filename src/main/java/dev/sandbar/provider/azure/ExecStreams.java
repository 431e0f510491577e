package dev.sandbar.provider.azure;

import com.azure.resourcemanager.containerinstance.fluent.models.ContainerExecResponseInner;
import dev.sandbar.provider.http.HandshakeRefusedException;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.http.SocketLimits;
import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Terminals over Azure's WebSocket: the management API answers with its address and a password, which is the first
 * message, exactly as given.
 */
final class ExecStreams implements Terminals {
    private static final int EXEC_PORT = 19390;

    /**
     * What stands open for hours passes machines that forget connections without traffic, and notices that the other side
     * is gone. Not for commands: whoever does not read their output for a while would lose them.
     */
    private static final Duration PING = Duration.ofSeconds(30);

    private final Management management;
    private final Duration ping;

    ExecStreams(Management management) {
        this(management, PING);
    }

    /** @param ping how often a terminal's other side is asked whether it is there */
    ExecStreams(Management management, Duration ping) {
        this.management = management;
        this.ping = ping;
    }

    @Override
    public WebSocketLink open(Target target, Optional<TerminalSize> size) {
        ContainerExecResponseInner answer = management.exec(target, size.orElse(TerminalSize.USUAL));
        URI address = address(target, answer.webSocketUri());
        String password = answer.password();
        if (password == null) {
            throw malformed(target);
        }
        try {
            WebSocketLink link = WebSocketLink.open(
                    management.http().plain(),
                    new Request.Builder().url(address.toString()).build(),
                    size.isPresent() ? SocketLimits.USUAL.pinging(ping) : SocketLimits.USUAL);
            try {
                link.send(password);
                return link;
            } catch (IOException | InterruptedException e) {
                link.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreachable(target, address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Kind.UNREACHABLE, "connecting to " + target.sandbox() + " was interrupted", "try again", e);
        }
    }

    /** An address that may be connected to: encrypted, or on this computer, where tests are. */
    private static URI address(Target target, @Nullable String text) {
        try {
            URI address = new URI(String.valueOf(text));
            boolean local = "ws".equals(address.getScheme()) && AzureSettings.Access.isLoopback(address.getHost());
            if (("wss".equals(address.getScheme()) || local)
                    && address.getHost() != null
                    && address.getRawUserInfo() == null) {
                return address;
            }
            throw malformed(target);
        } catch (URISyntaxException e) {
            throw malformed(target);
        }
    }

    private static ProviderException malformed(Target target) {
        return new ProviderException(
                Kind.FAILED,
                "Azure's answer does not say where the terminal of " + target.sandbox() + " is",
                "try again, and check that endpoint in config.toml is Azure's management API");
    }

    private static ProviderException unreachable(Target target, URI address, IOException e) {
        String where = HttpText.printable(address.getHost(), 100) + ":" + address.getPort();
        if (e instanceof HandshakeRefusedException refused) {
            return new ProviderException(
                    Kind.FAILED,
                    "the terminal of " + target.sandbox() + " was refused with status "
                            + refused.reply().status(),
                    "check with sandbar inspect that the container runs, and try again",
                    e);
        }
        if (e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof SocketTimeoutException) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    "the terminal of " + target.sandbox() + " cannot be reached: " + where + " does not answer",
                    "let outgoing connections to TCP port " + EXEC_PORT
                            + " through the firewall: Azure's exec uses it, all else works without",
                    e);
        }
        if (e instanceof SSLException) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    "the certificate of " + where + " is not accepted: "
                            + HttpText.printable(String.valueOf(e.getMessage())),
                    "look for a proxy in between; its authority can be named by certificate-authority in config.toml",
                    e);
        }
        return new ProviderException(
                Kind.UNREACHABLE,
                "cannot connect to the terminal of " + target.sandbox() + ": "
                        + HttpText.printable(String.valueOf(e.getMessage())),
                "try again in a moment",
                e);
    }
}
