package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpFailures;
import dev.sandbar.provider.http.HttpPlace;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** What Daytona's refusals mean in sandbox words. */
final class Refusals {
    private static final System.Logger LOG = LazyLogger.of(Refusals.class);

    private final HttpPlace place;

    Refusals(HttpPlace place) {
        this.place = place;
    }

    HttpPlace place() {
        return place;
    }

    /**
     * The server said no.
     *
     * @param what what was asked for: {@code to start daytona/web}
     * @param sandbox which one it was about: {@code daytona/web}
     */
    ProviderException of(String what, String sandbox, HttpReply reply) {
        String said = message(reply);
        String words = HttpText.printable(said);
        return switch (reply.status()) {
            case 404 -> notFound(sandbox);
            case 400, 410, 422, 502 -> state(what, sandbox, reply, words);
            case 409 ->
                new ProviderException(
                        Kind.CONFLICT,
                        place.name() + " refuses " + what + " while it is being changed: " + words,
                        "try again when it has reached its next state");
            default -> HttpFailures.refused(place, what, reply, said);
        };
    }

    private ProviderException state(String what, String sandbox, HttpReply reply, String words) {
        if (words.toLowerCase(Locale.ROOT).contains("is the sandbox started")) {
            return notRunning(sandbox, "not started");
        }
        if (reply.status() == 422) {
            return new ProviderException(
                    Kind.UNSUPPORTED, place.name() + " refuses " + what + ": " + words, "use stop and start instead");
        }
        if (reply.status() == 502) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    "nothing answers inside " + sandbox + (words.isEmpty() ? "" : ": " + words),
                    "look at its state with: sandbar ls; a start or restart of the sandbox may help");
        }
        return new ProviderException(
                Kind.CONFLICT,
                place.name() + " refuses " + what + " in its state: " + words,
                "look at the sandbox with inspect");
    }

    ProviderException notFound(String sandbox) {
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND, "there is no sandbox " + sandbox, "see what there is with: sandbar ls");
    }

    ProviderException tooOldToExtend(String sandbox) {
        return new ProviderException(
                Kind.UNSUPPORTED,
                place.name() + " knows no call that extends the time of " + sandbox,
                "run a command in it, for example: sandbar exec " + sandbox + " -- true");
    }

    ProviderException notRunning(String sandbox, String state) {
        String patience = state.startsWith("archiv") ? "; bringing it back from the archive takes a while" : "";
        return new ProviderException(
                Kind.NOT_RUNNING, sandbox + " is " + state, "start it with: sandbar start " + sandbox + patience);
    }

    /** No answer came, or none that can be understood. */
    ProviderException unreachable(IOException e) {
        return HttpFailures.unreachable(place, e);
    }

    /** The body as JSON. */
    Json json(HttpReply reply) {
        try {
            return reply.json();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** The control API and most of the toolbox say {@code message}, PTYs before 0.200 say {@code error}. */
    private static String message(HttpReply reply) {
        try {
            Json json = reply.json();
            String message = json.at("message").text();
            return message.isEmpty() ? json.at("error").text() : message;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a refusal that is not JSON", e);
            return reply.text();
        }
    }
}
