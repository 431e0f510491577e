package dev.sandbar.provider.azure;

import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Starts commands: opens a terminal, brings the wrapper in and waits until the command runs. */
final class ExecStart {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BEGIN = "begin ";
    private static final String REFUSED = "refused ";

    private final Terminals terminals;
    private final Duration patience;

    ExecStart(Terminals terminals) {
        this(terminals, PATIENCE);
    }

    /** @param patience how long the shell may take until the command runs */
    ExecStart(Terminals terminals, Duration patience) {
        this.terminals = terminals;
        this.patience = patience;
    }

    /**
     * A command that runs, and its output from the first byte.
     *
     * @param scanner may hold output already
     */
    record Started(WebSocketLink link, MarkScanner scanner, Begun begun) {}

    /** Starts {@code request}; when this throws, nothing of it has run, or the next step says that it may have. */
    Started start(Target target, ExecRequest request) {
        String nonce = Nonce.make();
        byte[] script = WrapperScript.typed(target.sandbox(), request, nonce);
        WebSocketLink link = terminals.open(target, request.terminal());
        Dialogue dialogue = new Dialogue(link, target.sandbox(), patience);
        boolean started = false;
        try {
            String token = Nonce.make();
            dialogue.type(Loader.line(token).getBytes(StandardCharsets.US_ASCII));
            dialogue.await(new MarkScanner(token));
            dialogue.hand(script);
            MarkScanner scanner = new MarkScanner(nonce);
            Begun begun = begun(target, request, dialogue.await(scanner));
            started = true;
            return new Started(link, scanner, begun);
        } catch (IOException e) {
            throw broken(target, dialogue, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Kind.UNREACHABLE, "starting a command in " + target.sandbox() + " was interrupted", "try again", e);
        } finally {
            if (!started) {
                link.close();
            }
        }
    }

    private static Begun begun(Target target, ExecRequest request, String words) {
        if (words.startsWith(BEGIN)) {
            return Begun.parse(words.substring(BEGIN.length()));
        }
        String why = words.startsWith(REFUSED) ? words.substring(REFUSED.length()) : words;
        throw Refusals.of(target.sandbox(), request, why);
    }

    private static ProviderException broken(Target target, Dialogue dialogue, IOException e) {
        return new ProviderException(
                Kind.UNREACHABLE,
                "lost the connection to " + target.sandbox() + " while a command was started",
                dialogue.nextStep("try again: nothing has run"),
                e);
    }
}
