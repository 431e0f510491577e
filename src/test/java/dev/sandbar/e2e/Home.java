package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.testing.Launcher;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A user with directories of their own, who starts the launcher from a shell. */
public final class Home {
    private static final Path LAUNCHER = Launcher.path();
    /** What a shell is for the program: it is there before, gets the terminal back afterwards, and survives Ctrl-C. */
    private static final String SHELL =
            "trap : INT; d=$1; shift; stty -a >\"$d/stty.before\"; \"$@\"; echo $? >\"$d/status\"; stty -a >\"$d/stty.after\"";

    private final Path directory;
    private final Map<String, String> environment;

    private Home(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    /** A home on a computer without any Docker engine. */
    public static Home in(Path directory) {
        Map<String, String> environment = new HashMap<>();
        for (String name : List.of("PATH", "JAVA_HOME")) {
            if (System.getenv(name) != null) {
                environment.put(name, System.getenv(name));
            }
        }
        environment.put("HOME", directory.toString());
        environment.put("SHELL", "/bin/sh");
        environment.put("PS1", "$ ");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TERM", "xterm-256color");
        environment.put("COLORTERM", "truecolor");
        environment.put("XDG_CONFIG_HOME", directory.resolve("config").toString());
        environment.put("XDG_DATA_HOME", directory.resolve("data").toString());
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        environment.put("XDG_RUNTIME_DIR", directory.resolve("run").toString());
        environment.put("DOCKER_HOST", "unix://" + directory.resolve("no-engine.sock"));
        return new Home(directory, environment);
    }

    /** The same home with an engine at an address. */
    public Home withEngine(String address) {
        return with("DOCKER_HOST", address);
    }

    /** The same home with another variable in its environment. */
    Home with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Home(directory, changed);
    }

    /** The same user in a directory of their own, so that several terminals can be open at once. */
    Home at(Path other) throws IOException {
        return new Home(Files.createDirectories(other), environment);
    }

    /** Starts the launcher in a terminal of that size. */
    public Pilot launch(Size size, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "shell", directory.toString(), LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return Pilot.start(command, environment, directory, size);
    }

    /** Starts the launcher without a shell around it. */
    Pilot launchAlone(Size size) {
        return Pilot.start(List.of(LAUNCHER.toString()), environment, directory, size);
    }

    /** The launcher with these arguments, without a terminal. */
    public ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** The program that the launcher became. */
    public static ProcessHandle program(Pilot pilot) {
        return pilot.process().children().findFirst().orElseThrow(() -> new AssertionError("no program runs"));
    }

    /** The program's own exit status, once the terminal has ended. */
    public int status() {
        return Integer.parseInt(read("status").strip());
    }

    /** The terminal's settings before the program, as {@code stty -a} says them, but for its size. */
    public String settingsBefore() {
        return withoutSize(read("stty.before"));
    }

    /** The terminal's settings after the program. */
    public String settingsAfter() {
        return withoutSize(read("stty.after"));
    }

    /** The terminal is as it was before, for whoever uses it next. */
    void expectTerminalRestored(ScreenView screen) {
        assertThat(screen.snapshot().alternateScreen()).as("alternate screen").isFalse();
        assertThat(screen.snapshot().mouseWanted()).as("mouse reports").isFalse();
        assertThat(screen.snapshot().cursor().visible()).as("cursor").isTrue();
        assertThat(screen.shows("SANDBAR")).as("the screen is gone").isFalse();
        assertThat(settingsAfter()).isEqualTo(settingsBefore());
    }

    private static String withoutSize(String settings) {
        return settings.replaceFirst("rows \\d+; columns \\d+; ", "");
    }

    public Path directory() {
        return directory;
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
