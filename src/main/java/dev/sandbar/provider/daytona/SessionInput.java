package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.sandbox.LazyLogger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Queue;

/**
 * Feeds a command in a session, piece by piece; belongs to the thread that writes.
 *
 * <p>The server writes each piece into a pipe and waits for room there, which no time-out ends. So never more is sent
 * than a pipe holds (64 KiB on Linux) before the script has said that it took what came before.
 */
final class SessionInput {
    private static final System.Logger LOG = LazyLogger.of(SessionInput.class);
    private static final int LONGEST_PIECE = 45_000;
    private static final int PIPE = 64 << 10;

    private final Toolbox toolbox;
    private final String session;
    private final String command;
    private final Reports reports;
    private final Queue<Integer> sizes = new ArrayDeque<>();
    private int sent;
    private int waiting;
    private boolean ended;

    SessionInput(Toolbox toolbox, String session, String command, Reports reports) {
        this.toolbox = toolbox;
        this.session = session;
        this.command = command;
        this.reports = reports;
    }

    void write(byte[] bytes, int offset, int length) throws InterruptedException {
        for (int from = offset; from < offset + length && !ended; from += LONGEST_PIECE) {
            int to = Math.min(from + LONGEST_PIECE, offset + length);
            String piece = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, to)) + "\n";
            send(piece);
        }
    }

    void close() throws InterruptedException {
        if (!ended) {
            send("");
            ended = true;
        }
    }

    private void send(String piece) throws InterruptedException {
        String data = (sent + 1) + " " + piece.length() + "\n" + piece;
        while (waiting > 0 && waiting + data.length() > PIPE) {
            if (!reports.awaitTaken(sent - sizes.size() + 1)) {
                ended = true;
                return;
            }
            waiting -= sizes.remove();
        }
        sent++;
        waiting += data.length();
        sizes.add(data.length());
        HttpReply reply = toolbox.input(session, command, data);
        if (!reply.done()) {
            LOG.log(Level.DEBUG, "input that the command did not take: status {0}", reply.status());
            ended = true;
        }
    }
}
