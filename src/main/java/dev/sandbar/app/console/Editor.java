package dev.sandbar.app.console;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows text in the operator's editor, from a file that only the operator can read and that is gone afterwards. */
record Editor(Screen screen, Tools tools, Map<String, String> environment) {
    private static final System.Logger LOG = LazyLogger.of(Editor.class);

    /** As git does it: the variable may hold arguments, and the file is one argument whatever its name. */
    private static final String START = "exec ${VISUAL:-${EDITOR:-vi}} \"$1\"";

    private static final int NOT_FOUND = 127;

    Editor {
        environment = Map.copyOf(environment);
    }

    /** Does not wait for it. */
    void edit(Transcript text) {
        tools.threads().start("editor", () -> {
            try {
                edit(text.text(all(text)).stripTrailing() + "\n").ifPresent(this::say);
            } catch (IOException e) {
                say(Message.bad("The editor did not start: " + e.getMessage(), "Look at $VISUAL and $EDITOR"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static TextRange all(Transcript text) {
        return TextRange.linear(
                new TextPoint(text.firstRow(), 0), new TextPoint(text.endRow() - 1, text.columns() - 1));
    }

    /** What is to be said of it afterwards. */
    private Optional<Message> edit(String text) throws IOException, InterruptedException {
        Path file = Files.createTempFile(
                "sandbar-", ".txt", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        file.toFile().deleteOnExit();
        try {
            Files.writeString(file, text);
            ProcessBuilder program = new ProcessBuilder(List.of("/bin/sh", "-c", START, "sh", file.toString()));
            program.environment().putAll(environment);
            int status = screen.lend(program);
            return status == NOT_FOUND
                    ? Optional.of(Message.bad("There is no such editor", "Set $VISUAL or $EDITOR to one that there is"))
                    : Optional.empty();
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " is left behind", e);
        }
    }

    private void say(Message message) {
        tools.mailbox().post(new Event.Noticed(message));
    }
}
