package dev.sandbar.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs on this computer. */
final class KilledConsoleIT extends KilledConsoleCases {
    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = Home.in(directory);
    }

    @Override
    Home home() {
        return home;
    }

    @Override
    String sandbox() {
        return "local/local";
    }
}
