package dev.sandbar.app.runs;

import dev.sandbar.action.UsageException;
import dev.sandbar.history.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Passes on whole lines: those that are wanted, and without what a terminal would obey. */
final class LineCopy implements StreamCopy {
    /** A longer line is taken for several. */
    private static final int LONGEST = 64 * 1024;

    private final OutputStream out;
    private final boolean harmless;
    private final Optional<Pattern> wanted;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();

    /** @param harmless whether escape sequences and controls are left out */
    LineCopy(OutputStream out, boolean harmless, Optional<Pattern> wanted) {
        this.out = out;
        this.harmless = harmless;
        this.wanted = wanted;
    }

    @Override
    public void take(byte[] bytes) throws IOException, UsageException {
        for (byte b : bytes) {
            line.write(b);
            if (b == '\n' || line.size() >= LONGEST) {
                pass();
            }
        }
        flush();
    }

    @Override
    public void finish() throws IOException, UsageException {
        if (line.size() > 0) {
            pass();
            flush();
        }
    }

    private void flush() throws IOException {
        ready.writeTo(out);
        ready.reset();
    }

    private void pass() throws UsageException {
        String text = line.toString(StandardCharsets.UTF_8);
        // Matched as it looks: colours must not hide a word.
        String plain = PlainText.of(overwritten(text));
        if (wanted.isEmpty() || BoundedMatch.find(wanted.get(), plain.stripTrailing())) {
            ready.writeBytes(harmless ? plain.getBytes(StandardCharsets.UTF_8) : line.toByteArray());
        }
        line.reset();
    }

    // A progress bar goes back to the beginning of its line: each of its states becomes a line.
    private static String overwritten(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
