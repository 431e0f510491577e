package dev.sandbar.provider.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotModifiedException;
import dev.sandbar.provider.docker.http.BadAnswerException;
import dev.sandbar.provider.docker.http.HttpRequest;
import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.json.Json;
import dev.sandbar.provider.json.MalformedJsonException;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls about all containers, or about the state of one. */
final class Containers {
    /** The list of 2,000 containers takes about 4 MiB. */
    private static final long LONGEST_LIST = 64 * 1024 * 1024;

    private final Engine engine;
    private @Nullable DockerClient client;

    Containers(Engine engine) {
        this.engine = engine;
    }

    /** Without docker-java, whose classes take as long to load as all else that {@code sandbar ls} does. */
    List<Sandbox> list() {
        return engine.ask(HttpRequest.get("/containers/json?all=true"), this::read);
    }

    private List<Sandbox> read(HttpResponse response) throws IOException {
        String provider = engine.endpoint().name();
        if (response.status() != 200) {
            throw EngineFailures.refused(provider, EngineReply.read(response));
        }
        List<Sandbox> sandboxes = new ArrayList<>();
        try {
            Json.items(
                    new CappedInput(response.body(), LONGEST_LIST),
                    container -> sandboxes.add(ListedSandbox.read(provider, container)));
        } catch (MalformedJsonException e) {
            throw new BadAnswerException("it is not JSON", e);
        }
        return List.copyOf(sandboxes);
    }

    private synchronized DockerClient client() {
        DockerClient present = client;
        if (present == null) {
            present = EngineClient.over(engine);
            client = present;
        }
        return present;
    }

    /** Changes the state of {@code sandbox}, of which {@code key} is the container. */
    void change(String key, Sandbox sandbox, Lifecycle change) {
        failing(sandbox.qualifiedName(), () -> {
            try {
                apply(key, sandbox, change);
            } catch (NotModifiedException e) {
                // Started or stopped already: that is what was asked for.
                return false;
            }
            return true;
        });
    }

    private void apply(String key, Sandbox sandbox, Lifecycle change) {
        DockerClient client = client();
        boolean paused = sandbox.state() == SandboxState.PAUSED;
        switch (change) {
            case START -> {
                if (paused) {
                    client.unpauseContainerCmd(key).exec();
                } else {
                    client.startContainerCmd(key).exec();
                }
            }
            case STOP -> client.stopContainerCmd(key).exec();
            case RESTART -> client.restartContainerCmd(key).exec();
            case PAUSE -> {
                if (!paused) {
                    client.pauseContainerCmd(key).exec();
                }
            }
            case RESUME -> {
                if (paused) {
                    client.unpauseContainerCmd(key).exec();
                } else if (sandbox.state() != SandboxState.RUNNING) {
                    client.startContainerCmd(key).exec();
                }
            }
            case ARCHIVE, EXTEND -> throw new IllegalArgumentException("refused before: " + change);
            case REMOVE -> client.removeContainerCmd(key).withForce(true).exec();
        }
    }

    Subscription watch(SandboxWatcher watcher) {
        return new ContainerWatch(this, client(), engine.endpoint().name(), watcher);
    }

    private <T> T failing(String subject, Supplier<T> call) {
        try {
            return call.get();
        } catch (DockerException e) {
            throw EngineFailures.refused(subject, e.getHttpStatus(), String.valueOf(e.getMessage()));
        } catch (ProviderException e) {
            throw e;
        } catch (RuntimeException e) {
            // docker-java wraps what its transport throws.
            throw ConnectionFailures.translate(engine.endpoint(), cause(e));
        }
    }

    private static IOException cause(RuntimeException e) {
        if (e.getCause() instanceof JsonProcessingException) {
            return new BadAnswerException("it is not the JSON that was expected", e);
        }
        return e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
}
