package dev.sandbar.provider.local;

import dev.sandbar.sandbox.Signal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds every process that belongs together: those that carry a variable in the environment they were started with,
 * those of the first one's session, and the descendants of all these.
 *
 * <p>Descendants alone are not enough: a process that forked twice and left its session is a child of process 1. On
 * systems without {@code /proc} they are all that can be found.
 */
final class ProcessSearch {
    private final String variable;
    private final @Nullable ProcessHandle first;

    ProcessSearch(String name, String value) {
        this(name, value, null);
    }

    /** @param first the process that the others come from */
    ProcessSearch(String name, String value, @Nullable ProcessHandle first) {
        // As the process has it in its memory, a character for each byte.
        this.variable =
                new String((name + '=' + value).getBytes(Charset.defaultCharset()), StandardCharsets.ISO_8859_1);
        this.first = first;
    }

    /**
     * What one look at the processes showed.
     *
     * @param found those that belong together and are alive, parents before their children
     * @param settled whether every other process could be told apart: between the old memory and the new one, in the
     *     midst of execve(2), a process shows an empty environment
     */
    record Sighting(List<ProcessHandle> found, boolean settled) {
        Sighting {
            found = List.copyOf(found);
        }
    }

    /** All that are alive. */
    List<ProcessHandle> find() {
        return look(Set.of()).found();
    }

    /**
     * Looks once. What forks meanwhile may escape it.
     *
     * @param known found earlier; their children and sessions belong to them also when they have ended since
     */
    Sighting look(Set<ProcessHandle> known) {
        return ProcessTable.isThere() ? lookAmong(ProcessTable.read(), known) : new Sighting(withDescendants(), true);
    }

    /** The same among some processes only, as they were read. */
    Sighting lookAmong(List<ProcessTable.Entry> table, Set<ProcessHandle> known) {
        Set<Long> found = new HashSet<>();
        Set<Long> doubtful = new HashSet<>();
        for (ProcessTable.Entry entry : table) {
            Optional<String> environment = ProcessTable.environment(entry.pid());
            if (isFirst(entry) || environment.filter(this::carries).isPresent()) {
                found.add(entry.pid());
            } else if (environment.filter(String::isEmpty).isPresent() && !entry.isKernelThread()) {
                doubtful.add(entry.pid());
            }
        }
        found.remove(ProcessHandle.current().pid());
        addRelatives(table, known, found);
        return new Sighting(handles(table, found), found.containsAll(doubtful));
    }

    boolean carries(String environment) {
        int at = environment.indexOf(variable + '\0');
        return at == 0 || (at > 0 && environment.charAt(at - 1) == '\0');
    }

    /** Sends a signal to all of them; {@link Signal#KILL} until none is left. */
    void send(Signal signal) {
        if (signal == Signal.KILL) {
            killAll();
        } else {
            new SignalRounds(this, signal).run();
        }
    }

    /** Ends all of them, and those that they start meanwhile. */
    void killAll() {
        new KillRounds(this).run();
    }

    /** The number of a process that ended may have been given to another. */
    private boolean isFirst(ProcessTable.Entry entry) {
        return first != null && entry.pid() == first.pid() && first.isAlive();
    }

    /** The number of a session is not given away as long as a process is in it. */
    private static void addRelatives(List<ProcessTable.Entry> table, Set<ProcessHandle> known, Set<Long> found) {
        Set<Long> relatives = known.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
        relatives.addAll(found);
        long self = ProcessHandle.current().pid();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (ProcessTable.Entry entry : table) {
                boolean related = relatives.contains(entry.parent()) || relatives.contains(entry.session());
                if (related && entry.pid() != self && found.add(entry.pid())) {
                    relatives.add(entry.pid());
                    grew = true;
                }
            }
        }
    }

    private List<ProcessHandle> withDescendants() {
        return first == null || !first.isAlive()
                ? List.of()
                : Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    private static List<ProcessHandle> handles(List<ProcessTable.Entry> table, Set<Long> found) {
        return table.stream()
                .map(ProcessTable.Entry::pid)
                .filter(found::contains)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
    }
}
