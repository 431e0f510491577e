package dev.sandbar.provider.docker;

import com.github.dockerjava.api.exception.DockerException;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** What an engine's failures mean in sandbox words. */
final class EngineFailures {
    private static final int LONGEST_MESSAGE = 500;

    private EngineFailures() {}

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

    /** How much a failure of docker-java matters: engines come and go, but a fault in this program is to be found. */
    static Level level(Throwable failure) {
        boolean usual = failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof DockerException;
        return usual ? Level.DEBUG : Level.ERROR;
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
