package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.Playing;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.replay.Player;
import dev.sandbar.app.replay.ScreenWriter;
import dev.sandbar.app.replay.Theatre;
import dev.sandbar.ui.lanterna.TerminalGuard;
import dev.sandbar.ui.lanterna.TerminalUnavailableException;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** {@code sandbar replay}: the screen that recorded output leaves, without any escape sequence of the recording's. */
final class ReplayCommand {
    private final Context context;
    private final Action.Replay action;

    ReplayCommand(Context context, Action.Replay action) {
        this.context = context;
        this.action = action;
    }

    int run() throws UsageException, IOException, InterruptedException {
        if (action.play().isPresent()) {
            return playHere(action.play().get());
        }
        Terminal terminal = play();
        OutputStream out = context.streams().out();
        if (action.json()) {
            JsonOutput.write(out, json -> ScreenWriter.write(terminal, json));
        } else {
            out.write(ScreenWriter.text(terminal).getBytes(StandardCharsets.UTF_8));
        }
        return ExitStatuses.OK;
    }

    private int playHere(Playing playing) throws UsageException, IOException, InterruptedException {
        ColourDepth depth = ColourDepth.of(context.environment());
        try {
            Theatre.play(action.file(), playing, events -> TerminalGuard.open(depth, events)
                    .screen());
            return ExitStatuses.OK;
        } catch (TerminalUnavailableException e) {
            throw new UsageException(
                    String.valueOf(e.getMessage()), "without --play the last screen is printed, to anywhere");
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw notReadable();
        } catch (IOException e) {
            throw new UsageException(
                    String.valueOf(e.getMessage()), "a recording is made with: sandbar shell --record FILE");
        }
    }

    private UsageException notReadable() {
        return new UsageException(action.file() + " cannot be read", "name a recording: sandbar replay FILE");
    }

    private Terminal play() throws UsageException, IOException {
        Optional<Size> size = action.size().map(wanted -> new Size(wanted.columns(), wanted.rows()));
        boolean stdin = action.file().toString().equals("-");
        try (InputStream in = stdin ? context.streams().in() : Files.newInputStream(action.file())) {
            return new Player(size).play(in);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw notReadable();
        }
    }
}
