package dev.sandbar.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Remembers which sandbox is the current one, by its {@code provider/name}. */
public final class CurrentSandbox {
    private final Path file;

    /** @param file one line of text; its folder is made when it is first written */
    public CurrentSandbox(Path file) {
        this.file = file;
    }

    /** The name that was selected last; empty when none was. */
    public Optional<String> name() {
        try {
            String name = Files.readString(file).trim();
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Selects {@code qualifiedName}. */
    public void select(String qualifiedName) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = Files.createTempFile(folder, "current", ".new");
            Files.writeString(next, qualifiedName + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
