package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.BadAnswerException;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** What it means, and what to do, when no answer comes from an engine at all. */
final class ConnectionFailures {
    private ConnectionFailures() {}

    /** Whether the same request may succeed a moment later. */
    static boolean mayPass(IOException e) {
        return !(e instanceof BadAnswerException
                || e instanceof BadAddressException
                || e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException
                || e instanceof AccessDeniedException
                || e instanceof SocketTimeoutException
                || e instanceof SSLException
                || denied(e)
                || strange(e)
                || says(e, "no such file")
                || says(e, "connection refused"));
    }

    static ProviderException translate(DockerEndpoint endpoint, IOException e) {
        String where = endpoint.name() + " at " + endpoint.address();
        if (endpoint.overSsh()) {
            return overSsh(endpoint, where, e);
        }
        if (endpoint.local()) {
            return local(endpoint, where, e);
        }
        if (e instanceof SSLException) {
            return unauthorised(
                    where + " and this computer do not accept each other's certificates: " + words(e),
                    "check ca.pem, cert.pem and key.pem of this engine",
                    e);
        }
        if (hungUpOnStranger(endpoint, e)) {
            return unauthorised(
                    where + " hung up: it may want a certificate, and there is none: " + words(e),
                    "put its ca.pem, cert.pem and key.pem where DOCKER_CERT_PATH or the Docker context says",
                    e);
        }
        return silent(endpoint, where, e);
    }

    private static ProviderException overSsh(DockerEndpoint endpoint, String where, IOException e) {
        String check = "check that this works without a question: ssh " + endpoint.address() + " docker version";
        if (denied(e) || strange(e)) {
            return unauthorised("no permission to use " + where + ": " + words(e), check, e);
        }
        return new ProviderException(Kind.UNREACHABLE, where + " does not answer: " + words(e), check, e);
    }

    private static ProviderException local(DockerEndpoint endpoint, String where, IOException e) {
        if (denied(e)) {
            return unauthorised(
                    "no permission to use " + where,
                    "join the group that owns the socket (often: sudo usermod -aG docker $USER), then log in again",
                    e);
        }
        if (!Files.exists(endpoint.socket())) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    where + " does not answer: there is no such socket",
                    "start the engine, or set DOCKER_HOST to the address of one that runs",
                    e);
        }
        return silent(endpoint, where, e);
    }

    private static ProviderException silent(DockerEndpoint endpoint, String where, IOException e) {
        String check = ": docker -H " + endpoint.address() + " version";
        if (e instanceof BadAnswerException) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    where + " gives an answer that is not understood: " + words(e),
                    "check that a Docker engine listens there" + check,
                    e);
        }
        return new ProviderException(
                Kind.UNREACHABLE, where + " does not answer: " + words(e), "check that the engine runs" + check, e);
    }

    private static ProviderException unauthorised(String message, String nextStep, IOException e) {
        return new ProviderException(Kind.UNAUTHORISED, message, nextStep, e);
    }

    /** With TLS 1.3 a refused client may see the connection break before it sees why. */
    private static boolean hungUpOnStranger(DockerEndpoint endpoint, IOException e) {
        return endpoint.tls().isPresent()
                && !endpoint.tls().get().hasKey()
                && e instanceof SocketException
                && !(e instanceof ConnectException);
    }

    private static boolean denied(IOException e) {
        return e instanceof AccessDeniedException || says(e, "permission denied");
    }

    /** Whether ssh does not know the server. */
    private static boolean strange(IOException e) {
        return says(e, "host key verification failed");
    }

    private static boolean says(IOException e, String words) {
        return words(e).toLowerCase(Locale.ROOT).contains(words);
    }

    private static String words(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : EngineFailures.printable(message);
    }
}
