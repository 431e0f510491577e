package dev.sandbar.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TomlDocumentTest {
    @Test
    void everyKeyKnowsItsLine() {
        TomlDocument document = TomlDocument.parse(
                "f",
                """
                name = "x"

                [roles] # a comment
                'a b' = [1, "two", true]
                "C-\\\\" = { bg = "red" }
                plain=2.5
                """);

        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.entries("")).containsExactly(new TomlEntry("name", "x", 1));
        assertThat(document.entries("roles"))
                .containsExactly(
                        new TomlEntry("a b", List.of(1L, "two", true), 4),
                        new TomlEntry("C-\\", Map.of("bg", "red"), 5),
                        new TomlEntry("plain", 2.5, 6));
        assertThat(document.line("roles")).isEqualTo(3);
    }

    @Test
    void aBadLineIsLeftOutAndTheRestIsRead() {
        TomlDocument document = TomlDocument.parse("f", "a = 1\nb = \nc = \"open\nd = 4\n= 5\ne = 6");

        assertThat(document.entries("")).extracting(TomlEntry::key).containsExactly("a", "d", "e");
        assertThat(document.diagnostics()).extracting(Diagnostic::line).containsExactly(2, 3, 5);
    }

    @Test
    void whatIsNotClosedCostsOnlyTheLineThatOpensIt() {
        TomlDocument list = TomlDocument.parse("f", "[t]\na = 1\nb = [\n[u]\nc = 2\nd = 3\n");
        assertThat(list.tables()).containsExactly("t", "u");
        assertThat(list.entries("u")).extracting(TomlEntry::key).containsExactly("c", "d");
        assertThat(list.diagnostics()).extracting(Diagnostic::line).containsExactly(3);

        TomlDocument text = TomlDocument.parse("f", "a = \"\"\"\nb = 2\n[t]\nc = 3\n");
        assertThat(text.entries("t")).extracting(TomlEntry::key).containsExactly("c");
        assertThat(text.diagnostics()).extracting(Diagnostic::line).containsExactly(1);
    }

    @Test
    void theFirstOfTwoValuesCounts() {
        TomlDocument document = TomlDocument.parse("f", "[t]\na = 1\n\"a\" = 2\n[t]\nb = 3\n");

        assertThat(document.entries("t")).containsExactly(new TomlEntry("a", 1L, 2));
        assertThat(document.diagnostics()).extracting(Diagnostic::line).containsExactly(3, 4);
    }

    @Test
    void whatStandsUnderABadHeaderBelongsToNobody() {
        TomlDocument document = TomlDocument.parse("f", "[a]\nx = 1\n[b\ny = 2\n[c]\nz = 3\n");

        assertThat(document.tables()).containsExactly("a", "c");
        assertThat(document.entries("a")).extracting(TomlEntry::key).containsExactly("x");
        assertThat(document.diagnostics()).extracting(Diagnostic::line).containsExactly(3);
    }

    @Test
    void noiseIsOnlyDiagnostics() {
        TomlDocument document = TomlDocument.parse("f", "\u0000\u0001\n}{\n\"\"\"\n[[[\n");

        assertThat(document.tables()).isEmpty();
        assertThat(document.diagnostics()).isNotEmpty();
    }

    @Test
    void nestedTablesStayTogether() {
        TomlDocument document = TomlDocument.parse("f", "[t]\na = 1\n[t.sub]\nb = 2\n");

        assertThat(document.entries("t"))
                .containsExactly(new TomlEntry("a", 1L, 2), new TomlEntry("sub", Map.of("b", 2L), 3));
    }

    @Test
    void eachElementOfAListOfTablesKnowsItsLines() {
        TomlDocument document = TomlDocument.parse(
                "f", "[[p]]\na = 1\n[p.sub]\nb = 2\n[[p]] # more\na = 3\n[p.sub]\nb = 4\n[t]\nc = 5\n");

        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.lists()).containsExactly("p");
        assertThat(document.tables()).containsExactly("t");
        assertThat(document.entries("")).isEmpty();
        assertThat(document.elements("p")).hasSize(2);
        String first = document.elements("p").get(0);
        String second = document.elements("p").get(1);
        assertThat(document.line(second)).isEqualTo(5);
        assertThat(document.entries(first))
                .containsExactly(new TomlEntry("a", 1L, 2), new TomlEntry("sub", Map.of("b", 2L), 3));
        assertThat(document.entries(second))
                .containsExactly(new TomlEntry("a", 3L, 6), new TomlEntry("sub", Map.of("b", 4L), 7));
    }
}
