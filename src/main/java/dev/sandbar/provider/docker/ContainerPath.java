package dev.sandbar.provider.docker;

import java.util.Collection;

/** Paths as Linux has them, as text: {@link java.nio.file.Path} refuses names that a container may hold. */
final class ContainerPath {
    private ContainerPath() {}

    /** {@code path} from {@code directory} on, without empty names and {@code .}; absolute, without a slash at its end. */
    static String absolute(String directory, String path) {
        StringBuilder clean = new StringBuilder();
        String whole = path.startsWith("/") ? path : directory + "/" + path;
        for (int at = 0; at < whole.length(); ) {
            int end = whole.indexOf('/', at);
            int next = end < 0 ? whole.length() : end;
            String name = whole.substring(at, next);
            if (!name.isEmpty() && !name.equals(".")) {
                clean.append('/').append(name);
            }
            at = next + 1;
        }
        return clean.isEmpty() ? "/" : clean.toString();
    }

    /** What lies at {@code below} in {@code directory}; the directory itself when that is empty. */
    static String join(String directory, String below) {
        if (below.isEmpty()) {
            return directory;
        }
        return directory.endsWith("/") ? directory + below : directory + "/" + below;
    }

    /** What the path of something in {@code directory} has more than that. */
    static String rest(String directory, String path) {
        return path.equals(directory)
                ? ""
                : path.substring(directory.endsWith("/") ? directory.length() : directory.length() + 1);
    }

    /** A name in an archive without that of the directory which was asked for. */
    static String below(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(slash + 1);
    }

    /** Whether it is one of {@code directories}, or in one. */
    static boolean within(String path, Collection<String> directories) {
        for (String directory : directories) {
            if (path.equals(directory) || path.startsWith(directory.endsWith("/") ? directory : directory + "/")) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the names before the last is in {@code closed}. */
    static boolean passes(String below, Collection<String> closed) {
        for (int at = 0, end = below.indexOf('/'); end >= 0; at = end + 1, end = below.indexOf('/', at)) {
            if (closed.contains(below.substring(at, end))) {
                return true;
            }
        }
        return false;
    }
}
