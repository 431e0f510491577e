package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.testing.ExecRunner;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command whose stdin ends while its output goes on, which each way to an engine has to carry. */
final class HalfClose {
    private HalfClose() {}

    static void expect(DockerProvider provider, String name) throws InterruptedException {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "cat; echo err >&2; exit 7"));
        Exec exec = provider.exec(provider.find(name).id(), request.withInput());
        byte[] lines = "a\nb\n".getBytes(StandardCharsets.UTF_8);
        exec.write(lines, 0, lines.length);
        exec.closeInput();

        ExecRunner.Result result = ExecRunner.finish(exec);
        assertThat(result.out()).isEqualTo("a\nb\n");
        assertThat(result.err()).isEqualTo("err\n");
        assertThat(result.code()).isEqualTo(7);
    }
}
