package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.e2e.Shot.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged release, unpacked somewhere and started through a link from somewhere else. */
@Timeout(180)
final class ReleaseIT {
    @TempDir
    Path directory;

    private Path release;
    private Path link;

    @BeforeEach
    void unpack() throws Exception {
        Path place = Files.createDirectories(directory.resolve("a place"));
        int status = new ProcessBuilder("tar", "xzf", archive().toString(), "-C", place.toString())
                .start()
                .waitFor();
        assertThat(status).isZero();
        release = only(place);
        link = Files.createSymbolicLink(directory.resolve("link"), release.resolve("sandbar"));
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("mvn package makes target/sandbar-<version>.tar.gz"));
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private Result run(String... words) {
        ProcessBuilder builder = Home.in(directory).command(words).directory(new File("/"));
        builder.command().set(0, link.toString());
        return Shot.run(builder);
    }

    @Test
    void hasAllThatIsNeededAndNothingOfTheBuild() {
        assertThat(List.of("LICENSE", "README.md", "keymaps/default.toml", "themes", "lib"))
                .allSatisfy(name -> assertThat(release.resolve(name)).exists());
        assertThat(release.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void preparesItselfOnceAndSaysSo() {
        Result first = run("exec", "local", "--", "echo", "here");
        Result second = run("exec", "local", "--", "echo", "here");

        assertThat(first.out()).isEqualTo("here\n");
        assertThat(first.err()).contains("preparing fast starts");
        assertThat(second.out()).isEqualTo("here\n");
        assertThat(second.err()).isEmpty();
        assertThat(release.resolve("lib/sandbar.jsa")).isNotEmptyFile();
    }

    @Test
    void replacesAnArchiveThatIsOfAnotherBuild() throws IOException {
        run("version");
        try (Stream<Path> jars = Files.list(release.resolve("lib"))) {
            Path jar = jars.filter(file -> file.getFileName().toString().startsWith("sandbar-"))
                    .findFirst()
                    .orElseThrow();
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        }

        Result stale = run("version");
        assertThat(stale.status()).isZero();
        assertThat(stale.err()).isEmpty();
        assertThat(release.resolve("lib/sandbar.jsa")).doesNotExist();

        assertThat(run("version").err()).contains("preparing fast starts");
        assertThat(release.resolve("lib/sandbar.jsa")).isNotEmptyFile();
    }
}
