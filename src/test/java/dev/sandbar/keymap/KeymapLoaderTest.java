package dev.sandbar.keymap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ScreenCommand;
import dev.sandbar.toml.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class KeymapLoaderTest {
    static final List<String> SHIPPED = KeymapLoader.SHIPPED;

    @TempDir
    Path own;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyShippedKeymapLoadsWithoutADiagnostic(String name) {
        LoadedKeymap loaded = loader().load(name);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.keymap().name()).isEqualTo(name);
    }

    @Test
    void shippedNamesAreTheFilesInTheFolder() throws IOException {
        try (var files = Files.list(Path.of("keymaps"))) {
            Set<String> names = files.map(file -> file.getFileName().toString().replace(".toml", ""))
                    .collect(Collectors.toSet());
            assertThat(names).containsExactlyInAnyOrderElementsOf(KeymapLoader.SHIPPED);
        }
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void nothingDestroysOnABareLowerCaseLetter(String name) {
        Keymap keymap = loader().load(name).keymap();

        for (Context context : Context.values()) {
            for (Binding binding : keymap.bindings(context)) {
                if (binding.action().filter("sandbox.remove"::equals).isPresent()) {
                    assertThat(binding.keys()).doesNotMatch("[a-z]").isNotIn("C-d", "C-k");
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyActionOfTheScreenHasAKey(String name) {
        Keymap keymap = loader().load(name).keymap();
        Set<String> bound = new HashSet<>();
        for (Context context : Context.values()) {
            keymap.bindings(context)
                    .forEach(binding -> bound.add(binding.action().orElseThrow()));
        }

        for (ScreenCommand command : ScreenCommand.ALL) {
            // Emacs has other uses for digits.
            if (name.equals("emacs") && command.word().matches("tab\\.\\d")) {
                continue;
            }
            assertThat(bound).as("%s has keys for", name).contains(command.word());
        }
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void escapeAndCtrlCLeaveWhateverLiesOverTheScreen(String name) {
        Keymap keymap = loader().load(name).keymap();

        for (Context context : List.of(Context.PALETTE, Context.FORM, Context.CONFIRM, Context.DETAILS)) {
            assertThat(lookup(keymap, context, "esc")).as("%s", context).isEqualTo(new Lookup.Bound("app.cancel"));
            assertThat(lookup(keymap, context, "C-c")).as("%s", context).isEqualTo(new Lookup.Bound("app.cancel"));
        }
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void theLeaderIsNoKeyThatProgramsNeedAllTheTime(String name) {
        assertThat(loader().load(name).keymap().leader())
                .isNotEmpty()
                .allMatch(chord -> chord.modifiers().contains(Modifier.CTRL))
                .doesNotContain(KeyChord.parse("C-c"), KeyChord.parse("C-d"), KeyChord.parse("C-z"));
    }

    @Test
    void aSequenceCanBecomeWhatItsContextAndTheGlobalOneSay() throws IOException {
        write(
                "mine",
                """
                [global]
                "C-x q" = "app.quit"
                "C-x h" = "app.help"
                [list]
                "C-x h" = "app.palette"
                "C-x a b" = "list.all"
                "C-y" = "list.all"
                """);
        Keymap keymap = loader().load("mine").keymap();
        List<KeyChord> pressed = KeyChord.sequence("C-x");

        assertThat(keymap.continuations(Context.LIST, pressed))
                .extracting(binding -> binding.keys() + " " + binding.action().orElse(""))
                .containsExactly("C-x h app.palette", "C-x a b list.all", "C-x q app.quit");
        assertThat(keymap.continuations(Context.COMMAND, pressed)).isEmpty();
        assertThat(keymap.continuations(Context.LIST, KeyChord.sequence("C-x a")))
                .extracting(Binding::keys)
                .containsExactly("C-x a b");
    }

    @Test
    void looksUpInTheContextAndThenGlobally() {
        Keymap keymap = loader().load("default").keymap();

        assertThat(lookup(keymap, Context.LIST, "D")).isEqualTo(new Lookup.Bound("sandbox.remove"));
        assertThat(lookup(keymap, Context.LIST, "j")).isEqualTo(new Lookup.Bound("cursor.down"));
        assertThat(lookup(keymap, Context.COMMAND, "j")).isEqualTo(new Lookup.Unbound());
        assertThat(lookup(keymap, Context.PANE, "d")).isEqualTo(new Lookup.Bound("pane.to-dashboard"));
        assertThat(keymap.leader()).containsExactly(KeyChord.parse("C-]"));
        assertThat(keymap.keysFor(Context.LIST, "app.help")).contains("?");
    }

    @Test
    void aSequenceIsPendingUntilItsLastKey() {
        Keymap keymap = loader().load("emacs").keymap();

        assertThat(lookup(keymap, Context.LIST, "C-x")).isEqualTo(new Lookup.Pending());
        assertThat(lookup(keymap, Context.LIST, "C-x C-c")).isEqualTo(new Lookup.Bound("app.quit"));
        assertThat(lookup(keymap, Context.LIST, "C-x z")).isEqualTo(new Lookup.Unbound());
    }

    @Test
    void aUsersFileHoldsOnlyItsDifferences() throws IOException {
        write("mine", "[list]\n\"D\" = false\n\"X\" = \"sandbox.remove\"\n");

        LoadedKeymap loaded = loader().load("mine");

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(lookup(loaded.keymap(), Context.LIST, "D")).isEqualTo(new Lookup.Unbound());
        assertThat(lookup(loaded.keymap(), Context.LIST, "X")).isEqualTo(new Lookup.Bound("sandbox.remove"));
        assertThat(lookup(loaded.keymap(), Context.LIST, "e")).isEqualTo(new Lookup.Bound("sandbox.shell"));
        assertThat(loaded.keymap().bindings(Context.LIST))
                .anyMatch(binding -> binding.origin().endsWith("mine.toml:3"));
    }

    @Test
    void unbindingInAContextHidesTheGlobalKey() throws IOException {
        write("mine", "[logs]\n\"q\" = false\n");

        Keymap keymap = loader().load("mine").keymap();

        assertThat(lookup(keymap, Context.LOGS, "q")).isEqualTo(new Lookup.Unbound());
        assertThat(lookup(keymap, Context.LIST, "q")).isEqualTo(new Lookup.Bound("app.quit"));
    }

    @Test
    void aUsersFileMayExtendTheShippedOneOfItsName() throws IOException {
        write("tmux", "extends = \"tmux\"\nleader = \"C-a\"\n");

        LoadedKeymap loaded = loader().load("tmux");

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.keymap().leader()).containsExactly(KeyChord.parse("C-a"));
        assertThat(lookup(loaded.keymap(), Context.PANE, "%")).isEqualTo(new Lookup.Bound("pane.split-right"));
    }

    @Test
    void oneBadLineCostsOneBinding() throws IOException {
        write(
                "mine",
                """
                extends = "default"
                leadr = "C-a"
                [list]
                "X" = "sandbox.stop
                "u" = "sandbox.strat"
                "entr" = "sandbox.attach"
                "y" = "sandbox.inspect"
                "y" = "sandbox.logs"
                "esc" = "app.cancel"
                "escape" = "app.quit"
                "S-w" = "sandbox.stats"
                [lst]
                "t" = "sandbox.stats"
                [logs
                "g" = "logs.follow"
                """);

        LoadedKeymap loaded = loader().load("mine");

        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::line)
                .containsExactlyInAnyOrder(2, 4, 5, 6, 8, 10, 11, 12, 14);
        assertThat(loaded.diagnostics())
                .extracting(Object::toString)
                .anyMatch(text -> text.contains(
                        "mine.toml:5: there is no action \"sandbox.strat\"; did you mean" + " \"sandbox.start\"?"))
                .anyMatch(text -> text.endsWith("there is no context [lst]; did you mean \"list\"?"))
                .anyMatch(text -> text.contains("there is no key \"entr\"; did you mean \"enter\"?"));
        assertThat(lookup(loaded.keymap(), Context.LIST, "y")).isEqualTo(new Lookup.Bound("sandbox.inspect"));
        assertThat(lookup(loaded.keymap(), Context.LIST, "g")).isEqualTo(new Lookup.Bound("cursor.first"));
    }

    @Test
    void aSequenceBehindABoundKeyIsReported() throws IOException {
        write("mine", "[global]\n\"q q\" = \"app.quit\"\n");

        assertThat(loader().load("mine").diagnostics())
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .contains("mine.toml:2", "\"q q\" in [global] can never be pressed");
    }

    @Test
    void anUnknownKeymapIsReportedAndTheDefaultTakesItsPlace() {
        LoadedKeymap loaded = loader().load("emcas");

        assertThat(loaded.diagnostics()).singleElement().satisfies(diagnostic -> assertThat(diagnostic.nearest())
                .contains("emacs"));
        assertThat(lookup(loaded.keymap(), Context.LIST, "q")).isEqualTo(new Lookup.Bound("app.quit"));
    }

    @Test
    void filesThatExtendEachOtherAreReported() throws IOException {
        write("a", "extends = \"b\"\n");
        write("b", "extends = \"a\"\n");

        assertThat(loader().load("a").diagnostics())
                .anyMatch(diagnostic -> diagnostic.message().contains("\"a\" builds on itself"));
    }

    @Test
    void aNameCannotLeaveTheFolder() throws IOException {
        write("x", "name = \"x\"\n");

        assertThat(loader().load("../" + own.getFileName() + "/x").diagnostics())
                .hasSize(1);
    }

    private KeymapLoader loader() {
        return new KeymapLoader(Optional.of(own), ActionNames.ALL);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(own.resolve(name + ".toml"), text);
    }

    private static Lookup lookup(Keymap keymap, Context context, String keys) {
        return keymap.lookup(context, KeyChord.sequence(keys));
    }
}
