package dev.sandbar.provider.local;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processes of a search, looked for again and again. Only those that are new are examined: reading every environment of a computer once a second costs more than all else does at rest.
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
        if (looks++ % LOOKS_FOR_WHICH_KNOWN == 0) {
            numbers = Set.of();
            members = List.of();
        }
        Set<Long> added = new HashSet<>(now);
        added.removeAll(numbers);
        ProcessSearch.Sighting sighting = search.lookAmong(ProcessTable.read(added), new HashSet<>(members));
        members = Stream.concat(members.stream(), sighting.found().stream())
                .distinct()
                .filter(ProcessHandle::isAlive)
                .toList();
        if (sighting.settled()) {
            numbers = now;
        }
        return members;
    }
}
