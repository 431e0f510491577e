package dev.sandbar.app.console;

import dev.sandbar.sandbox.OutputChunk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where one sandbox's output goes on the screen of a run; belongs to the thread that reads it. Of several sandboxes whole lines
 * are shown, each with its sandbox's name, because lines that mix are worth nothing.
 */
final class RunOutput {
    /** A line that is longer is shown in pieces. */
    private static final int LONGEST_LINE = 8 * 1024;

    private static final byte[] RED = sequence("[31m");
    private static final String DIM = "\033[2m";
    private static final String NOT_DIM = "\033[22m";
    private static final byte[] PLAIN = sequence("[39m");

    private final RunScreen screen;
    private final byte[] prefix;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean atLineStart = true;

    /** @param prefix what each line begins with; empty to show everything at once */
    RunOutput(RunScreen screen, String prefix) {
        this.screen = screen;
        this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sequence(String text) {
        return ("\033" + text).getBytes(StandardCharsets.US_ASCII);
    }

    void show(OutputChunk chunk) {
        byte[] bytes = coloured(chunk);
        int length = chunk.bytes().length;
        atLineStart = length == 0 ? atLineStart : chunk.bytes()[length - 1] == '\n';
        if (prefix.length == 0) {
            screen.write(bytes);
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * bytes.length);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || line.size() + i + 1 - from >= LONGEST_LINE) {
                line.write(bytes, from, i + 1 - from);
                endLine(whole);
                from = i + 1;
            }
        }
        line.write(bytes, from, bytes.length - from);
        // In one piece, since the screen is locked for each.
        if (whole.size() > 0) {
            screen.write(whole.toByteArray());
        }
    }

    private void endLine(ByteArrayOutputStream whole) {
        whole.writeBytes(prefix);
        whole.writeBytes(line.toByteArray());
        line.reset();
    }

    private static byte[] coloured(OutputChunk chunk) {
        return switch (chunk.stream()) {
            case STDOUT -> chunk.bytes();
            case STDERR -> {
                ByteArrayOutputStream red = new ByteArrayOutputStream(chunk.bytes().length + RED.length + PLAIN.length);
                red.writeBytes(RED);
                red.writeBytes(chunk.bytes());
                red.writeBytes(PLAIN);
                yield red.toByteArray();
            }
        };
    }

    /** Shows a line of Sandbar's own, which has no control characters. */
    void tell(String words) {
        end();
        String begin = prefix.length == 0 && !atLineStart ? "\n" : "";
        atLineStart = true;
        screen.write(begin + DIM + new String(prefix, StandardCharsets.UTF_8) + words + NOT_DIM + "\n");
    }

    /** Shows a last line that nothing ended. */
    void end() {
        if (line.size() > 0) {
            line.write('\n');
            ByteArrayOutputStream whole = new ByteArrayOutputStream(prefix.length + line.size());
            endLine(whole);
            screen.write(whole.toByteArray());
        }
    }
}
