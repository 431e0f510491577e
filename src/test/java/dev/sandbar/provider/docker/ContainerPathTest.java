package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContainerPathTest {
    @ParameterizedTest
    @CsvSource({
        "/work, ., /work",
        "/work/, ./out/./, /work/out",
        "/, out//in, /out/in",
        "'', out, /out",
        "'', ., /",
        "/work, /, /",
        "/work, /etc/, /etc",
        "/work, .., /work/..",
        "/work, ' -rf', '/work/ -rf'",
        "/work, ..., /work/..."
    })
    void beginsWhereTheDirectoryIs(String directory, String path, String absolute) {
        assertThat(ContainerPath.absolute(directory, path)).isEqualTo(absolute);
    }

    @ParameterizedTest
    @CsvSource({"out, ''", "out/a, a", "out/a/b, a/b", "./a, a", "/, ''", "/a/b, a/b", "'', ''"})
    void takesTheNameThatWasAskedForAway(String name, String below) {
        assertThat(ContainerPath.below(name)).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        ".git, false",
        ".git/config, true",
        "a/.git/b/c, true",
        "a/.git, false",
        "a/.github/b, false",
        "'', false"
    })
    void knowsWhatLiesInADirectoryThatIsClosed(String below, boolean passes) {
        assertThat(ContainerPath.passes(below, Set.of(".git"))).isEqualTo(passes);
    }

    @Test
    void findsWhatAContainerKeepsInMemory() throws Exception {
        MemoryMounts memory = memory("true");

        assertThat(memory.paths()).containsExactly("/dev/shm", "/run", "/work/a", "/work/a-b");
        assertThat(memory.below("/work")).containsExactly("a", "a-b");
        assertThat(memory.below("/")).containsExactly("dev/shm", "run", "work/a", "work/a-b");
        assertThat(memory.hold("/run/in/it")).isTrue();
        assertThat(memory.hold("/runner")).isFalse();
        assertThat(memory.hold("/")).isFalse();
        assertThat(memory("false").paths()).isEmpty();
    }

    private static MemoryMounts memory(String running) throws Exception {
        String json = "{\"State\":{\"Running\":" + running
                + "},\"HostConfig\":{\"Tmpfs\":{\"/run/\":\"size=1m\",\"/work/a\":\"\","
                + "\"/work/a/b\":\"\",\"/work/a-b\":\"\"}},\"Mounts\":[{\"Type\":\"tmpfs\",\"Destination\":\"/run/lock\"},"
                + "{\"Type\":\"volume\",\"Destination\":\"/data\"}]}";
        return MemoryMounts.of(Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void tellsOneDirectoryFromAnotherWhoseNameBeginsAlike() {
        assertThat(ContainerPath.within("/base2/x", List.of("/base"))).isFalse();
        assertThat(ContainerPath.within("/base", List.of("/base"))).isTrue();
        assertThat(ContainerPath.within("/base/x", List.of("/"))).isTrue();
        assertThat(ContainerPath.rest("/", "/a/b")).isEqualTo("a/b");
        assertThat(ContainerPath.rest("/a", "/a")).isEmpty();
    }
}
