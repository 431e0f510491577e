package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in containers of a real engine. */
@NeedsEngine
final class ContainerExecIT extends ExecCases {
    private static TestEngine engine;
    private static String name;

    @TempDir
    Path directory;

    private Home home;

    @BeforeAll
    static void startContainer() {
        engine = TestEngine.require();
        name = engine.start(TestEngine.BUSYBOX);
        engine.docker("exec", name, "mkdir", "-p", "/workspaces/project");
    }

    @AfterAll
    static void removeContainers() {
        if (engine != null) {
            engine.removeContainers();
        }
    }

    @BeforeEach
    void makeHome() {
        home = Home.in(directory).withEngine(engine.address());
    }

    @Override
    Home home() {
        return home;
    }

    @Override
    String sandbox() {
        return "docker/" + name;
    }

    @Override
    String projectDirectory() {
        return "/workspaces/project";
    }

    @Test
    void runsAsAnotherUser() {
        assertThat(exec("-u", "nobody", name, "--", "id", "-u").out()).isEqualTo("65534\n");
        exec("-u", "no-such-user", name, "--", "true").failsWith(117, "no-such-user");
    }

    @Test
    void takesANameWithoutItsProvider() {
        assertThat(exec(name, "--", "pwd").out()).isEqualTo("/workspaces/project\n");
        assertThat(exec(name, "pwd").out()).isEqualTo("/workspaces/project\n");
    }

    @Test
    void listsTheCandidatesOfANameThatSeveralHave() {
        Shot.run(home.command("create", name));

        exec(name, "--", "true").failsWith(111, "local/" + name + " or docker/" + name);
    }

    @Test
    void saysThatASandboxDoesNotRun() {
        String stopped = engine.create(TestEngine.BUSYBOX);

        exec(stopped, "--", "true").failsWith(112, "docker/" + stopped);
        assertThat(Shot.run(home.command("start", stopped)).out()).isEqualTo("docker/" + stopped + "\n");
        assertThat(exec(stopped, "--", "true").status()).isZero();
    }

    @Test
    void saysThatTheEngineRefusesUs() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuseAll(server), "refusing-engine");
            refusing.setDaemon(true);
            refusing.start();
            home = Home.in(directory).withEngine("tcp://127.0.0.1:" + server.getLocalPort());

            exec("docker/web", "--", "true").failsWith(115, "docker/web");
        }
    }

    private static void refuseAll(ServerSocket server) {
        String body = "{\"message\":\"no entry\"}";
        String answer = "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[4096]);
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // The test is over.
            assertThat(server.isClosed()).isTrue();
        }
    }

    @Test
    void showsLogs() {
        String talking =
                engine.start(List.of(), TestEngine.BUSYBOX, List.of("sh", "-c", "echo one; echo two >&2; sleep 1000"));
        await().until(() -> engine.docker("logs", talking).contains("two"));

        Shot.Result result = Shot.run(home.command("logs", talking));

        assertThat(result.out()).isEqualTo("one\n");
        assertThat(result.err()).isEqualTo("two\n");
    }
}
