package dev.sandbar.provider.local;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The processes of a search, looked for again and again. As long as no process is new there is no reason to examine all
 * of them: reading every environment of a computer once a second costs more than all else does at rest.
 */
final class KnownProcesses {
    /** A process can begin to belong by execve(2), and numbers are given again: nothing is known for ever. */
    private static final int LOOKS_FOR_WHICH_KNOWN = 10;

    private final ProcessSearch search;
    private List<ProcessHandle> members = List.of();
    private Set<Long> numbers = Set.of();
    private int looks;

    KnownProcesses(ProcessSearch search) {
        this.search = search;
    }

    /** Those that are alive now. */
    List<ProcessHandle> find() {
        Set<Long> now = ProcessTable.numbers();
        if (looks++ % LOOKS_FOR_WHICH_KNOWN == 0 || !numbers.containsAll(now)) {
            ProcessSearch.Sighting sighting = search.look(new HashSet<>(members));
            members = sighting.found();
            numbers = sighting.settled() ? now : Set.of();
        }
        return members.stream().filter(ProcessHandle::isAlive).toList();
    }
}
