package dev.sandbar.toml;

import dev.sandbar.spelling.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Files of one kind by name: the user's own folder first, then those shipped on the class path. */
public final class TomlFolder {
    /** No honest keymap or theme is larger; the rest of a larger file is not read. */
    static final int MAX_BYTES = 256 * 1024;

    private static final String SUFFIX = ".toml";

    private final String folder;
    private final Optional<Path> own;
    private final List<String> shipped;

    /**
     * A folder on the class path and the user's own beside it.
     *
     * @param folder the name on the class path
     * @param own the user's folder, which need not exist
     * @param shipped the names of the files on the class path, without suffix
     */
    public TomlFolder(String folder, Optional<Path> own, List<String> shipped) {
        this.folder = folder;
        this.own = own;
        this.shipped = List.copyOf(shipped);
    }

    /** The names that can be asked for, sorted. */
    public List<String> names() {
        Set<String> names = new TreeSet<>(shipped);
        if (own.isPresent() && Files.isDirectory(own.get())) {
            try (var files = Files.newDirectoryStream(own.get(), "*" + SUFFIX)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    names.add(name.substring(0, name.length() - SUFFIX.length()));
                }
            } catch (IOException e) {
                System.getLogger("dev.sandbar.toml").log(System.Logger.Level.WARNING, "cannot list " + own.get(), e);
            }
        }
        return List.copyOf(names);
    }

    /**
     * Reads {@code name} and what it builds on. A user's file may build on the shipped one of the same name.
     *
     * @param parent which file a document builds on; the empty string for none
     */
    public TomlChain chain(String name, Function<TomlDocument, String> parent) {
        Deque<TomlDocument> documents = new ArrayDeque<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = name;
        String asking = folder;
        while (!next.isEmpty()) {
            Optional<TomlDocument> found = read(next, seen, diagnostics);
            if (found.isEmpty()) {
                diagnostics.add(missing(asking, next, seen));
                break;
            }
            documents.addFirst(found.get());
            diagnostics.addAll(found.get().diagnostics());
            asking = found.get().file();
            next = parent.apply(found.get());
        }
        return new TomlChain(List.copyOf(documents), diagnostics);
    }

    private Diagnostic missing(String asking, String name, Set<String> seen) {
        boolean loop = seen.contains(name) || seen.contains("own " + name);
        String message = loop
                ? "\"" + name + "\" builds on itself"
                : "there is no " + folder + "/" + name + SUFFIX + " among the shipped files or your own";
        return new Diagnostic(asking, 0, message, loop ? Optional.empty() : Nearest.to(name, names()));
    }

    private Optional<TomlDocument> read(String name, Set<String> seen, List<Diagnostic> diagnostics) {
        Path file = own.map(path -> path.resolve(name + SUFFIX)).orElse(null);
        boolean plain = name.indexOf('/') < 0 && name.indexOf('\\') < 0;
        if (plain && file != null && Files.isRegularFile(file) && seen.add("own " + name)) {
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(parse(file.toString(), in));
            } catch (IOException e) {
                diagnostics.add(new Diagnostic(file.toString(), 0, "cannot be read: " + e, Optional.empty()));
            }
        }
        return shipped.contains(name) && seen.add(name) ? shipped(name) : Optional.empty();
    }

    /** The file of that name that comes with the program. */
    public Optional<TomlDocument> shipped(String name) {
        return shipped.contains(name) ? Optional.of(resource(name)) : Optional.empty();
    }

    private TomlDocument resource(String name) {
        String resource = "/" + folder + "/" + name + SUFFIX;
        try (InputStream in = TomlFolder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return parse(folder + "/" + name + SUFFIX, in);
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    private static TomlDocument parse(String file, InputStream in) throws IOException {
        return TomlDocument.parse(file, new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    }
}
