package dev.sandbar.provider.local;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The directories that are sandboxes: every real directory with a proper name below one root. */
final class SandboxDirectories {
    private static final int LONGEST_NAME = 63;

    private final Path root;

    /** @param root made on the first use */
    SandboxDirectories(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** All sandboxes by name. */
    List<Sandbox> list() {
        create(LocalProvider.OWN);
        List<Sandbox> sandboxes = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, SandboxDirectories::isSandbox)) {
            for (Path entry : entries) {
                sandboxes.add(describe(entry.getFileName().toString(), entry));
            }
        } catch (IOException e) {
            throw failed("the local sandboxes in " + root + " cannot be listed", e);
        }
        sandboxes.sort(Comparator.comparing(Sandbox::name));
        return List.copyOf(sandboxes);
    }

    /** The directory of the sandbox of that name. */
    Path of(String name) {
        if (name.equals(LocalProvider.OWN)) {
            return create(name);
        }
        Path directory = root.resolve(isName(name) ? name : ".");
        if (!isSandbox(directory)) {
            throw new ProviderException(
                    Kind.SANDBOX_NOT_FOUND,
                    "there is no sandbox " + LocalProvider.OWN + "/" + name,
                    "see which there are with 'ls', or make it with 'create " + name + "'");
        }
        return directory;
    }

    /** The directory of the sandbox of that name, which is made when it is not there. */
    Path create(String name) {
        if (!isName(name)) {
            throw new ProviderException(
                    Kind.FAILED,
                    "'" + name + "' cannot be the name of a local sandbox",
                    "use at most " + LONGEST_NAME + " letters, digits, '_', '.' and '-', a letter or a digit first");
        }
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw failed("the directory of the sandbox " + LocalProvider.OWN + "/" + name + " cannot be made", e);
        }
    }

    /** Deletes the directory of that name with all that is in it. */
    void remove(String name) {
        try {
            DirectoryRemoval.remove(root.resolve(name));
        } catch (IOException e) {
            throw failed("the sandbox " + LocalProvider.OWN + "/" + name + " cannot be removed completely", e);
        }
    }

    Sandbox describe(String name, Path directory) {
        return new Sandbox(
                new SandboxId(LocalProvider.OWN, name),
                name,
                SandboxState.RUNNING,
                "",
                created(directory),
                Map.of("directory", directory.toString()));
    }

    private static Optional<Instant> created(Path directory) {
        try {
            return Optional.of(Files.readAttributes(directory, BasicFileAttributes.class)
                    .creationTime()
                    .toInstant());
        } catch (IOException e) {
            // Removed since it was listed, which the next list says.
            return Optional.empty();
        }
    }

    /** A link is none: its target is not ours to remove. */
    private static boolean isSandbox(Path entry) {
        return isName(entry.getFileName().toString()) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !isAlphanumeric(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (!isAlphanumeric(name.charAt(i)) && "_.-".indexOf(name.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static ProviderException failed(String what, IOException cause) {
        return new ProviderException(
                Kind.FAILED, what + ": " + cause, "check the permissions and the free space there", cause);
    }
}
