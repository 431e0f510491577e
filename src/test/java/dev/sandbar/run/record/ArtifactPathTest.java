package dev.sandbar.run.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactPathTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "dist/app.js, work/dist/app.js",
                "./dist//app.js, work/dist/app.js",
                "/var/log/a b.log, root/var/log/a b.log",
                "é/ключ-日本.txt, work/é/ключ-日本.txt",
                "-rf, work/-rf",
                "100%.txt, work/100%25.txt",
                "a:b?c*d|e\"f<g>h\\i, work/a%3Ab%3Fc%2Ad%7Ce%22f%3Cg%3Eh%5Ci",
                "ends.with/dots..., work/ends.with/dots..%2E",
                "con, work/%63on",
                "Aux.txt, work/%41ux.txt",
                "lpt1.log, work/%6Cpt1.log",
                "com10, work/com10",
                "console, work/console",
            })
    void aNameKeepsItsFormUnlessItCannotStandSomewhere(String source, String path) {
        assertThat(ArtifactPath.of(source).text()).isEqualTo(path);
    }

    @Test
    void whatATerminalWouldObeyOrNotShowIsEscaped() {
        assertThat(ArtifactPath.of("a\nb\u001b[2J\u202e\u200btxt\ue000\ud800").text())
                .isEqualTo("work/a%0Ab%1B[2J%E2%80%AE%E2%80%8Btxt%EE%80%80%3F");
        assertThat(ArtifactPath.of("blank ").text()).isEqualTo("work/blank%20");
    }

    @Test
    void composedAndDecomposedCharactersGoToOnePlace() {
        assertThat(ArtifactPath.of("e\u0301")).isEqualTo(ArtifactPath.of("\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "a/..", "/..", "", ".", "/", "./."})
    void aPathThatLeadsOutOrNowhereIsRefused(String source) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArtifactPath.of(source));
    }

    @Test
    void aPathMayBeSoDeepAndANameSoLong() {
        String deepest = "d/".repeat(ArtifactPath.DEEPEST - 1) + "f";
        assertThat(ArtifactPath.of(deepest).text()).isEqualTo("work/" + deepest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArtifactPath.of("d/" + deepest))
                .withMessage("it lies deeper than 32 directories");
        assertThat(ArtifactPath.of("é".repeat(127) + "f").text()).hasSize(133);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArtifactPath.of("é".repeat(128)))
                .withMessage("a name in its path is longer than 255 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "work/../x",
                "work/./x",
                "work//x",
                "work/",
                "work",
                "/work/x",
                "root",
                "other/x",
                "Work/x",
                "work/a\\b",
                "work/a:b",
                "work/con",
                "work/x.",
                "work/x ",
                "work/a%",
                "work/a%2",
                "work/a%zz",
                "work/a%2f",
                "work/%61",
                "work/%FF",
                "work/e\u0301",
                "work/a\u202eb",
                "work/a\nb"
            })
    void onlyTheFormThatItWouldGiveItselfIsAPath(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArtifactPath(text));
    }

    @Test
    void aSlashHiddenInAnEscapeIsNoWayIntoADirectory() {
        assertThat(new ArtifactPath("work/a%252Fb").text()).isEqualTo("work/a%252Fb");
        assertThatIllegalArgumentException().isThrownBy(() -> new ArtifactPath("work/..%2Fb"));
    }

    @Test
    void pathsThatDifferInCaseOnlyFoldToTheSame() {
        assertThat(ArtifactPath.of("Straße/README").folded())
                .isEqualTo(ArtifactPath.of("STRASSE/readme").folded());
    }

    @Test
    void aNumberGoesBeforeTheLastDotOfTheName() {
        assertThat(ArtifactPath.of("a.b/app.min.js").numbered(2).text()).isEqualTo("work/a.b/app.min~2.js");
        assertThat(ArtifactPath.of("a.b/app").numbered(3).text()).isEqualTo("work/a.b/app~3");
        assertThat(ArtifactPath.of(".env").numbered(2).text()).isEqualTo("work/.env~2");
    }
}
