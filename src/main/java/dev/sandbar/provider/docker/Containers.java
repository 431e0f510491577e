package dev.sandbar.provider.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotModifiedException;
import dev.sandbar.provider.docker.http.BadAnswerException;
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

/** The calls that docker-java makes; nothing of it is loaded before this class is. */
final class Containers {
    private final Engine engine;
    private final DockerClient client;

    Containers(Engine engine) {
        this.engine = engine;
        this.client = EngineClient.over(engine);
    }

    List<Sandbox> list() {
        String provider = engine.endpoint().name();
        return failing(provider, () -> {
            List<Sandbox> sandboxes = new ArrayList<>();
            client.listContainersCmd()
                    .withShowAll(true)
                    .exec()
                    .forEach(container -> sandboxes.add(ListedSandbox.read(provider, container)));
            return List.copyOf(sandboxes);
        });
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
        return new ContainerWatch(this, client, engine.endpoint().name(), watcher);
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
