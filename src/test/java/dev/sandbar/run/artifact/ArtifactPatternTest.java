package dev.sandbar.run.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.WorkingDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtifactPatternTest {
    private static final WorkingDirectory WORK = new WorkingDirectory.Required("/work", "--workdir");

    private static boolean matches(String pattern, String path) {
        return ArtifactPattern.parse(pattern).matches(PathNames.of(path));
    }

    private static boolean reaches(String pattern, String directory) {
        return ArtifactPattern.parse(pattern).reaches(PathNames.of(directory));
    }

    @ParameterizedTest
    @CsvSource({
        "out.txt, out.txt",
        "./build//out.txt, build/out.txt",
        "build/, build/a/b",
        "build, build/a/.hidden/b",
        "., a/b",
        "*, a/b/c",
        "*.xml, a.xml",
        "a?c, abc",
        "a?c, aéc",
        "a?c, a😀c",
        "[abc]1, b1",
        "[a-c]1, b1",
        "[!a-c]1, d1",
        "[]]1, ]1",
        "[*]1, *1",
        "[a-]1, -1",
        "**/a, a",
        "**/a, x/y/a",
        "a/**/b, a/b",
        "a/**/b, a/x/y/b/c",
        "**/x/**/*.xml, a/x/b/x/c.xml",
        "build/**, build/a",
        "build/**, build/a/b",
        ".*, .profile",
        "**/.github, a/.github/b",
        "/var/log/*.log, /var/log/a.log",
        "a\\b, a\\b",
        "*.x*y*z, a.xxyyzz",
        "test-*, test-1/report.xml",
    })
    void matchesWhatItIsOf(String pattern, String path) {
        assertThat(matches(pattern, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "out.txt, out.txt2",
        "build, build2/a",
        "*, .hidden",
        "*, .hidden/a",
        "?a, .a",
        "[!x]a, .a",
        "**/a, .hidden/a",
        "a/**/b, a/.x/b",
        "build/**, build",
        "a/b, a",
        "*.xml, a.xml/b",
        "*.xml, a.xml.gz",
        "**/*.xml, a.xml/b.txt",
        "[abc]1, d1",
        "[!a-c]1, b1",
        "a?c, ac",
        "*a*b, ba",
    })
    void doesNotMatchAnythingElse(String pattern, String path) {
        assertThat(matches(pattern, path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "!, it is empty",
        "/, whole file system",
        "//./, whole file system",
        "../a, '..' leads out",
        "a/../b, '..' leads out",
        "!/a/.., '..' leads out",
        "a[b, not closed",
        "a[], not closed",
        "a[!], not closed",
    })
    void refusesWhatCannotBeMeant(String pattern, String why) {
        assertThatThrownBy(() -> ArtifactPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the artifact pattern '" + pattern + "' cannot be used: ")
                .hasMessageContaining(why);
    }

    @Test
    void refusesWhatIsTooLongOrHasNul() {
        assertThatThrownBy(() -> ArtifactPattern.parse("a".repeat(1_025)))
                .hasMessageContaining("longer than 1024 characters")
                .hasMessageNotContaining("a".repeat(100));
        assertThatThrownBy(() -> ArtifactPattern.parse("a/".repeat(33))).hasMessageContaining("more than 32 names");
        assertThatThrownBy(() -> ArtifactPattern.parse("a\0b")).hasMessageContaining("NUL");
    }

    @ParameterizedTest
    @CsvSource({
        "build/reports/*.xml, build/reports",
        "build/out.txt, build/out.txt",
        "build//./out/, build/out",
        "*.xml, .",
        ".*, .",
        "., .",
        "/var/log/*.log, /var/log",
        "/*.log, /",
        "/a/b, /a/b",
        "a/**/b, a",
        "!a/*, a",
    })
    void asksForAsLittleAsItCan(String pattern, String path) {
        FileRequest request = ArtifactPattern.parse(pattern).request(WORK);

        assertThat(request.path()).isEqualTo(path);
        assertThat(request.directory()).isEqualTo(WORK);
    }

    @ParameterizedTest
    @CsvSource({"*.xml, *.xml", "a/TEST-?.xml, TEST-*.xml", "**/*.tar.gz, *.tar.gz"})
    void namesTheFilesThatItIsOf(String pattern, String name) {
        assertThat(ArtifactPattern.parse(pattern).request(WORK).name()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.xml", "build", ".", "*", "test-*", "report.*", "[ab].xml", "é*.xml", "a b*.xml", "*.x/y"})
    void namesNoFilesWhenDirectoriesMayBeMeantOrANameMaySurprise(String pattern) {
        assertThat(ArtifactPattern.parse(pattern).request(WORK).name()).isEmpty();
    }

    @Test
    void closesWhatNobodyWantsUnlessItIsNamed() {
        assertThat(ArtifactPattern.parse("**/*.js").request(WORK).closed()).contains("node_modules", ".git", "obj");
        assertThat(ArtifactPattern.parse("node_modules/*/package.json")
                        .request(WORK)
                        .closed())
                .contains(".git")
                .doesNotContain("node_modules");
    }

    @ParameterizedTest
    @CsvSource({
        "**/*.js, node_modules",
        "**/*.js, a/node_modules",
        "a/**, a/node_modules",
        "., node_modules",
        "a, a/b/obj",
        "*.x/*, b.x",
    })
    void reachesDirectoriesInWhichItMayMatch(String pattern, String directory) {
        assertThat(reaches(pattern, directory)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"*.js, node_modules", "a/**, node_modules", "**/*.js, .git", "a/*.js, a/obj", "*.js, a.js"})
    void doesNotReachTheOthers(String pattern, String directory) {
        assertThat(reaches(pattern, directory)).isFalse();
    }

    @Test
    void knowsWhatItIs() {
        ArtifactPattern pattern = ArtifactPattern.parse("!/tmp/*");

        assertThat(pattern.leavesOut()).isTrue();
        assertThat(pattern.absolute()).isTrue();
        assertThat(pattern).hasToString("!/tmp/*").isEqualTo(ArtifactPattern.parse("!/tmp/*"));
        assertThat(ArtifactPattern.parse("./!a").leavesOut()).isFalse();
    }

    @Test
    @Timeout(20)
    void takesItsTimeWithoutEverTakingTooLong() {
        ArtifactPattern stars = ArtifactPattern.parse("*a".repeat(500) + "b");
        ArtifactPattern directories = ArtifactPattern.parse("**/a/".repeat(15) + "b");

        assertThat(stars.matches(List.of("a".repeat(4_096)))).isFalse();
        assertThat(directories.matches(List.of("a/".repeat(2_000).split("/", -1))))
                .isFalse();
        assertThat(directories.matches(List.of(("a/".repeat(2_000) + "b").split("/", -1))))
                .isTrue();
    }
}
