package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.Commands;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Images that have less than Debian's: a root directory with a few programs. */
@Timeout(60)
final class PoorImagesTest {
    private static final Path BUSYBOX = Path.of("/usr/bin/busybox");

    @TempDir
    Path root;

    private AzureTester tester;
    private AciContainer container;

    @BeforeEach
    void startServer() throws IOException {
        assumeTrue(Files.exists(BUSYBOX), "there is no static busybox to make an image of");
        assumeTrue(Files.isReadable(Path.of("/proc/1/environ")), "only root can change the root directory");
        tester = new AzureTester();
        container = tester.group("web").container("web");
    }

    @AfterEach
    void stopServer() throws IOException {
        if (tester != null) {
            tester.close();
        }
    }

    @Test
    void busyboxIsEnoughForEverything() throws Exception {
        busybox("sh", "stty", "cat");

        Result result = run("echo out; echo err >&2; exit 3");
        assertThat(result.out()).isEqualTo("out\nerr\n");
        assertThat(result.code()).isEqualTo(3);
        byte[] input = {'a', 4, 0, 3, 0x16, '\r', '\n', (byte) 0xff, 'z'};
        try (Exec exec = start(ExecRequest.of(List.of("cat")).withInput())) {
            exec.write(input, 0, input.length);
            exec.closeInput();
            assertThat(ExecRunner.finish(exec).stdout()).isEqualTo(input);
        }
        ExecRequest size = ExecRequest.of(List.of("stty", "size")).inTerminal(new TerminalSize(101, 37));
        assertThat(ExecRunner.finish(start(size)).out()).isEqualTo("37 101\r\n");
    }

    @Test
    void aShellAloneRunsCommands() throws Exception {
        debian("sh");

        Result result = run("echo out; echo err >&2; printf 'a\\rb\\r\\n'; exit 3");
        assertThat(result.out()).isEqualTo("out\nerr\na\rb\r\n");
        assertThat(result.code()).isEqualTo(3);
        ProviderException refusal = catchThrowableOfType(
                ProviderException.class,
                () -> start(ExecRequest.of(List.of("sh")).withInput()).close());
        assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(refusal).hasMessageContaining("no stty");
    }

    @Test
    void aShellWithCatKeepsOutputAsItWas() throws Exception {
        debian("sh", "cat");

        assertThat(run("printf 'a\\rb\\r\\n\\tc'; echo; echo grüße").stdout())
                .isEqualTo("a\rb\r\n\tc\ngrüße\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTerminalWithoutSttyCannotBeResized() throws Exception {
        debian("sh", "cat", "sleep");
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; read line; exit 4"))
                .inTerminal(TerminalSize.USUAL);
        try (Exec exec = start(request)) {
            ExecRunner.readUntil(exec, "ready");

            ProviderException refusal =
                    catchThrowableOfType(ProviderException.class, () -> exec.resize(new TerminalSize(132, 43)));
            assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED);
            exec.write(new byte[] {'\n'}, 0, 1);
            assertThat(ExecRunner.finish(exec).code()).isEqualTo(4);
        }
    }

    /** An image of busybox with these programs; its shell runs the others too, as parts of itself. */
    private void busybox(String... programs) throws IOException {
        for (String program : programs) {
            add(BUSYBOX, program);
        }
        enter();
    }

    /** An image of Debian's own programs, each with the libraries that it needs. */
    private void debian(String... programs) throws IOException {
        for (String program : programs) {
            Path file = Path.of("/bin", program).toRealPath();
            add(file, program);
            for (String word : Commands.run(List.of("ldd", file.toString())).split("\\s+", -1)) {
                if (word.startsWith("/")) {
                    copy(Path.of(word), root.resolve(word.substring(1)));
                }
            }
        }
        enter();
    }

    private void add(Path file, String name) throws IOException {
        copy(file, root.resolve("bin").resolve(name));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private void enter() throws IOException {
        Files.createDirectories(root.resolve("dev"));
        Files.write(root.resolve("dev/null"), new byte[0]);
        container.shell("/usr/sbin/chroot", root.toString(), "/bin/sh");
    }

    private Result run(String script) throws InterruptedException {
        return ExecRunner.finish(start(ExecRequest.of(List.of("sh", "-c", script))));
    }

    private Exec start(ExecRequest request) {
        return tester.provider().exec(AzureTester.id("web"), request);
    }
}
