package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.WorkingDirectory;
import dev.sandbar.testing.ReadFiles;
import dev.sandbar.testing.TarBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that an engine sends wrongly, not to the end, or not at all. */
@Timeout(60)
final class BrokenArchiveTest {
    private static final SandboxId WEB = new SandboxId("docker", "web");
    private static final String ARCHIVE = "GET /containers/web/archive?path=%2Fwork%2Fout ";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";

    private ScriptedEngine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = new ScriptedEngine();
        engine.on("GET /containers/web/json", 200, "{\"Id\":\"web\",\"Config\":{\"WorkingDir\":\"/work\"}}");
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void saysThatAConnectionBrokeOff() throws Exception {
        byte[] some = new TarBytes()
                .raw(TarBytes.header("out/a", '0', 5000))
                .raw(new byte[1000])
                .bytes();
        engine.on(ARCHIVE, connection -> {
            connection.say(CHUNKED + "\r\n1000\r\n");
            connection.say(some);
        });
        try (FileSource source = open(Duration.ofSeconds(20))) {
            assertThat(source.next()).isEqualTo(FileEntry.file("out/a", 5000));
            assertThat(failure(source).kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure(source)).hasMessageStartingWith("the files of docker/web");
        }
    }

    @Test
    void saysThatAnArchiveIsCutAlthoughTheAnswerIsWhole() throws Exception {
        send(new TarBytes()
                .file("out/a", "whole")
                .raw(TarBytes.header("out/b", '0', 5000))
                .bytes());
        try (FileSource source = open(Duration.ofSeconds(20))) {
            assertThat(source.next()).isEqualTo(FileEntry.file("out/a", 5));
            assertThat(source.next()).isEqualTo(FileEntry.file("out/b", 5000));
            assertThat(failure(source)).hasMessageContaining("docker/web").hasMessageContaining("the middle of out/b");
            assertThat(failure(source).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void waitsNoLongerThanItsPatienceForAnEngineThatFallsSilent() throws Exception {
        engine.on(ARCHIVE, connection -> {
            connection.say(CHUNKED + "\r\n1000\r\n");
            connection.say(TarBytes.header("out/a", '0', 5000));
            engine.silence();
        });
        try (FileSource source = open(Duration.ofMillis(300))) {
            source.next();
            assertThat(failure(source)).hasMessageContaining("docker/web").hasMessageContaining("no answer within");
        }
    }

    @Test
    void endsAReaderThatWaitsWhenItIsClosed() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        engine.on(ARCHIVE, connection -> {
            connection.say(CHUNKED + "\r\n1000\r\n");
            connection.say(TarBytes.header("out/a", '0', 5000));
            waits.countDown();
            engine.silence();
        });
        FileSource source = open(Duration.ofMinutes(5));
        source.next();
        Thread closer = new Thread(source::close);
        waits.await();
        closer.start();
        assertThat(failure(source).kind()).isEqualTo(Kind.UNREACHABLE);
        closer.join();
    }

    @Test
    void handsAnInterruptOn() throws Exception {
        engine.on(ARCHIVE, connection -> {
            connection.say(CHUNKED + "\r\n");
            engine.silence();
        });
        try (FileSource source = open(Duration.ofMinutes(5))) {
            Thread.currentThread().interrupt();
            assertThat(catchThrowableOfType(InterruptedException.class, source::next))
                    .isNotNull();
        }
    }

    @Test
    void refusesWhatIsNoArchive() {
        send("<html>a proxy's page</html>".repeat(100).getBytes(StandardCharsets.US_ASCII));
        try (FileSource source = open(Duration.ofSeconds(20))) {
            ProviderException failure = catchThrowableOfType(ProviderException.class, source::next);
            assertThat(failure).hasMessageContaining("docker/web").hasMessageContaining("no archive");
            assertThat(failure.kind()).isEqualTo(Kind.FAILED);
        }
    }

    @Test
    void saysWhyAnEngineRefuses() {
        engine.on(ARCHIVE, 500, "{\"message\":\"the disk\\u001b[2J is broken\"}");
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> open(Duration.ofSeconds(20)));
        assertThat(failure).hasMessageContaining("docker/web").hasMessageContaining("the disk [2J is broken");
    }

    @Test
    void findsNothingWhereTheContainerHasNoSuchPath() throws Exception {
        engine.on(ARCHIVE, 404, "{\"message\":\"Could not find the file /work/out in container web\"}");
        assertThat(ReadFiles.of(open(Duration.ofSeconds(20)))).isEmpty();
    }

    @Test
    void followsALinkThatIsAskedForOnce() throws Exception {
        String stat = stat("{\"mode\":134218239,\"linkTarget\":\"/else/real\"}");
        engine.on(ARCHIVE, connection -> connection.say(CHUNKED + stat + "\r\n0\r\n\r\n"));
        engine.on(
                "GET /containers/web/archive?path=%2Felse%2Freal ",
                connection -> {
                    connection.say("HTTP/1.1 200 OK\r\n" + stat + "\r\n");
                    connection.say(new TarBytes()
                            .entry("real", '5', "")
                            .file("real/a", "x")
                            .end()
                            .bytes());
                });

        Map<String, ReadFiles.ReadFile> files = ReadFiles.of(open(Duration.ofSeconds(20)));

        assertThat(files).containsOnlyKeys("out", "out/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"mode\":\"x\",\"linkTarget\":5}", "{\"mode\":134218239,\"linkTarget\":\"\"}"})
    void takesAPathForItselfWhenWhatIsSaidOfItMakesNoSense(String json) throws Exception {
        engine.on(ARCHIVE, connection -> {
            connection.say("HTTP/1.1 200 OK\r\n" + stat(json) + "\r\n");
            connection.say(new TarBytes().file("out", "x").end().bytes());
        });

        assertThat(ReadFiles.of(open(Duration.ofSeconds(20)))).containsOnlyKeys("out");
    }

    private static String stat(String json) {
        return "X-Docker-Container-Path-Stat: "
                + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private void send(byte[] archive) {
        engine.on(ARCHIVE, connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: " + archive.length + "\r\n\r\n");
            connection.say(archive);
        });
    }

    private FileSource open(Duration patience) {
        return engine.provider(patience).files(WEB, FileRequest.of(new WorkingDirectory.Default(), "out"));
    }

    private static ProviderException failure(FileSource source) {
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> readOn(source));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static void readOn(FileSource source) throws InterruptedException {
        byte[] bytes = new byte[100];
        while (source.read(bytes, 0, bytes.length) >= 0) {
            assertThat(bytes).isNotEmpty();
        }
    }
}
