package dev.sandbar.provider.local;

import dev.sandbar.sandbox.Signal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends INT or TERM once to each process of a search.
 *
 * <p>One look is not enough: what is forked while it lasts escapes it. A process that is about to die of the signal
 * forks no more, so looking again comes to an end.
 */
final class SignalRounds {
    /** Bounds what a fork bomb, or a bystander without any environment, can cost. */
    private static final int ROUNDS = 10;

    private final ProcessSearch search;
    private final Signal signal;
    private final Set<ProcessHandle> reached = new HashSet<>();

    SignalRounds(ProcessSearch search, Signal signal) {
        this.search = search;
        this.signal = signal;
    }

    void run() {
        for (int round = 0; round < ROUNDS; round++) {
            ProcessSearch.Sighting sighting = search.look(reached);
            List<ProcessHandle> missing = sighting.found().stream()
                    .filter(process -> !reached.contains(process) && !isOfHandler(process))
                    .toList();
            if (missing.isEmpty() && sighting.settled()) {
                return;
            }
            send(missing);
            reached.addAll(missing);
        }
    }

    /** What a program starts because of the signal, to tidy up, has to be left in peace. */
    private boolean isOfHandler(ProcessHandle process) {
        Optional<ProcessHandle> ancestor = process.parent();
        while (ancestor.isPresent() && !reached.contains(ancestor.get())) {
            ancestor = ancestor.get().parent();
        }
        return ancestor.isPresent() && ProcessTable.catches(ancestor.get().pid(), signal);
    }

    /** Parents first: a shell whose children died before it got the signal itself would end as if nothing had been. */
    private void send(List<ProcessHandle> processes) {
        if (signal == Signal.TERM) {
            processes.forEach(ProcessHandle::destroy);
        } else {
            KillCommand.send(signal, processes);
        }
    }
}
