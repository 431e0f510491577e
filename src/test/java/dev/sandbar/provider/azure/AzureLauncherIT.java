package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.e2e.Home;
import dev.sandbar.e2e.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with Azure in its configuration. */
@Timeout(180)
final class AzureLauncherIT {
    @TempDir
    Path directory;

    private AzureTester tester;

    @BeforeEach
    void startServer() throws IOException {
        tester = new AzureTester();
        tester.group("web");
        Path folder = Files.createDirectories(directory.resolve("config/sandbar"));
        Files.writeString(
                folder.resolve("config.toml"),
                "[[provider]]\nname = \"aci\"\nkind = \"azure\"\nendpoint = \""
                        + tester.server().endpoint() + "\"\n");
    }

    @AfterEach
    void stopServer() throws IOException {
        tester.close();
    }

    @Test
    void theIdentityThatAzureGivesAMachineIsEnough() throws Exception {
        ProcessBuilder builder = withIdentity(home("exec", "aci/web", "--", "sh", "-c", "echo out; exit 7"));

        Ran ran = Ran.run(builder);

        assertThat(ran.out()).isEqualTo("out\n");
        assertThat(ran.status()).as(ran.err()).isEqualTo(7);
    }

    @Test
    void theLoginOfTheAzureCliIsEnough() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("bin"));
        Path cli = folder.resolve("az");
        Files.writeString(
                cli,
                "#!/bin/sh\necho '{\"accessToken\":\"token-1\",\"expiresOn\":\"2099-01-01 00:00:00.000000\",'"
                        + "'\"expires_on\":4070908800,\"tokenType\":\"Bearer\"}'\n");
        assertThat(cli.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = home("ls", "--quiet");
        builder.environment().merge("PATH", folder.toString(), (old, more) -> more + ":" + old);

        Ran ran = Ran.run(builder);

        assertThat(ran.out()).as(ran.err()).contains("aci/web\n");
    }

    @Test
    void aSignInThatIsMissingIsSaidWithWhatToDo() throws Exception {
        ProcessBuilder builder = home("providers");
        // Nobody answers there, so that no real identity of the machine is found.
        builder.environment().put("IDENTITY_ENDPOINT", "http://127.0.0.1:1/msi/token");
        builder.environment().put("IDENTITY_HEADER", "secret");

        Ran ran = Ran.run(builder);

        assertThat(ran.out()).contains("aci: not reachable", "nobody is signed in to Azure", "az login");
    }

    @Test
    void aCommandElsewhereLoadsNothingOfAzure() throws Exception {
        Path loaded = directory.resolve("loaded");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xshare:off",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                jar().toString(),
                "dev.sandbar.app.Main"));
        command.addAll(List.of("exec", "local/local", "--", "echo", "out"));
        ProcessBuilder builder = home();
        builder.command(command);

        Ran ran = Ran.run(builder);

        assertThat(ran.out()).as(ran.err()).isEqualTo("out\n");
        try (Stream<String> lines = Files.lines(loaded)) {
            assertThat(lines.filter(line -> line.contains("com.azure.")
                            || line.contains("com.microsoft.")
                            || line.contains("reactor.")
                            || line.contains("okhttp3.")))
                    .isEmpty();
        }
        assertThat(tester.server().requests()).isEmpty();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/lib"))) {
            return files.filter(file -> file.getFileName().toString().matches("sandbar-.*\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private ProcessBuilder home(String... arguments) {
        return Home.in(directory).command(arguments);
    }

    private ProcessBuilder withIdentity(ProcessBuilder builder) {
        builder.environment().put("IDENTITY_ENDPOINT", tester.server().endpoint() + "/msi/token");
        builder.environment().put("IDENTITY_HEADER", "secret");
        return builder;
    }
}
