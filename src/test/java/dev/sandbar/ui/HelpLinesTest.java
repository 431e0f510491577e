package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.KeymapLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HelpLinesTest {
    private static final Keymap SHIPPED = load(Optional.empty(), "default");

    @Test
    void whatIsFocusedComesFirst() {
        assertThat(HelpLines.of(SHIPPED, Panel.LIST, "").get(0).text()).isEqualTo("In the list");
        assertThat(HelpLines.of(SHIPPED, Panel.PANES, "").get(0).text()).isEqualTo("In a pane, after ^]");
    }

    @Test
    void everyCommandOfTheScreenCanBeFound() {
        for (UiCommand command : UiCommand.values()) {
            boolean bound = SHIPPED.bindings(Context.LIST).stream()
                    .anyMatch(binding -> binding.action().orElse("").equals(command.word()));
            if (bound) {
                assertThat(HelpLines.of(SHIPPED, Panel.LIST, command.word())).isNotEmpty();
            }
        }
    }

    @Test
    void aSearchKeepsTheHeadingsOfWhatItFinds() {
        List<HelpLine> found = HelpLines.of(SHIPPED, Panel.LIST, "zoom");

        assertThat(found).extracting(HelpLine::text).containsExactly("In a pane, after ^]", "Zoom the pane");
        assertThat(HelpLines.of(SHIPPED, Panel.LIST, "no such thing")).isEmpty();
    }

    @Test
    void whatIsTypedAfterTheColonIsThereWithItsArguments() {
        assertThat(HelpLines.of(SHIPPED, Panel.LIST, ":exec")).anySatisfy(line -> {
            assertThat(line.keys()).isEqualTo(":exec");
            assertThat(line.action()).contains("COMMAND");
        });
    }

    @Test
    void keysOfAnotherFileTellWhereTheyComeFrom(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.toml"), "name = \"mine\"\n[list]\n\"b\" = \"sandbox.inspect\"\n");
        Keymap mine = load(Optional.of(folder), "mine");

        assertThat(HelpLines.of(mine, Panel.LIST, "sandbox.inspect"))
                .filteredOn(line -> line.keys().equals("b"))
                .singleElement()
                .satisfies(line -> assertThat(line.origin()).endsWith("mine.toml:3"));
    }

    private static Keymap load(Optional<Path> folder, String name) {
        return new KeymapLoader(folder, ActionTable.names(Face.KEY)).load(name).keymap();
    }
}
