package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class ConnectionFailuresTest {
    @TempDir
    private Path folder;

    @Test
    void saysThatThereIsNoSocketAndWhatToDo() {
        ProviderException failure = find("unix://" + folder.resolve("docker.sock"));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageEndingWith("docker.sock does not answer: there is no such socket");
        assertThat(failure.nextStep()).contains("DOCKER_HOST");
    }

    @Test
    void saysThatNobodyListensAtASocket() throws IOException {
        ProviderException failure = find("unix://" + Files.createFile(folder.resolve("docker.sock")));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("does not answer: Connection refused");
    }

    @Test
    void saysThatNobodyListensAtAPort() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        ProviderException failure = find("tcp://127.0.0.1:" + port);
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.nextStep()).contains("docker -H tcp://127.0.0.1:" + port + " version");
    }

    /** What the JDK throws where the socket belongs to another user; tests run as root often and cannot provoke it. */
    @Test
    void tellsASocketThatTheUserMayNotUse() {
        ProviderException failure = ConnectionFailures.translate(
                DockerEndpoint.of("docker", "unix:///var/run/docker.sock"), new SocketException("Permission denied"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(failure).hasMessage("no permission to use docker at unix:///var/run/docker.sock");
        assertThat(failure.nextStep()).contains("usermod -aG docker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "npipe:////./pipe/docker_engine", "tcp://", "tcp://[::1", "tcp://a b", "ftp://a"
            })
    void saysThatAnAddressCannotBeUsed(String address) {
        ProviderException failure = find(address);

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("is none of unix:///path, tcp://host:port, ssh://user@host");
    }

    private static ProviderException find(String address) {
        DockerProvider provider = new DockerProvider(DockerEndpoint.of("docker", address));
        return catchThrowableOfType(ProviderException.class, () -> provider.find("web"));
    }
}
