package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.e2e.Shot.Result;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on this computer, without any engine. */
final class LocalExecIT extends ExecCases {
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

    @Override
    String projectDirectory() {
        return directory.resolve("data/sandbar/local/local").toString();
    }

    @Test
    void saysHowToSelectASandboxWhenNoneIs() {
        exec("pwd").failsWith(110, "no sandbox is selected");
    }

    @Test
    void saysThatASandboxIsMissing() {
        exec("nowhere", "--", "true").failsWith(110, "nowhere");
        exec("local/nowhere", "--", "true").failsWith(110, "local/nowhere");
        exec("nobody/nowhere", "--", "true").failsWith(110, "nobody");
    }

    @Test
    void saysThatAnEngineCannotBeReached() {
        exec("docker/web", "--", "true").failsWith(114, "no-engine.sock");
    }

    @Test
    void saysWhatLocalSandboxesCannotDo() {
        exec("-u", "somebody-else", "local", "--", "true").failsWith(116, "run as another user");
        Shot.run(home.command("stop", "local")).failsWith(116, "cannot stop");
    }

    @Test
    void refusesAWrongCommandLine() {
        exec("--timout", "2s", "local", "--", "true").failsWith(2, "--timout");
        exec("--timeout", "soon", "local", "--", "true").failsWith(2, "soon");
        Shot.run(home.command("lst")).failsWith(2, "lst");
    }

    @Test
    void removesOnlyWhatIsConfirmed() {
        Shot.run(home.command("create", "one"));
        Shot.run(home.command("create", "two"));

        Shot.run(home.command("rm", "*")).failsWith(2, "nobody can be asked");
        Result removed = Shot.run(home.command("rm", "--yes", "one", "t?o"));

        assertThat(removed.out()).isEqualTo("local/one\nlocal/two\n");
        assertThat(Shot.run(home.command("ls", "--quiet")).out()).isEqualTo("local/local\n");
    }

    @Test
    void runsThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(
                directory.resolve("a link"), Path.of("sandbar").toAbsolutePath());
        ProcessBuilder builder = command("local", "--", "echo", "there");
        builder.command().set(0, link.toString());

        assertThat(Shot.run(builder.directory(new File("/"))).out()).isEqualTo("there\n");
    }
}
