package dev.sandbar.app.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProviderEntriesTest {
    private static ProviderEntries entries(String text) {
        return new ProviderEntries(TomlDocument.parse("config.toml", text), Map.of(), Set.of("local"));
    }

    @Test
    void severalOfAKindEachMakeTheirProvider() {
        ProviderEntries entries = entries(
                """
                [[provider]]
                name = "lab"
                kind = "docker"
                host = "tcp://lab:2375"

                [[provider]]
                name = "build"
                kind = "docker"
                host = "unix:///run/build.sock"
                """);

        List<ProviderEntries.Entry> read = entries.read();

        assertThat(entries.diagnostics()).isEmpty();
        assertThat(read).extracting(ProviderEntries.Entry::name).containsExactly("lab", "build");
        try (Provider lab = read.get(0).maker().get()) {
            assertThat(lab.name()).isEqualTo("lab");
            assertThat(lab.endpoint()).contains("lab:2375");
        }
    }

    @Test
    void theExamplesThatAreShownCanBeUsedAsTheyAre() {
        for (EntryExample example : EntryExample.all()) {
            ProviderEntries entries = entries(example.toml());

            assertThat(entries.read()).as(example.kind()).hasSize(1).allSatisfy(entry -> {
                try (Provider provider = entry.maker().get()) {
                    assertThat(provider.kind()).isEqualTo(example.kind());
                }
            });
            assertThat(entries.diagnostics()).as(example.kind()).isEmpty();
        }
    }

    @Test
    void anEntryThatCannotBeUsedCostsOnlyItself() {
        ProviderEntries entries = entries(
                """
                [[provider]]
                kind = "docker"
                host = "tcp://a"
                [[provider]]
                name = "a/b"
                kind = "docker"
                host = "tcp://a"
                [[provider]]
                name = "local"
                kind = "docker"
                host = "tcp://a"
                [[provider]]
                name = "x"
                kind = "dokker"
                [[provider]]
                name = "y"
                kind = "docker"
                host = "somewhere"
                [[provider]]
                name = "good"
                kind = "docker"
                host = "tcp://good"
                hots = "tcp://bad"
                """);

        assertThat(entries.read()).extracting(ProviderEntries.Entry::name).containsExactly("good");
        assertThat(entries.diagnostics()).extracting(Diagnostic::line).containsExactly(1, 5, 9, 14, 18, 23);
        assertThat(entries.diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(text -> text.contains("did you mean docker?"));
    }
}
