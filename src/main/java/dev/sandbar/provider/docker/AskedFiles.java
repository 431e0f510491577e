package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.FileRequest;

/**
 * What is asked for, and how an archive's names become paths.
 *
 * @param path that of the request, absolute in the container
 */
record AskedFiles(ContainerKey container, FileRequest request, String path) {
    /** The path to tell for what lies at {@code below}. */
    String told(String below) {
        return below.isEmpty() ? request.path() : request.below(below);
    }

    /** The path in the container. */
    String absolute(String below) {
        return ContainerPath.join(path, below);
    }

    /** Whether it lies in a directory that is not to be entered. */
    boolean hides(String below) {
        return ContainerPath.passes(below, request.closed());
    }
}
