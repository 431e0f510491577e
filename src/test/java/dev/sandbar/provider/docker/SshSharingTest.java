package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.docker.http.Connection;
import dev.sandbar.provider.docker.http.RuntimeFolder;
import dev.sandbar.provider.docker.http.SshDialer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What ssh is told so that connections share a login; a script that repeats its words stands in for it. */
@Timeout(60)
final class SshSharingTest {
    @TempDir
    private Path folder;

    @Test
    void sharesByASocketInAFolderOfTheUserAlone() throws IOException {
        Path sockets = folder.resolve("s");

        assertThat(told("controlmaster false", sockets))
                .contains("ControlMaster=auto -o ControlPersist=60 -o ControlPath=" + sockets + "/%C --");
        assertThat(Files.getPosixFilePermissions(sockets)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void leavesAUserTheWayThatIsConfigured() throws IOException {
        assertThat(told("controlpath /home/user/.ssh/%C", folder.resolve("s"))).doesNotContain("Control");
        assertThat(told("controlpath none", folder.resolve("s"))).contains("ControlPath");
    }

    @Test
    void trustsNoFolderThatOthersMayUse() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), own);

        assertThat(told("", open)).doesNotContain("Control");
        assertThat(told("", link)).doesNotContain("Control");
        assertThat(told("", own)).contains("ControlPath");
    }

    @Test
    void takesNoFolderThatIsTooLongForASocket() throws IOException {
        assertThat(told("", folder.resolve("x".repeat(60)))).doesNotContain("Control");
    }

    @Test
    void keepsItsSocketsWhereTheSessionKeepsItsOwn() {
        assertThat(RuntimeFolder.of(Map.of("XDG_RUNTIME_DIR", folder.toString()), "me")
                        .path())
                .isEqualTo(folder.resolve("sandbar"));
        assertThat(RuntimeFolder.of(Map.of(), "me").path()).isEqualTo(Path.of("/tmp/sandbar-me"));
    }

    /** The words with which ssh is called when this is its configuration. */
    private String told(String configuration, Path sockets) throws IOException {
        Path ssh = Files.writeString(
                folder.resolve("ssh"),
                "case \"$*\" in *-G*) echo '%s';; *) echo \"$*\";; esac".formatted(configuration));
        SshDialer dialer = new SshDialer(List.of("sh", ssh.toString()), "user", "far", 22);
        try (Connection connection = dialer.sharing(new RuntimeFolder(sockets)).dial()) {
            return new String(connection.input().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
