package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.ExecRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exec streams that misbehave. */
@Timeout(60)
final class AzureStreamsTest {
    private static final ExecRequest TRUE = ExecRequest.of(List.of("true"));

    private static final Target TARGET =
            new Target(ContainerKey.parse("aci", AzureTester.id("web").key()), "aci/web");

    private AzureTester tester;

    @BeforeEach
    void startServer() throws IOException {
        tester = new AzureTester();
        tester.group("web");
    }

    @AfterEach
    void stopServer() throws IOException {
        tester.close();
    }

    @Test
    void aBlockedPortIsNamed() {
        tester.server().streams(AciStream.REFUSED);

        ProviderException refusal = refusal();
        assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refusal.nextStep()).contains("19390");
    }

    @Test
    void aSessionThatIsNotThereAnyMoreIsToldFromABlockedPort() {
        tester.server().streams(AciStream.UNKNOWN_SESSION);

        ProviderException refusal = refusal();
        assertThat(refusal.kind()).isEqualTo(Kind.FAILED);
        assertThat(refusal).hasMessageContaining("404");
    }

    @Test
    void anImageWithoutAShellIsSaidWithAzuresWords() {
        tester.server().streams(AciStream.NO_SHELL);

        ProviderException refusal = refusal();
        assertThat(refusal.kind()).isEqualTo(Kind.FAILED);
        assertThat(refusal).hasMessageContaining("no such file");
        assertThat(refusal.nextStep()).contains("/bin/sh");
    }

    @Test
    void aShellThatSaysNothingIsNotWaitedForWithoutEnd() throws Exception {
        tester.server().streams(AciStream.SILENT);
        try (Management management = management()) {
            ExecStart start = new ExecStart(new ExecStreams(management), Duration.ofMillis(300));

            ProviderException refusal = catchThrowableOfType(ProviderException.class, () -> start.start(TARGET, TRUE));
            assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(refusal).hasMessageContaining("did not answer in time");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AciStream.class,
            names = {"CUT", "OVERSIZED"})
    void aConnectionThatBreaksIsNoEnd(AciStream fault) throws Exception {
        tester.server().streams(fault);
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; echo fault; sleep 100"));
        try (Exec exec = tester.provider().exec(AzureTester.id("web"), request)) {
            ProviderException refusal =
                    catchThrowableOfType(ProviderException.class, () -> ExecRunner.readUntil(exec, "never"));

            assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(exec.await()).isInstanceOf(ExitStatus.Lost.class);
            assertThat(exec.read()).isNull();
        } finally {
            tester.server().streams(AciStream.USUAL);
            tester.provider().endLeftover(new ExecTrace(AzureTester.id("web"), request.marker(), Optional.empty()));
        }
    }

    @Test
    void aTerminalWhoseOtherSideIsGoneInSilenceEnds() throws Exception {
        tester.server().streams(AciStream.HALF_OPEN);
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; echo fault; sleep 100"))
                .inTerminal(new TerminalSize(80, 24));
        try (Management management = management()) {
            ExecStart start = new ExecStart(new ExecStreams(management, Duration.ofMillis(500)));
            AzureExec exec = new AzureExec(TARGET, request, start.start(TARGET, request), new Errands(start));

            ProviderException refusal =
                    catchThrowableOfType(ProviderException.class, () -> ExecRunner.readUntil(exec, "never"));
            assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void aServerThatGoesAwayWakesTheReader() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 100"));
        try (Exec exec = tester.provider().exec(AzureTester.id("web"), request)) {
            ExecRunner.readUntil(exec, "ready");
            tester.server().breakConnections();

            ProviderException refusal =
                    catchThrowableOfType(ProviderException.class, () -> ExecRunner.readUntil(exec, "never"));
            assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
        } finally {
            tester.provider().endLeftover(new ExecTrace(AzureTester.id("web"), request.marker(), Optional.empty()));
        }
    }

    @Test
    void aContainerThatHasEndedIsNotAskedForATerminal() throws Exception {
        tester.group("done").container("done").end(2);

        ProviderException refusal = catchThrowableOfType(
                ProviderException.class, () -> tester.provider().exec(AzureTester.id("done"), TRUE));

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_RUNNING);
        assertThat(refusal).hasMessageContaining("Terminated (2)");
        assertThat(tester.server().count("POST", "/exec")).isZero();
    }

    @Test
    void aWindowsContainerIsRefusedWithTheReason() throws Exception {
        tester.group("win").system("Windows");

        ProviderException refusal = catchThrowableOfType(
                ProviderException.class, () -> tester.provider().exec(AzureTester.id("win"), TRUE));

        assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(refusal).hasMessageContaining("Windows");
    }

    private Management management() {
        AzureSettings settings = AzureTester.settings(tester.server(), () -> "token-1");
        return new Management(settings, new AzureHttp(settings));
    }

    private ProviderException refusal() {
        ProviderException refusal = catchThrowableOfType(
                ProviderException.class, () -> tester.provider().exec(AzureTester.id("web"), TRUE));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
