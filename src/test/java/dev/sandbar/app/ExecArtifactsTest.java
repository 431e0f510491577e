package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbar exec --artifact}, from words to status. */
@Timeout(60)
final class ExecArtifactsTest {
    @TempDir
    private Path directory;

    private final FakeProvider near = new FakeProvider("near");
    private ShellRig shell;

    @BeforeEach
    void addSandboxes() {
        near.add("web", SandboxState.RUNNING);
        near.add("api", SandboxState.RUNNING);
        near.answer(List.of("make"), FakeScript.printing("made\n", 3));
        shell = new ShellRig(directory, near);
    }

    @AfterEach
    void closeProviders() {
        shell.close();
    }

    @Test
    void aPatternThatIsNoneIsAnErrorOfUsageAndNothingRuns() {
        for (String pattern : List.of("../out", "", "/", "[a")) {
            assertThat(shell.run("exec", "--artifact", pattern, "web", "--", "make"))
                    .as(pattern)
                    .isEqualTo(ExitStatuses.USAGE);
            assertThat(shell.err()).contains("'" + pattern + "' cannot be used").contains("--artifact with");
        }
        assertThat(shell.run("exec", "--artifact", "../out", "near/*", "--", "make"))
                .isEqualTo(ExitStatuses.USAGE);
        assertThat(near.requests()).isEmpty();
    }

    @Test
    void whereNoFilesCanBeReadNothingRuns() {
        near.without(Capability.FILES, "it is blind");

        assertThat(shell.run("exec", "--artifact", "out", "web", "--", "make"))
                .isEqualTo(Kind.UNSUPPORTED.exitStatus());
        assertThat(shell.err())
                .contains("no artifacts can be kept of near/web: it is blind")
                .contains("leave out --artifact");
        assertThat(shell.run("exec", "--artifact", "out", "near/*", "--", "make"))
                .isEqualTo(Kind.UNSUPPORTED.exitStatus());
        assertThat(near.requests()).isEmpty();
        assertThat(shell.run("exec", "web", "--", "make")).isEqualTo(3);
    }

    @Test
    void aShellKeepsNone() {
        assertThat(shell.run("shell", "--artifact", "out", "web")).isEqualTo(ExitStatuses.USAGE);
        assertThat(shell.err()).contains("shell has no option --artifact");
    }
}
