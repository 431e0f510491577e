package dev.sandbar.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folders of the XDG base directory specification, ours in each. */
public record Paths(Path configuration, Path data, Path cache) {
    private static final String OURS = "sandbar";

    /** As the environment says; relative values are ignored, as the specification demands. */
    public static Paths of(Map<String, String> environment, Path home) {
        return new Paths(
                base(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")),
                base(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")),
                base(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")));
    }

    private static Path base(@Nullable String value, Path fallback) {
        boolean usable = value != null && value.startsWith("/");
        return (usable ? Path.of(value) : fallback).resolve(OURS);
    }

    /** Where the execs that run are noted. */
    public Path execs() {
        return data.resolve("execs");
    }

    /** Which sandbox is the current one. */
    public Path current() {
        return data.resolve("current");
    }

    /** What is logged. */
    public Path log() {
        return data.resolve("sandbar.log");
    }

    /** The only configuration file. */
    public Path configurationFile() {
        return configuration.resolve("config.toml");
    }
}
