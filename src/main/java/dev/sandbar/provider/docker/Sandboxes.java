package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpRequest;
import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import java.io.IOException;

/** The engine's calls that look at one container. */
final class Sandboxes {
    private final Engine engine;

    Sandboxes(Engine engine) {
        this.engine = engine;
    }

    Sandbox find(String nameOrKey) {
        return InspectedSandbox.read(engine.endpoint().name(), inspect(nameOrKey));
    }

    Output logs(String key, String sandbox, LogRequest wanted) {
        boolean terminal = inspect(key).at("Config").at("Tty").isTrue();
        String path = "/containers/" + ExecCalls.encode(key) + "/logs?stdout=1&stderr=1&follow=" + wanted.follow()
                + "&timestamps=" + wanted.timestamps() + "&tail=" + (wanted.tail() < 0 ? "all" : wanted.tail());
        HttpResponse stream = engine.open(HttpRequest.get(path));
        if (stream.status() != 200) {
            throw refused(sandbox, stream);
        }
        ChunkSource source = terminal ? new RawSource(stream.body()) : new FrameSource(stream.body());
        return new DockerLog(sandbox, stream, source);
    }

    /** What the engine says of a container; fails when there is none. */
    Json inspect(ContainerKey container) {
        return inspect(container.key(), container.called());
    }

    private Json inspect(String nameOrKey) {
        return inspect(nameOrKey, engine.endpoint().name() + "/" + nameOrKey);
    }

    private Json inspect(String nameOrKey, String wanted) {
        if (!canBeName(nameOrKey)) {
            throw EngineFailures.notFound(wanted);
        }
        EngineReply reply = engine.ask(HttpRequest.get("/containers/" + ExecCalls.encode(nameOrKey) + "/json"));
        if (reply.done()) {
            return reply.json();
        }
        throw reply.message().contains("ultiple")
                ? new ProviderException(
                        Kind.AMBIGUOUS, wanted + " could be more than one sandbox", "type more of its name or key")
                : EngineFailures.refused(wanted, reply);
    }

    /** Whether an engine allows such a name; anything else might be taken for another path. */
    private static boolean canBeName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!alphanumeric && (i == 0 || "_.-".indexOf(c) < 0)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private ProviderException refused(String sandbox, HttpResponse stream) {
        try (stream) {
            return EngineFailures.refused(sandbox, EngineReply.read(stream));
        } catch (IOException e) {
            return ConnectionFailures.translate(engine.endpoint(), e);
        }
    }
}
