package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.app.console.ConsoleSetup.Places;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LooksTest {
    @TempDir
    private Path folder;

    @Test
    void theChosenThemeAndKeymapAreTaken() throws IOException {
        Files.createDirectories(folder.resolve("themes"));
        Files.writeString(
                folder.resolve("themes/mine.toml"), "[roles]\ntext = \"#112233\"\n[ansi]\nred = \"#445566\"\n");
        Files.createDirectories(folder.resolve("keymaps"));
        Files.writeString(folder.resolve("keymaps/ours.toml"), "name = \"ours\"\nleader = [\"C-b\"]\n");

        Looks looks = looks(Preferences.DEFAULT.withKeymap("ours").withTheme("mine"));

        assertThat(looks.problems()).isEmpty();
        assertThat(looks.keymap().name()).isEqualTo("ours");
        assertThat(looks.look().of(Role.TEXT).foreground()).isEqualTo(Colour.rgb(0x11, 0x22, 0x33));
        assertThat(looks.look().ansi().shown(1)).isEqualTo(Colour.rgb(0x44, 0x55, 0x66));
    }

    @Test
    void aNameThatIsNowhereIsReportedAndReplaced() {
        Looks looks = looks(Preferences.DEFAULT.withTheme("no-such-theme"));

        assertThat(looks.problems()).singleElement().satisfies(problem -> assertThat(problem.text())
                .contains("no-such-theme"));
        assertThat(looks.look().of(Role.ACCENT)).isNotNull();
    }

    private Looks looks(Preferences preferences) {
        Map<String, String> environment = Map.of("COLORTERM", "truecolor");
        return Looks.load(new Places(folder, folder, folder.resolve("log"), environment, "1", false), preferences);
    }
}
