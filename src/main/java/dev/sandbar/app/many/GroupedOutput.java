package dev.sandbar.app.many;

import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps all output in files until the end; sandboxes that wrote the same are shown as one. */
public final class GroupedOutput implements ManyWatcher, AutoCloseable {
    private final Function<Target, String> shown;
    private final Map<Target, HeldStreams> held = new HashMap<>();

    /** @param shown what a target is called above its output */
    public GroupedOutput(List<Target> targets, Function<Target, String> shown) {
        this.shown = shown;
        targets.forEach(target -> held.put(target, new HeldStreams()));
    }

    @Override
    public void output(Target target, OutputChunk chunk) throws IOException {
        of(target).take(chunk);
    }

    @Override
    public void ended(Target target, Ending ending) throws IOException {
        of(target).finish();
    }

    /** Writes everything, in the order of {@code targets}; equal output once, below the names of all who wrote it. */
    public void show(List<Target> targets, Function<Stream, OutputStream> sinks) throws IOException {
        Map<String, List<Target>> groups = new LinkedHashMap<>();
        for (Target target : targets) {
            groups.computeIfAbsent(of(target).hash(), hash -> new ArrayList<>()).add(target);
        }
        for (List<Target> group : groups.values()) {
            String names = group.stream().map(shown).collect(Collectors.joining(", "));
            String count = group.size() == 1 ? "" : group.size() + " sandboxes: ";
            sinks.apply(Stream.STDOUT).write(("== " + count + names + "\n").getBytes(StandardCharsets.UTF_8));
            of(group.get(0)).copyTo(sinks);
        }
    }

    private HeldStreams of(Target target) {
        HeldStreams streams = held.get(target);
        if (streams == null) {
            throw new IllegalArgumentException("not one of the targets: " + target.name());
        }
        return streams;
    }

    @Override
    public void close() {
        held.values().forEach(HeldStreams::close);
    }
}
