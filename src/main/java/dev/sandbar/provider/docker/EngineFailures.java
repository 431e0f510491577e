package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.BadAnswerException;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What an engine's failures mean in sandbox words. */
final class EngineFailures {
    private static final int LONGEST_MESSAGE = 500;

    private EngineFailures() {}

    /** Whether the same request may succeed a moment later. */
    static boolean mayPass(IOException e) {
        return !(e instanceof BadAnswerException
                || e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException
                || e instanceof AccessDeniedException
                || e instanceof SocketTimeoutException
                || denied(e)
                || absent(e));
    }

    /** No answer came from the engine at all. */
    static ProviderException unreachable(DockerEndpoint endpoint, IOException e) {
        String where = endpoint.name() + " at " + endpoint.address();
        if (denied(e)) {
            return new ProviderException(
                    Kind.UNAUTHORISED,
                    "no permission to use " + where,
                    "join the group that owns the socket (often: sudo usermod -aG docker $USER), then log in again",
                    e);
        }
        if (e instanceof BadAnswerException) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    where + " gives an answer that is not understood: " + words(e),
                    "check that a Docker engine listens there: docker -H " + endpoint.address() + " version",
                    e);
        }
        if (endpoint.local() && !Files.exists(endpoint.socket())) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    where + " does not answer: there is no such socket",
                    "start the engine, or set DOCKER_HOST to the address of one that runs",
                    e);
        }
        return new ProviderException(
                Kind.UNREACHABLE,
                where + " does not answer: " + words(e),
                "check that the engine runs: docker -H " + endpoint.address() + " version",
                e);
    }

    /** The engine answered that it will not. */
    static ProviderException refused(String sandbox, EngineReply reply) {
        return refused(sandbox, reply.status(), reply.message());
    }

    /** The same with the parts of the answer. */
    static ProviderException refused(String sandbox, int status, String message) {
        String said = printable(message);
        return switch (status) {
            case 401, 403 ->
                new ProviderException(
                        Kind.UNAUTHORISED,
                        "the engine refuses access to " + sandbox + ": " + said,
                        "check the credentials or certificates of this engine");
            case 404 -> notFound(sandbox);
            case 409 -> conflict(sandbox, said);
            default ->
                new ProviderException(
                        Kind.FAILED,
                        "the engine failed on " + sandbox + ": " + (said.isEmpty() ? "status " + status : said),
                        "look at the sandbox with inspect, and at the engine's own log");
        };
    }

    static ProviderException notFound(String sandbox) {
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND, "there is no sandbox " + sandbox, "see what there is with: sandbar ls");
    }

    private static ProviderException conflict(String sandbox, String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("is paused")) {
            return new ProviderException(
                    Kind.NOT_RUNNING, sandbox + " is paused", "resume it with: sandbar resume " + sandbox);
        }
        if (words.contains("not running") || words.contains("restarting")) {
            return new ProviderException(
                    Kind.NOT_RUNNING, sandbox + " is not running", "start it with: sandbar start " + sandbox);
        }
        return new ProviderException(
                Kind.CONFLICT, "the engine refuses to change " + sandbox + ": " + said, "try again in its next state");
    }

    private static boolean denied(IOException e) {
        return e instanceof AccessDeniedException || words(e).contains("Permission denied");
    }

    private static boolean absent(IOException e) {
        return words(e).contains("No such file") || words(e).contains("Connection refused");
    }

    private static String words(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : printable(message);
    }

    /** What an engine said, on one line, without control characters, of bounded length. */
    static String printable(String text) {
        StringBuilder line = new StringBuilder();
        text.strip()
                .codePoints()
                .limit(LONGEST_MESSAGE)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }
}
