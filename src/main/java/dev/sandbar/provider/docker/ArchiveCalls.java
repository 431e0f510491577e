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
        Optional<String> target =
                PathStat.of(first.get()).filter(PathStat::link).map(PathStat::target);
        if (target.isEmpty()) {
            return first;
        }
        first.get().close();
        return ask(container, target.get());
    }

    /** {@code path} without the links in it, as far as it is not in memory, where an engine sees none. */
    String real(ContainerKey container, String path, MemoryMounts memory) {
        String real = "/";
        boolean seen = true;
        for (String name : path.substring(1).split("/", -1)) {
            real = ContainerPath.join(real, name);
            seen = seen && !memory.hold(real);
            if (seen) {
                Optional<PathStat> stat = engine.ask(HttpRequest.head(address(container, real)), PathStat::of);
                seen = stat.isPresent();
                real = stat.filter(PathStat::link).map(PathStat::target).orElse(real);
            }
        }
        return real;
    }

    private static String address(ContainerKey container, String path) {
        return "/containers/" + ExecCalls.encode(container.key()) + "/archive?path=" + ExecCalls.encode(path);
    }

    private Optional<HttpResponse> ask(ContainerKey container, String path) {
        HttpResponse response = engine.openSteady(HttpRequest.get(address(container, path)));
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
