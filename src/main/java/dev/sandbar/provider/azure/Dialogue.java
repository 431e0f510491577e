package dev.sandbar.provider.azure;

import dev.sandbar.provider.azure.MarkScanner.Piece;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.http.SocketEvent;
import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What is typed, and waited for, until a command runs. Belongs to the thread that starts the command. */
final class Dialogue {
    private static final System.Logger LOG = LazyLogger.of(Dialogue.class);
    /** Azure's own clients send what is typed, in pieces of 512 bytes at the most. */
    private static final int LONGEST_PIECE = 4096;
    /** An image may greet with a page of text, not with a book. */
    private static final int MOST_NOISE = 1024 * 1024;

    private static final int WORDS_SHOWN = 200;

    private final WebSocketLink link;
    private final String sandbox;
    private final long deadline;
    private final StringBuilder said = new StringBuilder();
    private int noise;
    private boolean handed;

    /** @param patience how long all of it may take */
    Dialogue(WebSocketLink link, String sandbox, Duration patience) {
        this.link = link;
        this.sandbox = sandbox;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** Types the script, after which the command may run even when nothing more is heard. */
    void hand(byte[] script) throws InterruptedException {
        handed = true;
        type(script);
    }

    /** What to do when nothing more is heard; {@code otherwise} while nothing can have run. */
    String nextStep(String otherwise) {
        return handed ? "look in the sandbox whether the command runs before you start it again" : otherwise;
    }

    /** Types it; that nobody takes it shows in what comes back, with the reason. */
    void type(byte[] text) throws InterruptedException {
        try {
            for (int from = 0; from < text.length; from += LONGEST_PIECE) {
                link.send(text, from, Math.min(LONGEST_PIECE, text.length - from));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a shell that takes no input", e);
        }
    }

    /** Waits for a mark, and drops the echoes, prompts and greetings before it. */
    String await(MarkScanner scanner) throws IOException, InterruptedException {
        while (true) {
            Piece piece = scanner.next();
            if (piece instanceof Piece.Mark mark) {
                return mark.words();
            }
            if (piece instanceof Piece.Text text) {
                drop(text.bytes());
            } else {
                scanner.feed(receive());
            }
        }
    }

    private byte[] receive() throws IOException, InterruptedException {
        Optional<SocketEvent> event = link.take(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        if (event.isPresent() && event.get() instanceof SocketEvent.Message message) {
            return message.bytes();
        }
        if (event.isPresent()) {
            throw new ProviderException(
                    Kind.FAILED,
                    "Azure ended the shell in " + sandbox + " before a command could run" + words(),
                    nextStep("check with sandbar inspect that it runs, and that its image has /bin/sh"));
        }
        throw new ProviderException(
                Kind.UNREACHABLE,
                "the shell in " + sandbox + " did not answer in time" + words(),
                nextStep("try again; if it stays so, the container may be stuck: sandbar restart " + sandbox));
    }

    private void drop(byte[] bytes) {
        noise += bytes.length;
        if (noise > MOST_NOISE) {
            throw new ProviderException(
                    Kind.FAILED,
                    "the shell in " + sandbox + " prints without end before it takes a command",
                    "look at what its start-up files do, or use another image");
        }
        if (said.length() < WORDS_SHOWN) {
            said.append(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private String words() {
        String words = HttpText.printable(said.toString(), WORDS_SHOWN);
        return words.isEmpty() ? "" : ": " + words;
    }
}
