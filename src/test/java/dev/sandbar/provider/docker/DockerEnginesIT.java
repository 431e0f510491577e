package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Subscription;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A second engine beside the tests' own: over TLS, and killed. */
@Timeout(120)
@NeedsEngine
final class DockerEnginesIT {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static TestEngine first;
    private static OwnEngine second;

    @BeforeAll
    static void startEngine() throws Exception {
        first = TestEngine.require();
        second = new OwnEngine(folder, first);
    }

    @AfterAll
    static void stopEngine() throws Exception {
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.removeContainers();
        }
    }

    @Test
    void runsCommandsOverTlsWithHalfClose() throws Exception {
        String name = second.containers().start(TestEngine.BUSYBOX);
        try (DockerProvider provider = overTls(second.certificates().client())) {
            HalfClose.expect(provider, name);
        }
    }

    @Test
    void listsSeveralEnginesAtOnce() throws Exception {
        String here = first.start(TestEngine.BUSYBOX);
        String there = second.containers().start(TestEngine.BUSYBOX);
        Watched ofFirst = new Watched();
        Watched ofSecond = new Watched();
        try (DockerProvider local = first.provider();
                DockerProvider remote = overTls(second.certificates().client());
                Subscription one = local.watch(ofFirst);
                Subscription other = remote.watch(ofSecond)) {
            assertThat(one).isNotSameAs(other);
            ofFirst.awaits(PATIENT, told -> told.state(here).equals(Optional.of(SandboxState.RUNNING)));
            ofSecond.awaits(PATIENT, told -> told.state(there).equals(Optional.of(SandboxState.RUNNING)));
            assertThat(ofFirst.state(there)).isEmpty();
            assertThat(ofSecond.state(here)).isEmpty();
        }
    }

    @Test
    void saysWhyTheEngineIsNotTrusted() throws Exception {
        Path others = new Certificates(Files.createTempDirectory(folder, "others")).client();

        ProviderException failure = failure(overTls(others));
        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(failure).hasMessageContaining("certificate").hasMessageContaining(second.tlsAddress());
        assertThat(failure.nextStep()).contains("ca.pem");
    }

    @Test
    void saysThatTheEngineWantsACertificate() throws Exception {
        Path without = Files.createTempDirectory(folder, "without");
        Files.copy(second.certificates().client().resolve("ca.pem"), without.resolve("ca.pem"));

        ProviderException failure = failure(overTls(without));
        assertThat(failure).hasMessageContaining("certificate");
        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
    }

    @Test
    void saysThatCertificatesCannotBeRead() throws Exception {
        Path broken = Files.createTempDirectory(folder, "broken");
        Files.writeString(broken.resolve("key.pem"), "not a key");
        Files.writeString(broken.resolve("cert.pem"), "not a certificate");

        assertThat(failure(overTls(broken))).hasMessageContaining("certificates in " + broken + " cannot be");
    }

    @Test
    void passesOnWhatATlsEngineTellsAPlainClient() {
        DockerProvider plain = new DockerProvider(DockerEndpoint.of("second", second.tlsAddress()));

        assertThat(failure(plain)).hasMessageContaining("HTTPS");
    }

    @Test
    void losesACommandWhoseEngineIsKilledAndFindsEverythingAgainWhenItIsBack() throws Exception {
        String name = second.containers().start(TestEngine.BUSYBOX);
        Watched watched = new Watched();
        try (DockerProvider provider = new DockerProvider(DockerEndpoint.of("second", second.address()));
                Subscription watch = provider.watch(watched)) {
            assertThat(watch).isNotNull();
            SandboxId sandbox = provider.find(name).id();
            ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 1000; true"));
            Exec exec = provider.exec(sandbox, request);
            ExecRunner.readUntil(exec, "ready");

            second.kill();
            assertThat(end(exec)).isInstanceOf(ExitStatus.Lost.class);
            watched.awaits(PATIENT, told -> told.failure().isPresent());
            assertThat(failure(provider).kind()).isEqualTo(Kind.UNREACHABLE);

            second.start();
            watched.awaits(
                    PATIENT,
                    told -> told.failure().isEmpty() && told.state(name).isPresent());
            provider.endLeftover(new ExecTrace(sandbox, request.marker(), Optional.empty()));
        }
    }

    private static ExitStatus end(Exec exec) throws InterruptedException {
        try (exec) {
            OutputChunk chunk = exec.read();
            while (chunk != null) {
                chunk = exec.read();
            }
        } catch (ProviderException e) {
            assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
        }
        return exec.await();
    }

    private static ProviderException failure(DockerProvider provider) {
        return catchThrowableOfType(ProviderException.class, () -> provider.find("web"));
    }

    private static DockerProvider overTls(Path certificates) {
        return new DockerProvider(
                new DockerEndpoint("second", second.tlsAddress(), Optional.of(new TlsFiles(certificates, true))));
    }
}
