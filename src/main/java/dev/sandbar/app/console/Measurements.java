package dev.sandbar.app.console;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Measures what sandboxes use, those that are wanted and no others; belongs to the thread {@code ui}. */
final class Measurements {
    private final ProviderCalls calls;
    private final Mailbox mailbox;
    private final LongSupplier clock;
    private final Map<SandboxId, Measurement> running = new HashMap<>();

    /** @param clock nanoseconds that never go back */
    Measurements(ProviderCalls calls, Mailbox mailbox, LongSupplier clock) {
        this.calls = calls;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** Goes over to these sandboxes; does not wait. */
    void measure(Set<SandboxId> wanted) {
        running.entrySet().removeIf(entry -> {
            boolean over = !wanted.contains(entry.getKey());
            if (over) {
                end(entry.getKey(), entry.getValue());
            }
            return over;
        });
        for (SandboxId sandbox : wanted) {
            running.computeIfAbsent(
                    sandbox, one -> begun(one, new Measurement(one, Measurement.FIRST_PATIENCE, clock)));
        }
    }

    /** Begins anew what has been silent for too long; to be called about once a second. */
    void renew() {
        running.replaceAll((sandbox, measurement) -> {
            if (!measurement.isSilent()) {
                return measurement;
            }
            end(sandbox, measurement);
            return begun(sandbox, measurement.next());
        });
    }

    private Measurement begun(SandboxId sandbox, Measurement measurement) {
        calls.ask(
                sandbox.provider(),
                provider -> measurement.open(provider, stats -> mailbox.post(new Event.StatsArrived(sandbox, stats))),
                measurement::failed);
        return measurement;
    }

    private void end(SandboxId sandbox, Measurement measurement) {
        calls.ask(sandbox.provider(), provider -> measurement.close(), measurement::failed);
    }
}
