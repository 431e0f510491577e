package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.UsageException;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.SandboxId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SurroundingsTest {
    private final AtomicReference<ExecOptions> asked = new AtomicReference<>();
    private final Surroundings surroundings = new Surroundings((command, options) -> {
        asked.set(options);
        return ExecRequest.of(command);
    });
    private final SandboxId web = new SandboxId("fake", "web");
    private final SandboxId api = new SandboxId("fake", "api");

    private ExecOptions asked(SandboxId sandbox, ExecOptions options) throws UsageException {
        surroundings.request(sandbox, List.of("ls"), options);
        return asked.get();
    }

    @Test
    void givesVariablesAndDirectoryToTheNextCommandsOfThatSandboxOnly() throws UsageException {
        surroundings.export(web, List.of("A=1", "B=x=y"));
        surroundings.directory(web, Optional.of("/srv"));

        assertThat(asked(web, ExecOptions.NONE).setting().variables().written())
                .containsExactlyInAnyOrder("A=1", "B=x=y");
        assertThat(asked(web, ExecOptions.NONE).setting().directory()).contains("/srv");
        assertThat(asked(api, ExecOptions.NONE).setting().variables().written()).isEmpty();
        assertThat(asked(api, ExecOptions.NONE).setting().directory()).isEmpty();
    }

    @Test
    void forgetsWhatIsUnset() throws UsageException {
        surroundings.export(web, List.of("A=1", "B=2"));
        surroundings.unset(web, List.of("A", "C"));
        surroundings.directory(web, Optional.of("/srv"));
        surroundings.directory(web, Optional.empty());

        assertThat(asked(web, ExecOptions.NONE).setting().variables().written()).containsExactly("B=2");
        assertThat(asked(web, ExecOptions.NONE).setting().directory()).isEmpty();
    }
}
