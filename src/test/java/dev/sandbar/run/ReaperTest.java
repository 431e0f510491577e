package dev.sandbar.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.ExecJournal.Orphan;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class ReaperTest {
    private static final ExecRequest COMMAND =
            ExecRequest.of(List.of("command")).as(Optional.of("somebody"));

    @TempDir
    Path directory;

    private final FakeProvider provider = new FakeProvider("fake");
    private final SandboxId sandbox = provider.add("box", SandboxState.RUNNING);
    private ExecJournal journal;

    @BeforeEach
    void noteAnExec() {
        journal = new ExecJournal(directory);
        journal.write(new RunRequest(provider, sandbox, COMMAND, Optional.empty()));
    }

    /** As if the program that noted it had been killed: no process has that number. */
    private void killItsOwner() throws IOException {
        Path file = file();
        Files.writeString(file, Files.readString(file).replaceFirst("pid=\\d+", "pid=" + Integer.MAX_VALUE));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }

    private void reap(Function<Orphan, Optional<Provider>> owner) throws InterruptedException {
        Reaper.start(journal, owner).await(Duration.ofSeconds(20));
    }

    @Test
    void whatAKilledProgramLeftIsEnded() throws Exception {
        killItsOwner();

        reap(orphan -> Optional.of(provider));

        assertThat(provider.leftovers())
                .containsExactly(new ExecTrace(sandbox, COMMAND.marker(), Optional.of("somebody")));
        assertThat(journal.isEmpty()).isTrue();
    }

    @Test
    void whatALivingProgramRunsIsLeftAlone() throws Exception {
        reap(orphan -> Optional.of(provider));

        assertThat(provider.leftovers()).isEmpty();
        assertThat(journal.isEmpty()).isFalse();
    }

    @Test
    void theOwnerIsSoughtByTheAddressOfItsProvider() throws Exception {
        killItsOwner();

        reap(orphan -> orphan.endpoint().equals("fake:other") ? Optional.of(provider) : Optional.empty());

        assertThat(provider.leftovers()).isEmpty();
        assertThat(journal.isEmpty()).isFalse();
    }

    @Test
    void halfAFileIsNoExecAndIsForgottenAfterAnHour() throws Exception {
        Files.writeString(file(), "pid=1\nstar");
        reap(orphan -> Optional.of(provider));
        assertThat(journal.isEmpty()).isFalse();

        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        reap(orphan -> Optional.of(provider));

        assertThat(journal.isEmpty()).isTrue();
        assertThat(provider.leftovers()).isEmpty();
    }

    @Test
    void whatCannotBeReachedIsTriedAgainAtALaterStart() throws Exception {
        killItsOwner();
        Provider unreachable = new Unreachable(provider).provider();

        reap(orphan -> Optional.of(unreachable));
        assertThat(journal.isEmpty()).isFalse();

        reap(orphan -> Optional.of(provider));
        assertThat(journal.isEmpty()).isTrue();
    }

    /** The provider, which cannot end anything at the moment. */
    private record Unreachable(Provider real) {
        Provider provider() {
            return (Provider) Proxy.newProxyInstance(
                    Provider.class.getClassLoader(), new Class<?>[] {Provider.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("endLeftover")) {
                            throw new ProviderException(Kind.UNREACHABLE, "gone", "wait");
                        }
                        return method.invoke(real, arguments);
                    });
        }
    }
}
