package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.FileRequest;
import java.util.List;

/**
 * What is asked for, and how an archive's names become paths.
 *
 * @param path that of the request, absolute in the container
 * @param elsewhere what lies below it and is read in another way
 */
record AskedFiles(ContainerKey container, FileRequest request, String path, List<String> elsewhere) {
    AskedFiles {
        elsewhere = List.copyOf(elsewhere);
    }

    /** The path to tell for what lies at {@code below}. */
    String told(String below) {
        return below.isEmpty() ? request.path() : request.below(below);
    }

    /** The path in the container. */
    String absolute(String below) {
        return ContainerPath.join(path, below);
    }

    /** Whether the archive's own is not to be told: in a directory that is not to be entered, or that is read elsewhere. */
    boolean hides(String below) {
        return ContainerPath.passes(below, request.closed()) || ContainerPath.within(below, elsewhere);
    }
}
