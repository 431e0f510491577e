package dev.sandbar.provider.daytona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.daytona.DaytonaServer;
import dev.sandbar.testing.daytona.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What each fault of the service becomes for the operator. */
@Timeout(60)
final class DaytonaFaultsTest {
    private final DaytonaServer server = new DaytonaServer();
    private final AtomicReference<String> key = new AtomicReference<>(DaytonaServer.KEY);
    private final DaytonaProvider provider = with(TestSettings.TIMING.answering(Duration.ofSeconds(30)));
    private final SandboxId web = new SandboxId("daytona", server.add("web", "started"));

    @AfterEach
    void stop() {
        provider.close();
        server.close();
    }

    private DaytonaProvider with(DaytonaSettings.Timing timing) {
        return new DaytonaProvider(new DaytonaSettings(
                "daytona", server.url(), key::get, Optional.empty(), Optional.empty(), Optional.empty(), timing));
    }

    private static ProviderException refused(Supplier<?> call) {
        ProviderException thrown = catchThrowableOfType(ProviderException.class, call::get);
        assertThat(thrown).as("a refusal").isNotNull();
        assertThat(thrown.nextStep()).isNotBlank();
        return thrown;
    }

    @Test
    void aKeyThatIsNotAcceptedIsNamed() {
        key.set("dtn_wrong");

        ProviderException refused = refused(provider::list);

        assertThat(refused.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(refused)
                .hasMessageContaining("does not accept the credentials")
                .hasMessageContaining("Invalid");
        assertThat(refused.nextStep())
                .contains("the key of provider daytona in config.toml")
                .contains("expired");
    }

    @Test
    void aKeyThatExpiresIsReadAnewInTheMidstOfWork() throws Exception {
        provider.list();
        server.renewKey("dtn_next");
        key.set("dtn_next");

        assertThat(provider.list()).hasSize(1);
        assertThat(ExecRunner.finish(provider.exec(web, ExecRequest.of(List.of("echo", "hi"))))
                        .out())
                .isEqualTo("hi\n");
    }

    @Test
    void aKeyThatHoldsALineBreakIsNotSent() {
        key.set("dtn\nX-Evil: 1");

        assertThat(refused(provider::list)).hasMessageContaining("holds blanks or characters");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aKeyThatCannotBeRenewedIsNotTakenForTheOldOne() {
        provider.list();
        server.renewKey("dtn_next");
        key.set("error: the store is locked");

        ProviderException refused = refused(provider::list);

        assertThat(refused.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(refused).hasMessage("the key of provider daytona holds blanks or characters that no key has");
        assertThat(refused.nextStep()).contains("look at what the credential in config.toml really gives");
    }

    @Test
    void anOpenCommandWhoseKeyCannotBeRenewedSaysSo() throws Exception {
        try (Exec exec = provider.exec(web, ExecRequest.of(List.of("sh", "-c", "echo begun; sleep 100")))) {
            ExecRunner.readUntil(exec, "begun");
            server.renewKey("dtn_next");
            key.set("error: the store is locked");
            server.cutConnections();

            assertThat(catchThrowableOfType(ProviderException.class, exec::read))
                    .hasMessageContaining("the key of provider daytona holds blanks");
        }
    }

    @Test
    void whatTheKeyDoesNotAllowIsSaid() {
        server.failNext("GET", "/sandbox", Faults.refusal(403, "Forbidden resource"));

        ProviderException refused = refused(provider::list);

        assertThat(refused.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(refused.nextStep()).contains("ask for the permission");
    }

    @Test
    void tooManyRequestsAreWaitedOutAsTheServiceAsks() {
        server.failNext("GET", "/sandbox", Faults.tooMany(1));
        long began = System.nanoTime();

        assertThat(provider.list()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aLongPauseIsToldInsteadOfWaitedFor() {
        server.failNext("GET", "/sandbox", Faults.tooMany(300));

        assertThat(refused(provider::list).nextStep()).contains("answers again in 300 s");
        assertThat(refused(provider::list).nextStep()).contains("answers again in 29");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void failuresThatPassAreNotEvenSeen() {
        server.failNext("GET", "/sandbox", Faults.status(502));
        server.failNext("GET", "/sandbox", Faults.dropped());
        server.failNext("GET", "/sandbox", Faults.refusal(500, "Internal server error"));

        assertThat(provider.list()).hasSize(1);
    }

    @Test
    void failuresThatStayAreToldWithTheServicesWords() {
        for (int i = 0; i < 4; i++) {
            server.failNext("GET", "/sandbox", Faults.refusal(503, "Database\u001b[31m is down"));
        }

        ProviderException refused = refused(provider::list);

        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused).hasMessageContaining("Database [31m is down").hasMessageNotContaining("\u001b");
    }

    @Test
    void aServiceThatNeverAnswersIsGivenUpInTime() {
        server.failNext("GET", "/sandbox", Faults.silence());
        try (DaytonaProvider impatient = with(TestSettings.TIMING.answering(Duration.ofMillis(300)))) {
            ProviderException refused = refused(impatient::list);

            assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(refused).hasMessageContaining("did not answer in time");
        }
    }

    @Test
    void whatIsNotJsonIsNotUnderstood() {
        server.failNext("GET", "/sandbox", Faults.body("<html>Please sign in</html>"));

        ProviderException refused = refused(provider::list);

        assertThat(refused).hasMessageContaining("not understood");
        assertThat(refused.nextStep()).contains("address in the configuration");
    }

    @Test
    void anAnswerWithoutEndIsNotGathered() {
        server.failNext("GET", "/sandbox", Faults.body("[\"" + "x".repeat(9 << 20) + "\"]"));

        assertThat(refused(provider::list)).hasMessageContaining("more than");
    }

    @Test
    void anAnswerOfAnotherFormIsAnEmptyList() {
        server.failNext("GET", "/sandbox", Faults.body("{\"items\":[7,null,[],{\"id\":3}],\"nextCursor\":null}"));

        assertThat(provider.list())
                .singleElement()
                .satisfies(one -> assertThat(one.id().key()).isEqualTo("3"));
    }

    @Test
    void theKeyIsNotCarriedToAnotherHost() {
        try (DaytonaServer other = new DaytonaServer()) {
            server.failNext("GET", "/sandbox", request -> Faults.status(302)
                    .apply(request)
                    .newBuilder()
                    .setHeader("Location", other.url() + "/sandbox")
                    .build());

            ProviderException refused = refused(provider::list);

            assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(refused).hasMessageContaining("sends to another address");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aSandboxThatStoppedMeanwhileIsNotRunning() {
        server.failNext(
                "POST", "/process/session", Faults.refusal(400, "no IP address found. Is the Sandbox started?"));

        ProviderException refused = refused(() -> provider.exec(web, ExecRequest.of(List.of("true"))));

        assertThat(refused.kind()).isEqualTo(Kind.NOT_RUNNING);
        assertThat(refused.nextStep()).contains("sandbar start daytona/web");
    }

    @Test
    void aSandboxWhoseInsideDoesNotAnswerIsToldFromAServiceThatDoesNot() {
        for (int i = 0; i < 4; i++) {
            server.failNext("POST", "/process/session", Faults.status(502));
        }

        ProviderException refused = refused(() -> provider.exec(web, ExecRequest.of(List.of("true"))));

        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused).hasMessage("nothing answers inside daytona/web");
    }

    @Test
    void anArchivedSandboxSaysThatItTakesLonger() {
        server.change(web.key(), "archived", "");

        ProviderException refused = refused(() -> provider.exec(web, ExecRequest.of(List.of("true"))));

        assertThat(refused.kind()).isEqualTo(Kind.NOT_RUNNING);
        assertThat(refused).hasMessage("daytona/web is archived");
        assertThat(refused.nextStep()).contains("takes a while");
    }

    @Test
    void aSandboxWithoutAProgramOfItsOwnHasNoLog() {
        ProviderException refused = refused(() -> provider.logs(web, new LogRequest(10, false, false)));

        assertThat(refused.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(refused).hasMessageContaining("nothing runs in it by itself");
    }

    @Test
    void theKeyIsInNoLogAndNoMessage() throws Exception {
        Queue<String> said = new ConcurrentLinkedQueue<>();
        Handler handler = new Recorder(said);
        Logger root = Logger.getLogger("dev.sandbar");
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        try {
            server.failNext("GET", "/sandbox", Faults.refusal(403, "no"));
            said.add(String.valueOf(refused(provider::list)));
            server.failNext("GET", "/sandbox", Faults.body("x"));
            said.add(String.valueOf(refused(provider::list)));
            ExecRunner.finish(provider.exec(web, ExecRequest.of(List.of("true"))));
            said.add(provider.endpoint());
        } finally {
            root.removeHandler(handler);
            root.setLevel(null);
        }
        assertThat(said).noneMatch(line -> line.contains(DaytonaServer.KEY));
    }

    /** Keeps what is logged. */
    private static final class Recorder extends Handler {
        private final Queue<String> said;

        Recorder(Queue<String> said) {
            this.said = said;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
