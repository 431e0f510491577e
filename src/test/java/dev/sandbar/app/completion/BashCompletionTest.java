package dev.sandbar.app.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script in a real bash, with a {@code sandbar} that lists what the test wants. */
@Timeout(30)
final class BashCompletionTest {
    private static final Path BASH = Path.of("/bin/bash");
    private static final String ASK = "sandbar() { [ \"$*\" = 'ls --quiet' ] && cat names;"
            + " [ \"$*\" = '--demo ls --quiet' ] && echo docker/demo-web; }; source ./script;"
            + " COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _sandbar; printf '%s\\n' \"${COMPREPLY[@]}\"";

    @TempDir
    Path directory;

    @BeforeEach
    void writeScript() throws IOException {
        Assumptions.assumeTrue(Files.exists(BASH), "needs " + BASH);
        Files.writeString(directory.resolve("script"), CompletionScript.of("bash"));
        names("docker/web\ndocker/api-1\nlocal/local\n");
    }

    private void names(String names) throws IOException {
        Files.writeString(directory.resolve("names"), names);
    }

    private List<String> complete(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(BASH.toString(), "--norc", "-c", ASK, "bash"));
        command.addAll(List.of(words));
        Process bash = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void completesActionsNamesAndOptions() throws IOException {
        assertThat(complete("sandbar", "ex")).containsExactly("exec", "execute", "extend");
        assertThat(complete("sandbar", "exec", "docker/a")).containsExactly("docker/api-1");
        assertThat(complete("sandbar", "stop", "we")).containsExactly("web");
        assertThat(complete("sandbar", "exec", "web", "--ti")).containsExactly("--timeout");
        assertThat(complete("sandbar", "completion", "z")).containsExactly("zsh");
    }

    @Test
    void completesTheSameInTheDemo() throws IOException {
        assertThat(complete("sandbar", "--d")).containsExactly("--demo");
        assertThat(complete("sandbar", "--demo", "ex")).containsExactly("exec", "execute", "extend");
        assertThat(complete("sandbar", "--demo", "stop", "demo-")).containsExactly("demo-web");
        assertThat(complete("sandbar", "--demo", "exec", "web", "--ti")).containsExactly("--timeout");
    }

    @Test
    void completesFilesAfterTheCommandBegins() throws IOException {
        assertThat(complete("sandbar", "exec", "web", "--", "nam")).containsExactly("names");
    }

    @Test
    void neverRunsNorOffersAHostileName() throws IOException {
        names("docker/$(touch gotcha)\ndocker/`touch gotcha`\ndocker/a;touch gotcha\ndocker/web\n");

        assertThat(complete("sandbar", "exec", "docker/")).containsExactly("docker/web");
        assertThat(directory.resolve("gotcha")).doesNotExist();
    }
}
