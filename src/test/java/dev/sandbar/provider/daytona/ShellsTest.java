package dev.sandbar.provider.daytona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.WorkingDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in the shells and with the tools that sandboxes have. */
@Timeout(60)
final class ShellsTest {
    private static final List<String> TOOLS = List.of("sh", "base64", "dd", "setsid", "env", "printf", "cat", "sleep");

    @TempDir
    Path folder;

    /** What came out of a session. */
    private record Outcome(String out, List<String> reports, int status) {}

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/bash", "/usr/bin/zsh", "/bin/dash"})
    void aSessionsShellMayBeAnyOfThese(String shell) throws Exception {
        assumeTrue(Files.isExecutable(Path.of(shell)), "there is no " + shell);

        assertPasses(run(shell, System.getenv("PATH"), request()));
    }

    @Test
    void busyboxIsEnough() throws Exception {
        Path busybox = Path.of("/bin/busybox");
        assumeTrue(Files.isExecutable(busybox), "there is no " + busybox);
        for (String tool : TOOLS) {
            link(tool, busybox);
        }

        assertPasses(run("/bin/sh", folder.toString(), request()));
    }

    @Test
    void aToolThatIsMissingIsNamedBeforeAnythingRuns() throws Exception {
        link("sh", Path.of("/bin/sh"));
        link("dd", Path.of("/bin/dd"));

        Outcome outcome = run("/bin/sh", folder.toString(), request());

        assertThat(outcome.reports()).singleElement().asString().endsWith(" refused tool base64");
        assertThat(outcome.out()).isEmpty();
    }

    private void link(String name, Path program) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), program);
    }

    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> links = Files.list(folder)) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    private static ExecRequest request() {
        return ExecRequest.of(
                        List.of("sh", "-c", "printf '%s|' \"$A\" \"$@\"; cat; exit 9", "name", "it's", "$(no)", "*"))
                .withEnvironment(Map.of("A", "b'c\nd"))
                .in(new WorkingDirectory.Project("/nonexistent"))
                .withInput();
    }

    private static void assertPasses(Outcome outcome) {
        assertThat(outcome.out()).isEqualTo("b'c\nd|it's|$(no)|*|typed");
        assertThat(outcome.reports()).anyMatch(line -> line.endsWith(" exit 9"));
        assertThat(outcome.status()).isEqualTo(9);
    }

    private static Outcome run(String shell, String path, ExecRequest request) throws Exception {
        String text = CommandText.forSession("daytona/web", request);
        ProcessBuilder builder = new ProcessBuilder(shell, "-c", text);
        builder.environment().put("PATH", path);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        // "typed", twice as after an answer that was lost, and the end.
        process.getOutputStream().write("1 9\ndHlwZWQ=\n1 9\ndHlwZWQ=\n2 0\n".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        List<String> reports = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EncodedStream decoder = new EncodedStream(reports::add);
        out.writeBytes(decoder.accept(process.getInputStream().readAllBytes()));
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Outcome(out.toString(StandardCharsets.UTF_8), reports, process.exitValue());
    }
}
