package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.provider.docker.http.Connection;
import dev.sandbar.provider.docker.http.Dialer;
import dev.sandbar.provider.docker.http.SshDialer;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An ssh that ends instead of connecting: what it said counts, whatever part of the connection notices first. */
@Timeout(60)
final class SshEndTest {
    private static final String REFUSAL = "Host key verification failed.";

    @TempDir
    private Path folder;

    @Test
    void tellsWhatSshSaidWhenItNoLongerReadsTheRequestButStillRuns() throws IOException {
        ProviderException failure = failure(
                "exec 0<&-; touch %s/ready; sleep 0.5; echo '%s' >&2; exit 255".formatted(folder, REFUSAL),
                this::ready);

        assertRefused(failure);
    }

    @Test
    void tellsWhatSshSaidWhenItHasEndedBeforeTheRequest() throws IOException {
        ProviderException failure =
                failure("echo '%s' >&2; echo $$ > %s/ready; exit 255".formatted(REFUSAL, folder), this::gone);

        assertRefused(failure);
    }

    @Test
    void tellsWhatSshSaidWhenItEndsAfterTheRequest() throws IOException {
        ProviderException failure =
                failure("head -c 1 > %s/ready; echo '%s' >&2; exit 255".formatted(folder, REFUSAL), () -> true);

        assertRefused(failure);
    }

    @Test
    void doesNotWaitForAHelperOfSshThatKeepsTheErrorsOpen() throws IOException {
        ProviderException failure = failure(
                "echo '%s' >&2; sleep 45 0<&- >&- & echo $! > %s/helper; exit 255".formatted(REFUSAL, folder),
                () -> true);

        ProcessHandle helper = process("helper").orElseThrow();
        assertThat(helper.isAlive()).isTrue();
        helper.destroy();
        assertRefused(failure);
    }

    private static void assertRefused(ProviderException failure) {
        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(failure).hasMessageContaining("ssh ended with status 255: " + REFUSAL);
    }

    /** Lets a script stand in for ssh, and sends it a request once {@code due}. */
    private ProviderException failure(String script, Awaiting due) throws IOException {
        Path ssh = Files.writeString(folder.resolve("ssh"), script);
        Dialer real = new SshDialer(List.of("sh", ssh.toString()), "user", "far", -1);
        Dialer dialer = () -> {
            Connection connection = real.dial();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(due::come);
            return connection;
        };
        DockerEndpoint endpoint = DockerEndpoint.of("far", "ssh://user@far");
        try (DockerProvider provider = new DockerProvider(new Engine(endpoint, dialer, Duration.ofSeconds(30)))) {
            return catchThrowableOfType(ProviderException.class, () -> provider.find("web"));
        }
    }

    private interface Awaiting {
        boolean come() throws IOException;
    }

    private boolean ready() {
        return Files.exists(folder.resolve("ready"));
    }

    private boolean gone() throws IOException {
        String written = ready() ? Files.readString(folder.resolve("ready")) : "";
        return written.endsWith("\n")
                && process("ready").filter(ProcessHandle::isAlive).isEmpty();
    }

    private Optional<ProcessHandle> process(String file) throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readString(folder.resolve(file)).strip()));
    }
}
