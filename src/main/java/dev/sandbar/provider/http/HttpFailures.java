package dev.sandbar.provider.http;

import dev.sandbar.provider.json.MalformedJsonException;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What it means, and what to do, when a server does not answer or says no. */
public final class HttpFailures {
    private HttpFailures() {}

    /** No question was sent, no answer came, or none that can be understood. */
    public static ProviderException unreachable(HttpPlace place, IOException e) {
        if (e instanceof NoCredentialException none) {
            return none.reason();
        }
        if (e instanceof TooLongException || e instanceof MalformedJsonException) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    place.words() + " gives an answer that is not understood: " + words(e),
                    "check that the address in the configuration is right",
                    e);
        }
        if (e instanceof SSLException) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    "the certificate of " + place.words() + " is not accepted: " + words(e),
                    "check the address, and whether this computer trusts who signed the certificate",
                    e);
        }
        return new ProviderException(Kind.UNREACHABLE, place.words() + " " + silence(e), nextStep(e), e);
    }

    /**
     * The server said no.
     *
     * @param what what was asked for, as the object of "refuses": {@code to start daytona/web}
     * @param message the server's own words; made harmless here
     */
    public static ProviderException refused(HttpPlace place, String what, HttpReply reply, String message) {
        String said = said(reply, message);
        return switch (reply.status()) {
            case 401 ->
                new ProviderException(
                        Kind.UNAUTHORISED,
                        place.words() + " does not accept the credentials: " + said,
                        "check " + place.credentials() + "; it may have expired");
            case 403 ->
                new ProviderException(
                        Kind.UNAUTHORISED,
                        place.words() + " refuses " + what + " with these credentials: " + said,
                        "ask for the permission, or use other credentials (" + place.credentials() + ")");
            case 429 -> tooMany(place, reply);
            case 301, 302, 303, 307, 308 ->
                new ProviderException(
                        Kind.UNREACHABLE,
                        place.words() + " sends to another address, "
                                + HttpText.printable(reply.header("Location").orElse("which it does not say")),
                        "if that is right, write it into the configuration: credentials are not sent on");
            default ->
                new ProviderException(
                        reply.status() >= 502 ? Kind.UNREACHABLE : Kind.FAILED,
                        place.words() + " refuses " + what + ": " + said,
                        reply.status() >= 500 ? "try again in a moment" : "look at what it says");
        };
    }

    private static ProviderException tooMany(HttpPlace place, HttpReply reply) {
        String when = reply.retryAfter()
                .map(pause -> "in " + Math.max(1, pause.toSeconds()) + " s")
                .orElse("in a minute");
        return new ProviderException(
                Kind.UNREACHABLE, place.words() + " is asked too often", "it answers again " + when);
    }

    private static String said(HttpReply reply, String message) {
        String said = HttpText.printable(message);
        return said.isEmpty() ? "status " + reply.status() : said + " (status " + reply.status() + ")";
    }

    private static String silence(IOException e) {
        if (e instanceof UnknownHostException) {
            return "cannot be found: there is no such host";
        }
        if (e instanceof InterruptedIOException) {
            return "did not answer in time";
        }
        return "does not answer: " + words(e);
    }

    private static String nextStep(IOException e) {
        if (e instanceof UnknownHostException) {
            return "check the address in the configuration, and the network";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "check that it runs, and that no firewall is between";
        }
        return "try again in a moment";
    }

    private static String words(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : HttpText.printable(message);
    }
}
