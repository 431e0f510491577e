package dev.sandbar.provider.docker;

import dev.sandbar.provider.json.Json;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a container keeps files in memory (tmpfs). Only its own processes see them: an engine's archive has what the image
 * has beneath.
 *
 * @param paths absolute, none in another
 */
record MemoryMounts(List<String> paths) {
    /** Every container has it, and no engine tells it. */
    private static final String SHARED_MEMORY = "/dev/shm";

    MemoryMounts {
        paths = List.copyOf(paths);
    }

    /** None where the container does not run: then they are gone. */
    static MemoryMounts of(Json inspected) {
        if (!inspected.at("State").at("Running").isTrue()) {
            return new MemoryMounts(List.of());
        }
        // Sorted, so that a directory comes before what is in it.
        TreeSet<String> all = new TreeSet<>(List.of(SHARED_MEMORY));
        inspected.at("HostConfig").at("Tmpfs").texts().keySet().forEach(path -> all.add(clean(path)));
        for (Json mount : inspected.at("Mounts").items()) {
            if (mount.at("Type").text().equals("tmpfs")) {
                all.add(clean(mount.at("Destination").text()));
            }
        }
        return new MemoryMounts(all.stream()
                .filter(path -> !ContainerPath.within(path, all.headSet(path)))
                .toList());
    }

    private static String clean(String path) {
        return ContainerPath.absolute("/", path);
    }

    /** Whether {@code path} lies in memory. */
    boolean hold(String path) {
        return ContainerPath.within(path, paths);
    }

    /** Those in the directory {@code path}, by what their path has more than that. */
    List<String> below(String path) {
        return paths.stream()
                .filter(mount -> ContainerPath.within(mount, List.of(path)))
                .map(mount -> ContainerPath.rest(path, mount))
                .toList();
    }
}
