package dev.sandbar.provider.docker;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.provider.docker.http.HttpRequest;
import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.sandbox.WorkingDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine's calls that make a command run: create, start, inspect and resize an exec. */
final class ExecCalls {
    /**
     * Typed keys must never detach, and an empty sequence means the default (Ctrl-P Ctrl-Q): so one that nobody types.
     * The engine holds back what may be its beginning, hence a first key that hardly anything uses.
     */
    private static final String DETACH_KEYS = "ctrl-^,ctrl-@,ctrl-_,ctrl-^,ctrl-_,ctrl-@,ctrl-^,ctrl-_,ctrl-@,ctrl-_";

    private static final int CONSOLE_SIZE_SINCE = 42;

    private final Engine engine;

    ExecCalls(Engine engine) {
        this.engine = engine;
    }

    /**
     * Makes an exec that does not run yet.
     *
     * @param sandbox what to call the sandbox towards people
     */
    CreatedExec create(String key, String sandbox, ExecRequest request) {
        Optional<String> directory = directory(key, request.directory());
        Sizing sizing = sizing(key, request);
        byte[] body = Json.object(to -> writeCreate(to, request, sizing, directory));
        EngineReply reply = engine.tell(HttpRequest.post("/containers/" + encode(key) + "/exec", body));
        if (!reply.done()) {
            throw refused(sandbox, request, reply);
        }
        return new CreatedExec(reply.json().at("Id").text(), key, sandbox, sizing, reply.podman());
    }

    /** Starts it and takes the connection over. */
    HttpResponse start(CreatedExec exec, ExecRequest request) {
        HttpResponse response = engine.open(startRequest(exec, request));
        try {
            return accepted(exec, request, response);
        } catch (IOException e) {
            throw ConnectionFailures.translate(engine.endpoint(), e);
        }
    }

    /** Starts it, waits for its end and answers the beginning of its stdout; for what is quick. */
    String output(CreatedExec exec, ExecRequest request) {
        return engine.ask(
                startRequest(exec, request),
                response ->
                        stdout(new FrameSource(accepted(exec, request, response).body())));
    }

    private static String stdout(ChunkSource source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (OutputChunk chunk = source.next(); chunk != null; chunk = source.next()) {
            if (chunk.stream() == OutputChunk.Stream.STDOUT && out.size() < ChunkSource.LONGEST) {
                out.writeBytes(chunk.bytes());
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static HttpRequest startRequest(CreatedExec exec, ExecRequest request) {
        byte[] body = Json.object(to -> {
            to.writeBooleanField("Detach", false);
            to.writeBooleanField("Tty", request.terminal().isPresent());
            if (exec.sizing() == Sizing.AT_START && request.terminal().isPresent()) {
                writeSize(to, request.terminal().get());
            }
        });
        return HttpRequest.post("/exec/" + exec.id() + "/start", body).upgraded();
    }

    private static HttpResponse accepted(CreatedExec exec, ExecRequest request, HttpResponse response)
            throws IOException {
        if (response.status() == 101 || response.status() == 200) {
            return response;
        }
        try (response) {
            throw refused(exec.sandbox(), request, EngineReply.read(response));
        }
    }

    /** Engines since 23 look for the user when the exec is made, older ones when it starts. */
    private static ProviderException refused(String sandbox, ExecRequest request, EngineReply reply) {
        ProviderException refusal = EngineFailures.refused(sandbox, reply);
        return refusal.kind() == Kind.FAILED
                ? StartFailures.classify(sandbox, request, reply.message()).orElse(refusal)
                : refusal;
    }

    ExecState inspect(CreatedExec exec) {
        EngineReply reply = engine.ask(HttpRequest.get("/exec/" + exec.id() + "/json"));
        if (!reply.done()) {
            throw new ProviderException(
                    Kind.FAILED,
                    "the engine knows nothing more of a command in " + exec.sandbox(),
                    "look in the sandbox itself whether it still runs");
        }
        Json json = reply.json();
        return new ExecState(
                json.at("Running").isTrue(),
                json.at("ExitCode").number(ExecState.NO_CODE),
                json.at("Pid").number(0));
    }

    /** What happened to the container of an exec. */
    EndEvents events(CreatedExec exec) {
        return new EndEvents(engine, exec.key());
    }

    void resize(CreatedExec exec, TerminalSize size) {
        String path = "/exec/" + exec.id() + "/resize?h=" + size.rows() + "&w=" + size.columns();
        EngineReply reply = engine.tell(HttpRequest.post(path, new byte[0]));
        boolean gone = reply.status() == 404 || reply.status() == 409;
        if (!reply.done() && !gone && inspect(exec).running()) {
            throw EngineFailures.refused(exec.sandbox(), reply);
        }
    }

    /** Asks for the shell that holds a command back; the answer also tells the engine's version. */
    private Sizing sizing(String key, ExecRequest request) {
        if (request.terminal().isEmpty()) {
            return Sizing.AT_START;
        }
        EngineReply reply = engine.ask(HttpRequest.head("/containers/" + encode(key) + "/archive?path=/bin/sh"));
        if (reply.speaks(CONSOLE_SIZE_SINCE)) {
            return Sizing.AT_START;
        }
        return reply.done() ? Sizing.HELD_BACK : Sizing.LATE;
    }

    private Optional<String> directory(String key, WorkingDirectory wanted) {
        if (wanted instanceof WorkingDirectory.Required required) {
            return Optional.of(required.absolute());
        }
        if (wanted instanceof WorkingDirectory.Project project && isDirectory(key, project.path())) {
            return Optional.of(project.path());
        }
        return Optional.empty();
    }

    /** With {@code /.} at its end a path exists only where it is, or links to, a directory. */
    boolean isDirectory(String key, String path) {
        String query = "/archive?path=" + encode(path + "/.");
        return engine.ask(HttpRequest.head("/containers/" + encode(key) + query))
                .done();
    }

    private static void writeCreate(JsonGenerator to, ExecRequest request, Sizing sizing, Optional<String> directory)
            throws IOException {
        boolean terminal = request.terminal().isPresent();
        to.writeBooleanField("AttachStdin", request.input());
        to.writeBooleanField("AttachStdout", true);
        to.writeBooleanField("AttachStderr", true);
        to.writeBooleanField("Tty", terminal);
        to.writeBooleanField("Privileged", request.privileged());
        to.writeStringField("DetachKeys", DETACH_KEYS);
        if (request.user().isPresent()) {
            to.writeStringField("User", request.user().get());
        }
        if (directory.isPresent()) {
            to.writeStringField("WorkingDir", directory.get());
        }
        if (terminal) {
            writeSize(to, request.terminal().get());
        }
        List<String> command = sizing == Sizing.HELD_BACK ? HeldBack.command(request) : request.command();
        to.writeArrayFieldStart("Cmd");
        for (String word : command) {
            to.writeString(word);
        }
        to.writeEndArray();
        to.writeArrayFieldStart("Env");
        for (Map.Entry<String, String> variable : request.environment().entrySet()) {
            to.writeString(variable.getKey() + "=" + variable.getValue());
        }
        to.writeString(ExecRequest.MARKER_VARIABLE + "=" + request.marker());
        to.writeEndArray();
    }

    private static void writeSize(JsonGenerator to, TerminalSize size) throws IOException {
        to.writeArrayFieldStart("ConsoleSize");
        to.writeNumber(size.rows());
        to.writeNumber(size.columns());
        to.writeEndArray();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
