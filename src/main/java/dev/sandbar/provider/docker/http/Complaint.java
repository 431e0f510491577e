package dev.sandbar.provider.docker.http;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What a connection command says on its standard error; read all along, so that the command never waits for a reader. */
final class Complaint {
    private static final System.Logger LOG = LazyLogger.of(Complaint.class);
    private static final int LONGEST = 4096;

    private final byte[] said = new byte[LONGEST];
    private final InputStream errors;
    private int length;
    private boolean ended;

    private Complaint(InputStream errors) {
        this.errors = errors;
    }

    /** Begins to read {@code errors} on a thread of its own. */
    static Complaint listen(InputStream errors) {
        Complaint complaint = new Complaint(errors);
        Thread listener = new Thread(complaint::read, "docker-ssh-errors");
        listener.setDaemon(true);
        listener.start();
        return complaint;
    }

    private void read() {
        byte[] piece = new byte[LONGEST];
        try (errors) {
            for (int count = errors.read(piece); count >= 0; count = errors.read(piece)) {
                keep(piece, count);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the errors of a connection command", e);
        } finally {
            end();
        }
    }

    /** Keeps the beginning of all that was said. */
    private synchronized void keep(byte[] piece, int count) {
        int kept = Math.min(count, LONGEST - length);
        System.arraycopy(piece, 0, said, length, kept);
        length += kept;
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * All that was said, or after {@code millis} what was said until then: a helper of the command may keep the stream
     * open when the command has long ended.
     */
    synchronized String await(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; !ended && left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(left);
        }
        return new String(said, 0, length, StandardCharsets.UTF_8).strip();
    }
}
