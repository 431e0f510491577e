package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.app.Configuration.Engine;
import dev.sandbar.app.ConfigurationFile.Loaded;
import dev.sandbar.app.console.Preferences;
import dev.sandbar.app.console.Preferences.CopyWay;
import dev.sandbar.app.console.Preferences.ProgramCopies;
import dev.sandbar.vt.AsciicastWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationFileTest {
    @TempDir
    Path directory;

    private Loaded load(String text) throws IOException {
        return ConfigurationFile.load(Files.writeString(directory.resolve("config.toml"), text), Map.of());
    }

    @Test
    void secretsAreNamedByTheirVariables() throws IOException {
        Loaded loaded = load("[secrets]\nenv = [\"STAPLE\", \"HORSE\"]\n");

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.configuration().secretNames()).containsExactly("STAPLE", "HORSE");
        assertThat(load("[secrets]\nenv = \"STAPLE\"\n").diagnostics()).hasSize(1);
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertThat(ConfigurationFile.load(directory.resolve("none.toml"), Map.of()))
                .isEqualTo(new Loaded(Configuration.DEFAULT, List.of()));
    }

    @Test
    void everySettingIsRead() throws IOException {
        Loaded loaded = load(
                """
                [defaults]
                project-directory = "/srv"
                [console]
                theme = "nord"
                keymap = "tmux"
                clipboard = "osc52"
                program-clipboard = "off"
                open = ["firefox", "--new-tab"]
                recording = "v3"
                [engines]
                lab = "ssh://me@lab"
                build = { host = "tcp://build:2376", certificates = "/certs" }
                """);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.configuration().projectDirectory()).isEqualTo("/srv");
        assertThat(loaded.configuration().console().theme()).isEqualTo("nord");
        assertThat(loaded.configuration().console())
                .isEqualTo(new Preferences(
                        "tmux",
                        "nord",
                        CopyWay.OSC52,
                        ProgramCopies.OFF,
                        List.of("firefox", "--new-tab"),
                        AsciicastWriter.Version.V3));
        assertThat(loaded.configuration().engines())
                .containsExactly(
                        new Engine("lab", "ssh://me@lab", Optional.empty()),
                        new Engine("build", "tcp://build:2376", Optional.of(Path.of("/certs"))));
    }

    @Test
    void aChoiceThatDoesNotExistNamesThoseThatDo() throws IOException {
        Loaded loaded = load("[console]\nclipboard = \"osc-52\"\nopen = [1]\nprogramm-clipboard = \"on\"\n");

        assertThat(loaded.configuration().console()).isEqualTo(Preferences.DEFAULT);
        assertThat(loaded.diagnostics())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains(":2").contains("\"auto\", \"osc52\" and \"tool\""),
                        line -> assertThat(line).contains(":3").contains("open is a program"),
                        line -> assertThat(line).contains(":4").contains("program-clipboard"));
    }

    @Test
    void eachBadLineIsReportedWithItsPlaceAndCostsOnlyItself() throws IOException {
        Loaded loaded = load(
                """
                [defaults]
                project-directory = "srv"
                projekt-directory = "/srv"
                [engines]
                bad = "somewhere"
                local = "unix:///local.sock"
                broken = [
                good = "unix:///good.sock"
                [consol]
                theme = "nord"
                """);

        assertThat(loaded.configuration().engines())
                .containsExactly(new Engine("good", "unix:///good.sock", Optional.empty()));
        assertThat(loaded.configuration().projectDirectory()).isEqualTo(Configuration.DEFAULT.projectDirectory());
        assertThat(loaded.diagnostics())
                .extracting(diagnostic -> diagnostic.line())
                .containsExactly(7, 2, 3, 5, 6, 9);
        assertThat(loaded.diagnostics().get(2).toString())
                .endsWith("config.toml:3: there is no setting projekt-directory; left out;"
                        + " did you mean \"project-directory\"?");
    }

    @Test
    void theSecretsThatProvidersHaveReadAreKnown() throws IOException {
        Path file = Files.writeString(
                directory.resolve("config.toml"),
                """
                [[provider]]
                name = "day"
                kind = "daytona"
                key = { command = ["printf", "a-secret-key"] }
                """);
        Configuration configuration = ConfigurationFile.load(file, Map.of()).configuration();

        assertThat(configuration.secretsRead()).isEmpty();
        configuration.providers().get(0).credentials().get(0).read();
        assertThat(configuration.secretsRead()).containsExactly("a-secret-key");
    }
}
