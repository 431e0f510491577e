package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DockerEndpointsTest {
    @TempDir
    private Path home;

    @Test
    void hasTheDefaultSocketWhereNothingIsSaid() {
        assertThat(discover(Map.of())).first().isEqualTo(DockerEndpoint.of("docker", "unix:///var/run/docker.sock"));
    }

    @Test
    void takesTheHostOfTheEnvironmentFirst() throws IOException {
        context("build", "tcp://build:2376", "");
        assertThat(discover(Map.of("DOCKER_HOST", "tcp://other:2375", "DOCKER_CONTEXT", "build")))
                .first()
                .isEqualTo(DockerEndpoint.of("docker", "tcp://other:2375"));
    }

    @Test
    void readsTheCertificatesOfTheEnvironment() {
        Map<String, String> environment = Map.of(
                "DOCKER_HOST", "tcp://other:2376", "DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", "/certificates");
        assertThat(discover(environment).get(0).tls())
                .isEqualTo(Optional.of(new TlsFiles(Path.of("/certificates"), true)));
    }

    @Test
    void listsEveryContextUnderItsName() throws IOException {
        context("build", "tcp://build:2376", "");
        context("farm", "ssh://ops@farm", "");
        assertThat(discover(Map.of()))
                .extracting(DockerEndpoint::name, DockerEndpoint::address)
                .startsWith(
                        tuple("docker", "unix:///var/run/docker.sock"),
                        tuple("docker-build", "tcp://build:2376"),
                        tuple("docker-farm", "ssh://ops@farm"));
    }

    @Test
    void findsTheCertificatesOfAContext() throws IOException {
        context("build", "tcp://build:2376", "");
        Path certificates = home.resolve(".docker/contexts/tls/id-build/docker");
        Files.createDirectories(certificates);
        assertThat(named("docker-build").tls()).isEqualTo(Optional.of(new TlsFiles(certificates, true)));
    }

    @Test
    void leavesVerificationOffWhereTheContextSaysSo() throws IOException {
        context("build", "tcp://build:2376", ", \"SkipTLSVerify\": true");
        assertThat(named("docker-build").tls())
                .hasValueSatisfying(tls -> assertThat(tls.verify()).isFalse());
    }

    @Test
    void takesTheContextInUseAsTheFirstAndOnlyOnce() throws IOException {
        context("build", "tcp://build:2376", "");
        Files.writeString(home.resolve(".docker/config.json"), "{\"auths\": {}, \"currentContext\": \"build\"}");
        assertThat(discover(Map.of()))
                .extracting(DockerEndpoint::address)
                .startsWith("tcp://build:2376")
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesOutAContextThatCannotBeRead() throws IOException {
        Path broken = home.resolve(".docker/contexts/meta/id-broken");
        Files.createDirectories(broken);
        Files.writeString(broken.resolve("meta.json"), "{ not json");
        context("build", "tcp://build:2376", "");
        assertThat(discover(Map.of())).extracting(DockerEndpoint::name).contains("docker-build");
    }

    @Test
    void findsPodmansSocketOfTheUser() throws IOException {
        Path socket = home.resolve("podman/podman.sock");
        Files.createDirectories(socket.getParent());
        Files.createFile(socket);
        assertThat(discover(Map.of("XDG_RUNTIME_DIR", home.toString())))
                .contains(DockerEndpoint.of("podman", "unix://" + socket));
    }

    @Test
    void namesASocketWithTwoPathsOnce() throws IOException {
        Path socket = Files.createFile(home.resolve("real.sock"));
        Path link = Files.createSymbolicLink(home.resolve("link.sock"), socket);
        List<DockerEndpoint> found = DockerEndpoints.discover(
                Map.of("DOCKER_HOST", "unix://" + link), home, List.of(DockerEndpoint.of("mine", "unix://" + socket)));
        assertThat(found).extracting(DockerEndpoint::name).contains("docker").doesNotContain("mine");
    }

    private List<DockerEndpoint> discover(Map<String, String> environment) {
        return DockerEndpoints.discover(environment, home, List.of());
    }

    private DockerEndpoint named(String name) {
        return discover(Map.of()).stream()
                .filter(endpoint -> endpoint.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void context(String name, String host, String more) throws IOException {
        Path folder = home.resolve(".docker/contexts/meta/id-" + name);
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("meta.json"),
                """
                {"Name": "%s", "Metadata": {}, "Endpoints": {"docker": {"Host": "%s"%s}}}
                """
                        .formatted(name, host, more));
    }
}
