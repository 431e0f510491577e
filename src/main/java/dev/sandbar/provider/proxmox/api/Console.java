package dev.sandbar.provider.proxmox.api;

import dev.sandbar.provider.http.HandshakeRefusedException;
import dev.sandbar.provider.http.HttpFailures;
import dev.sandbar.provider.http.SocketEvent;
import dev.sandbar.provider.http.SocketLimits;
import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.provider.json.Json;
import dev.sandbar.provider.proxmox.api.ProxmoxApi.Call;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The console of a container over a WebSocket: raw bytes from the server, framed messages to it (pve-xtermjs).
 *
 * <p>Read by one thread and written by one other; resized and closed by any.
 */
public final class Console implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(Console.class);
    /** The helper waits ten seconds for its client and as long for the ticket. */
    private static final Duration ACCEPTED_WITHIN = Duration.ofSeconds(15);
    /** The server's proxy takes frames of 128 KiB. */
    private static final int LONGEST_INPUT = 64 * 1024;

    private static final SocketLimits LIMITS = SocketLimits.USUAL.pinging(Duration.ofSeconds(30));
    private static final String ACCEPTED = "OK";

    private final WebSocketLink link;
    private byte[] first;
    private volatile @Nullable String lost;

    private Console(WebSocketLink link, byte[] first) {
        this.link = link;
        this.first = first;
    }

    /**
     * Opens it.
     *
     * @param proxy the call that makes the server wait for a console
     * @param socket the call that connects to it; the same server answers both
     */
    static Console open(ProxmoxApi api, Call proxy, Call socket) {
        Json waiting = api.post(proxy, Map.of());
        Map<String, String> query = Map.of(
                "port",
                waiting.at("port").text(),
                "vncticket",
                waiting.at("ticket").text());
        WebSocketLink link = null;
        try {
            link = WebSocketLink.open(
                    api.client(),
                    api.signed(socket, query)
                            .newBuilder()
                            .header("Sec-WebSocket-Protocol", "binary")
                            .build(),
                    LIMITS);
            link.send(waiting.at("user").text() + ":" + waiting.at("ticket").text() + "\n");
            Console console = new Console(link, accepted(link, proxy));
            link = null;
            return console;
        } catch (HandshakeRefusedException e) {
            throw ApiFailures.refused(api.place(), proxy.what(), proxy.called(), e.reply());
        } catch (IOException e) {
            throw HttpFailures.unreachable(api.place(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(proxy, "the opening was given up");
        } finally {
            if (link != null) {
                link.close();
            }
        }
    }

    /** What follows the word of acceptance, of which the first message may hold a part only. */
    private static byte[] accepted(WebSocketLink link, Call proxy) throws IOException, InterruptedException {
        byte[] all = {};
        while (all.length < ACCEPTED.length()) {
            Optional<SocketEvent> event = link.take(ACCEPTED_WITHIN);
            if (!(event.orElse(null) instanceof SocketEvent.Message message)) {
                throw refused(proxy, event.isPresent() ? "it closed the connection" : "it says nothing");
            }
            byte[] more = Arrays.copyOf(all, all.length + message.bytes().length);
            System.arraycopy(message.bytes(), 0, more, all.length, message.bytes().length);
            all = more;
        }
        if (!new String(all, 0, ACCEPTED.length(), StandardCharsets.US_ASCII).equals(ACCEPTED)) {
            throw refused(proxy, "it does not accept the ticket");
        }
        return Arrays.copyOfRange(all, ACCEPTED.length(), all.length);
    }

    private static ProviderException refused(Call proxy, String why) {
        return new ProviderException(
                Kind.UNREACHABLE,
                proxy.what() + " does not open: " + why,
                "try again; older servers open it for a user's password only, not for a token");
    }

    /**
     * Waits for the next bytes.
     *
     * @return null at the end; see {@link #lost}
     */
    public byte @Nullable [] read() throws InterruptedException {
        if (first.length > 0) {
            byte[] bytes = first;
            first = new byte[0];
            return bytes;
        }
        try {
            Optional<SocketEvent> event = link.take();
            return event.orElse(null) instanceof SocketEvent.Message message ? message.bytes() : null;
        } catch (IOException e) {
            lost = String.valueOf(e.getMessage());
            return null;
        }
    }

    /** How the connection broke; empty when it was closed in order. */
    public Optional<String> lost() {
        return Optional.ofNullable(lost);
    }

    /** Types bytes; what comes after the end is dropped. */
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        for (int done = 0; done < length; done += LONGEST_INPUT) {
            int part = Math.min(LONGEST_INPUT, length - done);
            byte[] head = ("0:" + part + ":").getBytes(StandardCharsets.US_ASCII);
            byte[] frame = Arrays.copyOf(head, head.length + part);
            System.arraycopy(bytes, offset + done, frame, head.length, part);
            send(frame);
        }
    }

    /** Tells the size. */
    public void resize(TerminalSize size) throws InterruptedException {
        send(("1:" + size.columns() + ":" + size.rows() + ":").getBytes(StandardCharsets.US_ASCII));
    }

    private void send(byte[] frame) throws InterruptedException {
        try {
            link.send(frame, 0, frame.length);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the console is closed already", e);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
