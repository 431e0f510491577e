package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program of its own loads when it is asked for one provider of several. */
@Timeout(120)
final class LazyAdaptersTest {
    private static final String ENTRIES =
            """
            [[provider]]
            name = "day"
            kind = "daytona"
            url = "http://127.0.0.1:9/api"
            [[provider]]
            name = "pve"
            kind = "proxmox"
            url = "https://127.0.0.1:9"
            token = { env = "NO_TOKEN" }
            ssh = { "*" = "root@{node}" }
            [[provider]]
            name = "lab"
            kind = "lxc"
            ssh = "root@127.0.0.1:9"
            """;

    @TempDir
    Path home;

    @Test
    void aCommandInAContainerDoesNotPayForOtherProviders() throws Exception {
        List<String> loaded = loadedBy("exec", "docker/x", "--", "true");

        assertThat(loaded).anyMatch(line -> line.contains(" dev.sandbar.provider.docker.DockerProvider "));
        assertThat(loaded)
                .noneMatch(line -> line.contains(" okhttp3.")
                        || line.contains(" okio.")
                        || line.contains(" kotlin.")
                        || line.contains(" org.apache.sshd.")
                        || line.contains(" org.bouncycastle.")
                        || line.contains(" dev.sandbar.provider.http.")
                        || line.contains(" dev.sandbar.provider.proxmox.ProxmoxProvider ")
                        || line.contains(" dev.sandbar.provider.proxmox.LxcProvider ")
                        || line.contains(" dev.sandbar.provider.demo.")
                        || line.contains(" dev.sandbar.app.Demo ")
                        || line.contains(" dev.sandbar.provider.daytona."));
    }

    @Test
    void theProviderThatIsAskedForIsLoaded() throws Exception {
        assertThat(loadedBy("exec", "day/x", "--", "true"))
                .anyMatch(line -> line.contains(" dev.sandbar.provider.daytona.DaytonaProvider "));
    }

    @Test
    void theHistoryDoesNotPayForLoggingNorForWhatItsDriverFindsOutElsewhere() throws Exception {
        loadedBy("runs", "show", "last"); // once, to unpack the driver's library, it asks uname for the platform
        List<String> loaded = loadedBy("runs", "show", "last");

        assertThat(loaded).anyMatch(line -> line.contains(" org.sqlite.core.NativeDB "));
        assertThat(loaded)
                .noneMatch(line -> line.contains(" java.util.logging.LogManager ")
                        || line.contains(" java.sql.DriverManager$")
                        || line.contains(" java.time.zone.ZoneRulesProvider ")
                        || line.contains(" java.lang.ProcessImpl "));
    }

    private List<String> loadedBy(String... arguments) throws IOException, InterruptedException {
        Path configuration = Files.createDirectories(home.resolve("config/sandbar"));
        Files.writeString(configuration.resolve("config.toml"), ENTRIES);
        Path log = home.resolve("classes");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:file=" + log,
                "-cp",
                classPath(),
                "dev.sandbar.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        builder.redirectOutput(home.resolve("output").toFile());
        Process program = builder.start();
        assertThat(program.waitFor(100, TimeUnit.SECONDS))
                .as("the program ends")
                .isTrue();
        assertThat(program.exitValue())
                .as(Files.readString(home.resolve("output")))
                .isNotZero();
        return Files.readAllLines(log);
    }

    private static String classPath() {
        return LazyAdaptersTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private Map<String, String> environment() {
        return Map.of(
                "HOME", home.toString(),
                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_CACHE_HOME", home.resolve("cache").toString(),
                "DOCKER_HOST", "unix://" + home.resolve("no-engine"),
                "DAYTONA_API_KEY", "none");
    }
}
