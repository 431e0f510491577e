package dev.sandbar.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Presses keys at a command line and looks at its screen. */
final class LineTester implements CommandLineListener, AutoCloseable {
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final AtomicInteger bells = new AtomicInteger();
    private final AtomicBoolean faulty = new AtomicBoolean();
    private final CommandLine line;
    private Size room = new Size(40, 8);

    LineTester(Path history, Surroundings surroundings) {
        line = new CommandLine(history, surroundings, this);
    }

    /** What begins with a hash is between the two of us. */
    @Override
    public boolean mayKeep(String text) {
        return !text.startsWith("#");
    }

    LineTester in(int columns, int rows) {
        room = new Size(columns, rows);
        if (line.isOpen()) {
            line.resize(room);
        }
        return this;
    }

    LineTester opens(String text) {
        line.open(text, room);
        return this;
    }

    LineTester types(String text) {
        text.codePoints().mapToObj(KeyPress::character).forEach(line::press);
        return this;
    }

    LineTester presses(Key... keys) {
        for (Key key : keys) {
            line.press(KeyPress.of(key));
        }
        return this;
    }

    LineTester ctrl(char key) {
        line.press(KeyPress.ctrl(key));
        return this;
    }

    LineTester pastes(String text) {
        line.paste(text);
        return this;
    }

    LineTester leaves() {
        line.leave();
        return this;
    }

    CommandLine line() {
        return line;
    }

    int bells() {
        return bells.get();
    }

    /** The rows that are used, trailing blanks cut. */
    List<String> rows() {
        return line.view().orElseThrow().rows().stream().map(Row::text).toList();
    }

    LineTester shows(String... rows) {
        await().untilAsserted(() -> assertThat(rows()).containsExactly(rows));
        return this;
    }

    LineTester showsLine(String first) {
        await().untilAsserted(() -> assertThat(rows().get(0)).isEqualTo(first));
        return this;
    }

    LineTester tells(String expected) throws InterruptedException {
        assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
        return this;
    }

    LineTester toldNothing() {
        assertThat(news).isEmpty();
        return this;
    }

    @Override
    public void accepted(String text) {
        news.add("accepted " + text);
    }

    @Override
    public void cancelled() {
        news.add("cancelled");
    }

    /** The next change is answered with an exception. */
    LineTester faultsOnce() {
        faulty.set(true);
        return this;
    }

    @Override
    public void changed() {
        if (faulty.getAndSet(false)) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    @Override
    public void bell() {
        bells.incrementAndGet();
    }

    @Override
    public void close() {
        line.close();
    }
}
