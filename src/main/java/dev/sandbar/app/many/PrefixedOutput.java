package dev.sandbar.app.many;

import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shows output while it comes, whole lines only, each after the name of its sandbox. */
public final class PrefixedOutput implements ManyWatcher {
    private static final int WIDEST_NAME = 40;
    private static final String BAR = " | ";

    private final Function<Stream, OutputStream> sinks;
    private final Map<Target, Splitters> splitters = new HashMap<>();

    /**
     * @param sinks where each stream goes
     * @param shown what a target is called in front of its lines
     */
    public PrefixedOutput(List<Target> targets, Function<Stream, OutputStream> sinks, Function<Target, String> shown) {
        this.sinks = sinks;
        int widest = targets.stream()
                .mapToInt(target -> shown.apply(target).length())
                .max()
                .orElse(0);
        int width = Math.min(widest, WIDEST_NAME);
        for (Target target : targets) {
            splitters.put(target, splitters(padded(shown.apply(target), width) + BAR));
        }
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(Math.max(0, width - name.length()));
    }

    private record Splitters(LineSplitter stdout, LineSplitter stderr) {
        LineSplitter of(Stream stream) {
            return switch (stream) {
                case STDOUT -> stdout;
                case STDERR -> stderr;
            };
        }
    }

    private Splitters splitters(String prefix) {
        byte[] begin = prefix.getBytes(StandardCharsets.UTF_8);
        return new Splitters(
                new LineSplitter(line -> write(Stream.STDOUT, begin, line)),
                new LineSplitter(line -> write(Stream.STDERR, begin, line)));
    }

    // One write a line, so that lines of several threads, and of the two streams on one terminal, do not mix.
    private synchronized void write(Stream stream, byte[] prefix, byte[] line) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(prefix.length + line.length + 1);
        whole.writeBytes(prefix);
        whole.writeBytes(line);
        whole.write('\n');
        sinks.apply(stream).write(whole.toByteArray());
    }

    @Override
    public void output(Target target, OutputChunk chunk) throws IOException {
        of(target).of(chunk.stream()).take(chunk.bytes());
    }

    @Override
    public void ended(Target target, Ending ending) throws IOException {
        of(target).stdout().finish();
        of(target).stderr().finish();
    }

    private Splitters of(Target target) {
        Splitters both = splitters.get(target);
        if (both == null) {
            throw new IllegalArgumentException("not one of the targets: " + target.name());
        }
        return both;
    }
}
