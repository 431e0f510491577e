package dev.sandbar.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.action.Playing;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plays on a screen in memory. */
@Timeout(120)
final class ProjectorTest implements Screen {
    private static final String CAST =
            """
            {"version": 2, "width": 20, "height": 3}
            [0.0, "o", "begin"]
            [600.0, "o", "\\r\\u001b]52;c;aGFjaw==\\u0007\\u001b[Kmiddle"]
            [1200.0, "o", "\\rfinish"]
            """;

    @TempDir
    private Path folder;

    private final CompletableFuture<Consumer<? super TerminalEvent>> terminal = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile String shown = "";
    private volatile boolean closed;

    @AfterEach
    void quit() {
        press(KeyPress.character('q'));
        over.join();
        assertThat(closed).isTrue();
    }

    @Test
    void arrowsSeekAndTheEndStaysOnTheScreen() throws IOException {
        play(CAST, 1);
        sees("begin", "playing  0:0");
        press(KeyPress.of(Key.RIGHT), KeyPress.of(Key.RIGHT));
        sees("0:1");
        press(KeyPress.of(Key.END));
        sees("finish", "end  20:00 / 20:00");

        press(KeyPress.of(Key.LEFT));
        sees("middle", "19:55 / 20:00");
        press(KeyPress.of(Key.HOME));
        sees("begin", "0:0");
    }

    @Test
    void theSpaceBarStopsTheTimeAndThePointStepsThroughIt() throws IOException {
        play(CAST, 1);
        press(KeyPress.character(' '));
        sees("paused");
        press(KeyPress.character('.'));
        sees("middle", "paused  10:00");
        press(KeyPress.character(' '));
        sees("playing");
    }

    @Test
    void itRunsAsFastAsAsked() throws IOException {
        play(CAST.replace("1200.0", "620.0").replace("600.0", "10.0"), 100);

        sees("finish", "end", "100x");
    }

    private void play(String cast, double speed) throws IOException {
        Path file = Files.writeString(folder.resolve("a.cast"), cast);
        Thread player = new Thread(() -> run(file, speed), "player");
        player.setDaemon(true);
        player.start();
    }

    private void run(Path file, double speed) {
        try {
            Theatre.play(file, new Playing(speed, Optional.empty()), events -> {
                terminal.complete(events);
                return this;
            });
            over.complete(null);
        } catch (Exception e) {
            over.completeExceptionally(e);
        }
    }

    private void press(KeyPress... keys) {
        for (KeyPress key : keys) {
            terminal.join().accept(new TerminalEvent.KeyPressed(key));
        }
    }

    private void sees(String... texts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shown).contains(texts));
    }

    @Override
    public Size size() {
        return new Size(80, 5);
    }

    @Override
    public void show(Frame frame) {
        shown = IntStream.range(0, frame.size().rows()).mapToObj(frame::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void redraw() {}

    @Override
    public void bell() {}

    @Override
    public void title(String title) {}

    @Override
    public void copy(String text) {
        throw new AssertionError("a recording never reaches the clipboard");
    }

    @Override
    public void suspend() {}

    @Override
    public int lend(ProcessBuilder program) {
        return 0;
    }

    @Override
    public void close() {
        closed = true;
    }
}
