package dev.sandbar.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Sandboxes and directories as the test says. */
final class FakeSurroundings implements Surroundings {
    private final Map<String, List<String>> directories = new HashMap<>();
    private final Map<String, List<String>> programs = new HashMap<>();
    private final List<PathQuery> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile List<String> sandboxes = List.of();
    private volatile boolean slow;
    private volatile boolean broken;

    FakeSurroundings with(String... qualifiedNames) {
        sandboxes = List.of(qualifiedNames);
        return this;
    }

    FakeSurroundings directory(String path, String... names) {
        directories.put(path, List.of(names));
        return this;
    }

    FakeSurroundings programs(String sandbox, String... names) {
        programs.put(sandbox, List.of(names));
        return this;
    }

    /** From now on listing waits for {@link #answers}. */
    FakeSurroundings hangs() {
        slow = true;
        return this;
    }

    /** From now on nothing can be said. */
    FakeSurroundings breaks() {
        broken = true;
        return this;
    }

    void answers() {
        open.countDown();
    }

    List<PathQuery> asked() {
        return asked;
    }

    static PathQuery query(String sandbox, String directory) {
        return new PathQuery(Optional.of(sandbox), Optional.empty(), directory);
    }

    @Override
    public List<String> sandboxes() {
        if (broken) {
            throw new IllegalStateException("as the test wants it");
        }
        return sandboxes;
    }

    @Override
    public List<String> list(PathQuery query) throws InterruptedException {
        asked.add(query);
        if (slow) {
            open.await();
        }
        return directories.getOrDefault(query.directory(), List.of());
    }

    @Override
    public List<String> programs(Optional<String> sandbox) {
        return programs.getOrDefault(sandbox.orElse(""), List.of());
    }
}
