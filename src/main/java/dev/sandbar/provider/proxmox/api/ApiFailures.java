package dev.sandbar.provider.proxmox.api;

import dev.sandbar.provider.http.HttpFailures;
import dev.sandbar.provider.http.HttpPlace;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.util.Locale;

/** What the API's refusals mean: most have the status 500, and only their words tell them apart. */
final class ApiFailures {
    /** What the API's own proxy says when another node does not answer. */
    private static final int NODE_REFUSES = 595;

    private static final int NODE_SILENT = 596;

    private ApiFailures() {}

    /**
     * The server said no.
     *
     * @param what what was asked for, as the object of "refuses"
     * @param called the container that it was about, or the provider
     */
    static ProviderException refused(HttpPlace place, String what, String called, HttpReply reply) {
        String said = message(reply);
        String words = said.toLowerCase(Locale.ROOT);
        int status = reply.status();
        if (status == NODE_REFUSES || status == NODE_SILENT) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    "the node of " + called + " does not answer " + place.name() + ": " + HttpText.printable(said),
                    "look at the cluster's state, and whether that node runs");
        }
        if (status == 404 || (status >= 500 && words.contains("does not exist"))) {
            return new ProviderException(
                    Kind.SANDBOX_NOT_FOUND, "there is no sandbox " + called, "see what there is with: sandbar ls");
        }
        if (status == 409 || words.contains("is locked")) {
            return new ProviderException(
                    Kind.CONFLICT,
                    called + " is busy: " + HttpText.printable(said),
                    "wait until its task has ended; a lock that was left behind goes with: pct unlock");
        }
        if (status >= 500 && words.contains("not running")) {
            return new ProviderException(
                    Kind.NOT_RUNNING, called + " is not running", "start it with: sandbar start " + called);
        }
        return HttpFailures.refused(place, what, reply, said);
    }

    /** The words of a refusal, which older versions write into the status line only. */
    static String message(HttpReply reply) {
        StringBuilder said = new StringBuilder();
        try {
            Json json = reply.json();
            said.append(json.at("message").text().strip());
            json.at("errors")
                    .texts()
                    .forEach((field, error) ->
                            said.append("; ").append(field).append(": ").append(error.strip()));
        } catch (IOException e) {
            // The proxy of a node answers in HTML, or with nothing.
            return reply.reason();
        }
        return said.length() == 0 ? reply.reason() : said.toString();
    }
}
