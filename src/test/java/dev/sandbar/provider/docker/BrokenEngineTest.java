package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.provider.docker.ScriptedEngine.Answer;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines that answer wrongly, too late, too much, or not to the end. */
@Timeout(30)
final class BrokenEngineTest {
    private static final String ONE = "GET /containers/web/json";
    private static final String WEB =
            "{\"Id\":\"0123abcd\",\"Name\":\"/web\",\"State\":{\"Status\":\"running\"},\"Config\":{\"Image\":\"i\"}}";
    private static final int LONG = 100_000;

    private ScriptedEngine engine;
    private DockerProvider provider;

    @BeforeEach
    void startEngine() throws IOException {
        engine = new ScriptedEngine();
        provider = engine.provider(Duration.ofSeconds(5));
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"Id\":",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"Id\":"
            })
    void reportsAnAnswerThatBreaksOff(String beginning) {
        engine.on("GET ", connection -> connection.say(beginning));

        assertThat(failure(() -> provider.find("web")).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure(() -> provider.list()).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: -5\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nwhat\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"Id\"::"
            })
    void reportsAnAnswerThatNoEngineGives(String answer) {
        engine.on("GET ", connection -> connection.say(answer));

        for (ProviderException failure : List.of(failure(() -> provider.find("web")), failure(() -> provider.list()))) {
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure)
                    .hasMessageContaining("docker at tcp://127.0.0.1")
                    .hasMessageContaining("not understood");
            assertThat(failure.nextStep()).contains("docker -H tcp://127.0.0.1");
        }
    }

    @Test
    void stopsReadingAHeadThatDoesNotEnd() {
        engine.on(ONE, connection -> {
            connection.say("HTTP/1.1 200 OK\r\n");
            while (true) {
                connection.say("X-Header: " + "x".repeat(1000) + "\r\n");
            }
        });

        assertThat(failure(() -> provider.find("web"))).hasMessageContaining("its head is too long");
    }

    @Test
    void stopsReadingABodyThatDoesNotEnd() {
        engine.on(ONE, connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[");
            while (true) {
                connection.say("1,".repeat(LONG));
            }
        });

        assertThat(failure(() -> provider.find("web"))).hasMessageContaining("it is too long");
    }

    @Test
    void givesUpOnAnEngineThatDoesNotAnswer() {
        provider = engine.provider(Duration.ofMillis(200));
        engine.on("GET ", connection -> engine.silence());

        assertThat(failure(() -> provider.find("web"))).hasMessageContaining("no answer within");
        assertThat(failure(() -> provider.list())).hasMessageContaining("no answer within");
    }

    @Test
    void givesUpOnAnAnswerThatStopsInTheMiddle() {
        provider = engine.provider(Duration.ofMillis(200));
        engine.on("GET ", connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{");
            engine.silence();
        });

        assertThat(failure(() -> provider.find("web"))).hasMessageContaining("no answer within");
        assertThat(failure(() -> provider.list())).hasMessageContaining("no answer within");
    }

    @Test
    void readsAnAnswerThatComesByteByByte() {
        engine.on(ONE, connection -> {
            for (byte b : ScriptedEngine.reply(200, WEB).getBytes(StandardCharsets.UTF_8)) {
                connection.say(new byte[] {b});
            }
        });

        assertThat(provider.find("web").id()).isEqualTo(new SandboxId("docker", "0123abcd"));
    }

    @Test
    void readsAnAnswerInChunks() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        int half = WEB.length() / 2;
        engine.on(
                ONE,
                connection -> connection.say(head + Integer.toHexString(half) + ";extension=1\r\n"
                        + WEB.substring(0, half) + "\r\n" + Integer.toHexString(WEB.length() - half) + "\r\n"
                        + WEB.substring(half) + "\r\n0\r\n\r\n"));

        assertThat(provider.find("web").name()).isEqualTo("web");
    }

    @Test
    void asksAgainWhenTheEngineIsBusy() {
        engine.on(ONE, failing(2, connection -> connection.say(ScriptedEngine.reply(503, "{}"))));

        assertThat(provider.find("web").name()).isEqualTo("web");
        assertThat(engine.asked(ONE)).hasSize(3);
    }

    @Test
    void asksAgainWhenTheConnectionBreaks() {
        engine.on(ONE, failing(2, connection -> {}));

        assertThat(provider.find("web").name()).isEqualTo("web");
    }

    @Test
    void passesOnWhatAFailingEngineSays() {
        engine.on(ONE, 500, "{\"message\":\"disk\\u001b[2J\\nfull\"}");

        ProviderException failure = failure(() -> provider.find("web"));
        assertThat(failure.kind()).isEqualTo(Kind.FAILED);
        assertThat(failure).hasMessage("the engine failed on docker/web: disk [2J full");
    }

    @Test
    void tellsAKeyThatBeginsSeveralSandboxes() {
        engine.on("GET /containers/01", 400, "{\"message\":\"Multiple IDs found with provided prefix: 01\"}");

        ProviderException failure = failure(() -> provider.find("01"));
        assertThat(failure.kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(failure).hasMessage("docker/01 could be more than one sandbox");
    }

    @Test
    void asksNoEngineForWhatCannotBeAName() {
        for (String name : List.of("", ".", "..", "../web", "a/b", "a?b", "a b", "a%2fb", "\u00fc", "-a")) {
            assertThat(failure(() -> provider.find(name)).kind()).isEqualTo(Kind.SANDBOX_NOT_FOUND);
        }
        assertThat(engine.asked("")).isEmpty();
    }

    @Test
    void copesWithAFailureThatIsNotJson() {
        engine.on(
                "GET ",
                connection ->
                        connection.say("HTTP/1.1 500 X\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<html"));

        assertThat(failure(() -> provider.find("web"))).hasMessage("the engine failed on docker/web: status 500");
        assertThat(failure(() -> provider.list()).kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void reportsALogThatBreaksOffInAFrame() throws Exception {
        engine.on(ONE, 200, WEB).on("GET /containers/web/logs", connection -> {
            connection.say("HTTP/1.1 200 OK\r\n\r\n");
            connection.say(ScriptedEngine.frame(2, "whole"));
            connection.say(new byte[] {1, 0, 0, 0, 0, 0, 0, 9, 'c', 'u', 't'});
        });

        try (Output log = provider.logs(new SandboxId("docker", "web"), new LogRequest(10, false, false))) {
            assertThat(new String(log.read().bytes(), StandardCharsets.UTF_8)).isEqualTo("whole");
            assertThat(new String(log.read().bytes(), StandardCharsets.UTF_8)).isEqualTo("cut");
            assertThat(failure(log::read).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    /** The first {@code times} requests fail like that, later ones get the container. */
    private static Answer failing(int times, Answer failure) {
        AtomicInteger left = new AtomicInteger(times);
        return connection -> {
            if (left.getAndDecrement() > 0) {
                failure.give(connection);
            } else {
                connection.say(ScriptedEngine.reply(200, WEB));
            }
        };
    }

    private static ProviderException failure(ThrowingCallable call) {
        return catchThrowableOfType(ProviderException.class, call);
    }
}
