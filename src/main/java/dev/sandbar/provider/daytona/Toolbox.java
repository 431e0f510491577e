package dev.sandbar.provider.daytona;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.provider.daytona.DaytonaSettings.Timing;
import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.http.SocketLimits;
import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.provider.json.Json;
import dev.sandbar.provider.shell.ShellText;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** The calls of the toolbox in one sandbox. */
final class Toolbox {
    /** Of columns and of rows. */
    static final int LARGEST_TERMINAL = 1000;

    private static final int PATIENCE_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(PATIENCE_SECONDS + 10L);

    private final HttpUrl base;
    private final String sandbox;
    private final HttpCaller caller;
    private final Requests requests;
    private final Refusals refusals;

    /** @param base the address of this sandbox's toolbox */
    Toolbox(HttpUrl base, String sandbox, HttpCaller caller, Requests requests) {
        this.base = base;
        this.sandbox = sandbox;
        this.caller = caller;
        this.requests = requests;
        this.refusals = new Refusals(caller.place());
    }

    /** What to call the sandbox towards people. */
    String sandbox() {
        return sandbox;
    }

    Refusals refusals() {
        return refusals;
    }

    Timing timing() {
        return requests.timing();
    }

    private HttpUrl url(String... segments) {
        HttpUrl.Builder url = base.newBuilder();
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    // Sessions

    /** Makes a session; one that is there already is ours, from an attempt whose answer was lost. */
    void createSession(String session) {
        Request request = requests.to(url("process", "session"))
                .post(Requests.json(to -> to.writeStringField("sessionId", session)))
                .build();
        HttpReply reply = caller.ask(request);
        if (!reply.done() && reply.status() != 409) {
            throw refusals.of("to run a command in " + sandbox, sandbox, reply);
        }
    }

    /** Starts a command in a session, once; returns its id. */
    String execute(String session, String command) {
        Request request = requests.to(url("process", "session", session, "exec"))
                .post(Requests.json(to -> {
                    to.writeStringField("command", command);
                    to.writeBooleanField("runAsync", true);
                    to.writeBooleanField("suppressInputEcho", true);
                }))
                .build();
        HttpReply reply = caller.tell(request);
        if (!reply.done()) {
            throw refusals.of("to run a command in " + sandbox, sandbox, reply);
        }
        return refusals.json(reply).at("cmdId").text();
    }

    /** The ids of the commands that were started in a session. */
    List<String> commands(String session) {
        HttpReply reply =
                caller.ask(requests.to(url("process", "session", session)).build());
        if (!reply.done()) {
            throw refusals.of("to show a session in " + sandbox, sandbox, reply);
        }
        return refusals.json(reply).at("commands").items().stream()
                .map(command -> command.at("id").text())
                .toList();
    }

    /** The exit code of a command; empty while it runs. */
    OptionalInt exitCode(String session, String command) {
        HttpReply reply = caller.ask(requests.unnoticed(url("process", "session", session, "command", command))
                .build());
        if (!reply.done()) {
            throw refusals.of("to show a command in " + sandbox, sandbox, reply);
        }
        Json code = refusals.json(reply).at("exitCode");
        return code.missing() ? OptionalInt.empty() : OptionalInt.of((int) code.number(-1));
    }

    /** Gives a command input; repeated when its answer was lost. */
    HttpReply input(String session, String command, String data) {
        return caller.ask(requests.to(url("process", "session", session, "command", command, "input"))
                .post(Requests.json(to -> to.writeStringField("data", data)))
                .build());
    }

    /** The live log of a command, from its beginning. */
    WebSocketLink log(String session, String command) throws IOException, InterruptedException {
        return follow(
                requests.to(url("process", "session", session, "command", command, "logs")
                                .newBuilder()
                                .addQueryParameter("follow", "true")
                                .build())
                        .build(),
                SocketLimits.USUAL);
    }

    /** The log of what the sandbox runs by itself. */
    WebSocketLink entrypointLog(boolean live) throws IOException, InterruptedException {
        HttpUrl url = url("process", "session", "entrypoint", "logs")
                .newBuilder()
                .addQueryParameter("follow", Boolean.toString(live))
                .build();
        return follow(requests.unnoticed(url).build(), SocketLimits.USUAL);
    }

    /** Ends everything that a session runs, and forgets it; without effect when there is none. */
    void deleteSession(String session) {
        delete(url("process", "session", session));
    }

    // Terminals

    /** Makes a terminal in which a login shell runs; one that is there already is ours. */
    void createTerminal(String terminal, TerminalSize size, String variable, String value) {
        Request request = requests.to(url("process", "pty"))
                .post(Requests.json(to -> {
                    to.writeStringField("id", terminal);
                    writeSize(to, size);
                    to.writeObjectFieldStart("envs");
                    to.writeStringField(variable, value);
                    to.writeEndObject();
                }))
                .build();
        HttpReply reply = caller.ask(request);
        if (!reply.done() && reply.status() != 409) {
            throw refusals.of("to open a terminal in " + sandbox, sandbox, reply);
        }
    }

    WebSocketLink connectTerminal(String terminal) throws IOException, InterruptedException {
        Request request = requests.to(url("process", "pty", terminal, "connect"))
                .header("Sec-WebSocket-Protocol", "X-Daytona-Pty-Exit-Control")
                .build();
        return follow(request, SocketLimits.USUAL.pinging(timing().ping()));
    }

    /** Gives a terminal another size; without effect when it is gone. */
    void resizeTerminal(String terminal, TerminalSize size) {
        HttpReply reply = caller.ask(requests.to(url("process", "pty", terminal, "resize"))
                .post(Requests.json(to -> writeSize(to, size)))
                .build());
        boolean gone = reply.status() == 410 || reply.status() == 404;
        if (!reply.done() && !gone) {
            throw refusals.of("to resize a terminal in " + sandbox, sandbox, reply);
        }
    }

    /** Ends everything in a terminal; without effect when there is none. */
    void deleteTerminal(String terminal) {
        delete(url("process", "pty", terminal));
    }

    private static void writeSize(JsonGenerator to, TerminalSize size) throws IOException {
        to.writeNumberField("cols", Math.min(size.columns(), LARGEST_TERMINAL));
        to.writeNumberField("rows", Math.min(size.rows(), LARGEST_TERMINAL));
    }

    // The rest

    /** Runs something short that may be run twice, and gives what it prints. */
    String run(List<String> words) {
        Request request = requests.to(url("process", "execute"))
                // The command is written to the stdin of a shell, which must not be read by it.
                .post(Requests.json(to -> {
                    to.writeStringField("command", ShellText.quote(words) + " </dev/null");
                    to.writeNumberField("timeout", PATIENCE_SECONDS);
                }))
                .build();
        HttpReply reply = caller.tell(request, PATIENCE);
        if (!reply.done()) {
            throw refusals.of("to run a command in " + sandbox, sandbox, reply);
        }
        return refusals.json(reply).at("result").text();
    }

    /** What the sandbox uses now; empty where its toolbox is too old to know. */
    Json metrics() {
        HttpReply reply =
                caller.ask(requests.unnoticed(url("system", "metrics")).build());
        if (reply.status() == 404) {
            return new Json(null);
        }
        if (!reply.done()) {
            throw refusals.of("to show what " + sandbox + " uses", sandbox, reply);
        }
        return refusals.json(reply);
    }

    private void delete(HttpUrl url) {
        HttpReply reply = caller.ask(requests.to(url).delete().build());
        if (!reply.done() && reply.status() != 404) {
            throw refusals.of("to end a command in " + sandbox, sandbox, reply);
        }
    }

    private WebSocketLink follow(Request request, SocketLimits limits) throws IOException, InterruptedException {
        return WebSocketLink.open(caller.client(), request, limits);
    }
}
