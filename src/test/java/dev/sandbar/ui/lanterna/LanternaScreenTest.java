package dev.sandbar.ui.lanterna;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import dev.sandbar.vt.VtEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LanternaScreenTest implements Hold {
    private final List<String> writes = new ArrayList<>();
    private final List<VtEvent> events = new ArrayList<>();
    private final Terminal emulator =
            new Terminal(TerminalOptions.of(new Size(20, 3)).withClipboardWrite(true), events::add);
    private final LanternaScreen screen = new LanternaScreen(
            this,
            new LanternaTerminal(new FrameOutput(new Wire()), () -> new TerminalSize(20, 3)),
            ColourDepth.TRUE_COLOUR);
    private Size size = new Size(20, 3);
    private boolean held = true;
    private boolean closed;

    @Test
    void aFrameIsOneWriteBetweenTheMarksOfSynchronizedOutput() {
        screen.show(frame("hello"));

        assertThat(writes)
                .singleElement()
                .asString()
                .startsWith("\u001b[?2026h")
                .endsWith("\u001b[?2026l");
        assertThat(shown().row(0).text()).isEqualTo("hello");
        assertThat(shown().modes().synchronizedOutput()).isFalse();
    }

    @Test
    void theSameFrameAgainIsNotWritten() {
        screen.show(frame("hello"));
        screen.show(frame("hello"));

        assertThat(writes).hasSize(1);
    }

    @Test
    void aLaterFrameIsOnlyWhatDiffers() {
        screen.show(frame("hello"));
        screen.show(frame("hallo"));

        assertThat(writes.get(1)).contains("\u001b[1;2Ha").doesNotContain("llo");
    }

    @Test
    void whatStoodThereBeforeTheFirstFrameIsGone() {
        feed("old\r\ntext");

        screen.show(frame("new"));

        assertThat(shown().row(0).text()).isEqualTo("new");
        assertThat(shown().row(1).text()).isEmpty();
    }

    @Test
    void afterARedrawTheFrameIsWrittenWhole() {
        screen.show(frame("hello"));
        feed("\u001b[2J\u001b[1;1Hsomebody wrote here");

        screen.redraw();
        screen.show(frame("hello"));

        assertThat(shown().row(0).text()).isEqualTo("hello");
    }

    @Test
    void aFrameOfAnotherSizeIsWrittenWhole() {
        screen.show(frame("hello"));
        size = new Size(10, 2);
        emulator.resize(size);
        feed("\u001b[2J");

        screen.show(frame("hello"));

        assertThat(shown().row(0).text()).isEqualTo("hello");
    }

    @Test
    void theCursorIsShownInItsPlaceAndShape() {
        for (CursorShape shape : CursorShape.values()) {
            Frame frame = frame("hello");
            frame.showCursor(new GridPoint(1, 4), shape);

            screen.show(frame);

            assertThat(shown().cursor().visible()).isTrue();
            assertThat(shown().cursor().shape()).isEqualTo(shape);
            assertThat(shown().cursor().blinking()).isFalse();
            assertThat(shown().cursor().at()).isEqualTo(new GridPoint(1, 4));
        }
    }

    @Test
    void withoutACursorItIsHidden() {
        Frame frame = frame("hello");
        frame.showCursor(new GridPoint(1, 4), CursorShape.BAR);
        screen.show(frame);

        screen.show(frame("hello"));

        assertThat(shown().cursor().visible()).isFalse();
    }

    @Test
    void whatTheTextHoldsIsNeverObeyed() {
        screen.show(frame("\u001b]0;owned\u0007\u001b[2J"));
        screen.title("a\u0007b\u001b]52;c;eA==\u001b\\c\u009d");

        assertThat(events)
                .noneMatch(VtEvent.Bell.class::isInstance)
                .noneMatch(VtEvent.ClipboardWrite.class::isInstance);
        assertThat(shown().title()).isEqualTo("ab]52;c;eA==\\c");
        assertThat(shown().row(0).text()).isEqualTo("␛]0;owned␇␛[2J");
    }

    @Test
    void aLongTitleIsCut() {
        screen.title("x".repeat(100_000));

        assertThat(shown().title()).isEqualTo("x".repeat(256));
    }

    @Test
    void textGoesToTheClipboard() {
        screen.copy("päste\nme");

        assertThat(events).containsExactly(new VtEvent.ClipboardWrite("päste\nme"));
    }

    @Test
    void theBellRings() {
        screen.bell();

        assertThat(events).containsExactly(new VtEvent.Bell());
    }

    @Test
    void nothingIsWrittenToATerminalThatHasBeenGivenBack() {
        held = false;

        screen.show(frame("hello"));
        screen.bell();
        screen.title("title");
        screen.copy("text");

        assertThat(writes).isEmpty();
    }

    @Test
    void closingTheScreenGivesTheTerminalBack() {
        screen.close();

        assertThat(closed).isTrue();
        assertThat(screen.size()).isEqualTo(new Size(20, 3));
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void whileHeld(Writing writing) {
        try {
            if (held) {
                writing.write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int lend(ProcessBuilder program) {
        return 0;
    }

    @Override
    public void suspend() {}

    @Override
    public void close() {
        closed = true;
    }

    private Frame frame(String text) {
        Frame frame = new Frame(size);
        frame.put(0, 0, text, Style.DEFAULT);
        return frame;
    }

    private ScreenSnapshot shown() {
        return emulator.snapshot();
    }

    private void feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        emulator.feed(bytes, 0, bytes.length);
    }

    /** What leads to the emulator. */
    private final class Wire extends OutputStream {
        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            writes.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
            emulator.feed(bytes, offset, length);
        }
    }
}
