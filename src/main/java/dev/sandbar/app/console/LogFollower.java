package dev.sandbar.app.console;

import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.Event;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Follows the log of one sandbox on a thread of its own, until it is closed. */
final class LogFollower implements Runnable {
    /** Lines of the past that are shown; the details keep no more anyway. */
    private static final int TAIL = 500;

    /** A cursor that moves through the list must not ask for every log on its way. */
    private static final long REST_NANOS = 150_000_000;

    private final SandboxId sandbox;
    private final Tools tools;
    private @Nullable Output output;
    private boolean closed;

    LogFollower(SandboxId sandbox, Tools tools) {
        this.sandbox = sandbox;
        this.tools = tools;
    }

    @Override
    public void run() {
        try {
            if (!rested()) {
                return;
            }
            Provider provider = tools.calls().provider(sandbox.provider());
            try (Output log = provider.logs(sandbox, new LogRequest(TAIL, true, false))) {
                if (opened(log)) {
                    follow(log);
                }
            }
            ended("the log ends here");
        } catch (RuntimeException e) {
            ProviderException reason = Faults.of(e);
            ended(reason.getMessage() + ". " + reason.nextStep());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the cursor to rest; false when it went on. */
    private synchronized boolean rested() throws InterruptedException {
        long until = System.nanoTime() + REST_NANOS;
        long left = REST_NANOS;
        while (!closed && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = until - System.nanoTime();
        }
        return !closed;
    }

    private synchronized boolean opened(Output log) {
        output = log;
        return !closed;
    }

    private void follow(Output log) throws InterruptedException {
        LogLines lines = new LogLines(tools.recordings().redaction(Map.of(), List.of()));
        OutputChunk chunk = log.read();
        while (chunk != null && !isClosed()) {
            List<String> whole = lines.add(chunk);
            if (!whole.isEmpty()) {
                tools.mailbox().postInTurn(new Event.LogArrived(sandbox, whole));
            }
            chunk = log.read();
        }
        List<String> rest = lines.rest();
        if (!rest.isEmpty()) {
            tools.mailbox().postInTurn(new Event.LogArrived(sandbox, rest));
        }
    }

    private void ended(String why) {
        if (!isClosed()) {
            tools.mailbox().post(new Event.LogEnded(sandbox, why));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Stops following; does not wait. */
    synchronized void close() {
        closed = true;
        notifyAll();
        if (output != null) {
            output.close();
        }
    }
}
