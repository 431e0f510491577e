package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpRequest;
import dev.sandbar.provider.docker.http.HttpResponse;
import java.io.IOException;
import java.util.Optional;

/** The engine's call that sends a path in a container as an archive; the container need not run. */
final class ArchiveCalls {
    private final Engine engine;

    ArchiveCalls(Engine engine) {
        this.engine = engine;
    }

    /** The archive of {@code path}, a link followed; empty when nothing is there, or no such container. */
    Optional<HttpResponse> open(ContainerKey container, String path) {
        Optional<HttpResponse> first = ask(container, path);
        if (first.isEmpty()) {
            return first;
        }
        PathStat stat = PathStat.of(first.get());
        if (!stat.link()) {
            return first;
        }
        first.get().close();
        return ask(container, stat.target());
    }

    private Optional<HttpResponse> ask(ContainerKey container, String path) {
        String query = "/archive?path=" + ExecCalls.encode(path);
        HttpResponse response =
                engine.openSteady(HttpRequest.get("/containers/" + ExecCalls.encode(container.key()) + query));
        if (response.status() == 200) {
            return Optional.of(response);
        }
        try (response) {
            EngineReply reply = EngineReply.read(response);
            if (reply.status() == 404 || leadsNowhere(reply.message())) {
                return Optional.empty();
            }
            throw EngineFailures.refused(container.called(), reply);
        } catch (IOException e) {
            throw ConnectionFailures.translate(engine.endpoint(), e);
        }
    }

    /** A file taken for a directory and links in a circle are failures of the engine's own to it. */
    private static boolean leadsNowhere(String said) {
        return said.endsWith("not a directory") || said.contains("too many links");
    }
}
