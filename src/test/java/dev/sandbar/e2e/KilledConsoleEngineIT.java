package dev.sandbar.e2e;

import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a container. */
@NeedsEngine
final class KilledConsoleEngineIT extends KilledConsoleCases {
    @TempDir
    Path directory;

    private TestEngine engine;
    private String name;
    private Home home;

    @BeforeEach
    void startContainer() {
        engine = TestEngine.require();
        name = engine.start(TestEngine.BUSYBOX);
        home = Home.in(directory).withEngine(engine.address());
    }

    @AfterEach
    void removeContainer() {
        if (engine != null) {
            engine.removeContainers();
        }
    }

    @Override
    Home home() {
        return home;
    }

    @Override
    String sandbox() {
        return "docker/" + name;
    }
}
