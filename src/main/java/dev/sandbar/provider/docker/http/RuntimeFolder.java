package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The folder for sockets: of the user alone, below {@code XDG_RUNTIME_DIR} or, where there is none, {@code /tmp}. */
public record RuntimeFolder(Path path) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    public RuntimeFolder {
        Objects.requireNonNull(path);
    }

    /** As the environment says; does not make it. */
    public static RuntimeFolder of(Map<String, String> environment, String user) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return new RuntimeFolder(
                runtime.startsWith("/") && Files.isDirectory(Path.of(runtime))
                        ? Path.of(runtime, "sandbar")
                        : Path.of("/tmp", "sandbar-" + user));
    }

    /** Makes sure that it is there. Anybody may have made a folder of that name in {@code /tmp}, and would get the connections. */
    void make() throws IOException {
        try {
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            check();
        }
    }

    private void check() throws IOException {
        PosixFileAttributes found = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean own = found.owner()
                .equals(path.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name")));
        if (!found.isDirectory() || !own || !found.permissions().equals(OWNER_ONLY)) {
            throw new IOException(path + " is not a folder of this user alone");
        }
    }
}
