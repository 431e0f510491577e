package dev.sandbar.sandbox;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which files are asked for.
 *
 * @param directory where {@code path} begins unless it is absolute; resolved as for an exec
 * @param path a file, or a directory with everything below it; {@code .} for the directory itself. A link is followed here,
 *     and nowhere below
 * @param closed names of directories that are not entered at any depth below {@code path}; they themselves are told
 * @param name a pattern that names of files must fit to be of interest, of {@code *}, {@code ?} and plain ASCII; empty for
 *     all. A provider may use it to send less, or ignore it
 */
public record FileRequest(WorkingDirectory directory, String path, Set<String> closed, Optional<String> name) {
    public FileRequest {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(path);
        closed = Set.copyOf(closed);
        Objects.requireNonNull(name);
    }

    /** Everything at {@code path} and below. */
    public static FileRequest of(WorkingDirectory directory, String path) {
        return new FileRequest(directory, path, Set.of(), Optional.empty());
    }

    /** What an entry's path is called that is reached from {@code path} by {@code names}, which are separated by slashes. */
    public String below(String names) {
        return path.endsWith("/") ? path + names : path + "/" + names;
    }
}
