package dev.sandbar.app.many;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.RunRequest;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OutputTest {
    private final Target one = target("one");
    private final Target other = target("other");
    private final List<Target> both = List.of(one, other);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static Target target(String name) {
        FakeProvider provider = new FakeProvider("fake");
        SandboxId sandbox = provider.add(name, SandboxState.RUNNING);
        ExecRequest command = ExecRequest.of(List.of("x"));
        RunRequest request = new RunRequest(provider, sandbox, command, Optional.empty());
        return new Target(name, provider.find(name), request);
    }

    private OutputStream sink(Stream stream) {
        return stream == Stream.STDOUT ? out : err;
    }

    private static void write(ManyWatcher output, Target target, Stream stream, String text) throws IOException {
        output.output(target, new OutputChunk(stream, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesStayWholeAndBearTheNameOfTheirSandbox() throws IOException {
        PrefixedOutput output = new PrefixedOutput(both, this::sink, Target::name);

        write(output, one, Stream.STDOUT, "hel");
        write(output, other, Stream.STDOUT, "a\r\nb\n");
        write(output, one, Stream.STDOUT, "lo\n\n 50%\r100%\nend");
        write(output, one, Stream.STDERR, "oops\n");
        output.ended(one, new Ending.NeverStarted());

        assertThat(text(out))
                .isEqualTo(
                        """
                        other | a
                        other | b
                        one   | hello
                        one   |\s
                        one   |  50%
                        one   | 100%
                        one   | end
                        """);
        assertThat(text(err)).isEqualTo("one   | oops\n");
    }

    @Test
    void equalOutputIsShownOnceBelowAllNames() throws IOException {
        Target third = target("third");
        List<Target> all = List.of(one, other, third);
        try (GroupedOutput output = new GroupedOutput(all, Target::name)) {
            write(output, third, Stream.STDOUT, "same\nline");
            write(output, one, Stream.STDOUT, "same\n");
            write(output, other, Stream.STDOUT, "different\n");
            write(output, other, Stream.STDERR, "oops");
            write(output, one, Stream.STDOUT, "line");
            for (Target target : all) {
                output.ended(target, new Ending.NeverStarted());
            }
            output.show(all, this::sink);
        }

        assertThat(text(out)).isEqualTo("== 2 sandboxes: one, third\nsame\nline\n== other\ndifferent\n");
        assertThat(text(err)).isEqualTo("oops\n");
    }

    @Test
    void statesAreRedrawnInPlaceAndTakenAwayAtTheEnd() {
        PrintStream terminal = new PrintStream(out, true, StandardCharsets.UTF_8);
        try (LiveStates states = new LiveStates(both, terminal, Target::name, ending -> true)) {
            states.started(one);
            assertThat(text(out)).isEqualTo("1 queued, 1 running, 0 ok, 0 not ok\n  one\n");
            out.reset();
            states.ended(one, new Ending.NeverStarted());
            assertThat(text(out)).isEqualTo("\033[2A\r\033[J1 queued, 0 running, 1 ok, 0 not ok\n");
            out.reset();
        }
        assertThat(text(out)).isEqualTo("\033[1A\r\033[J");
    }
}
