package dev.sandbar.ui;

import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.list.ListRow;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which sandboxes a line means.
 *
 * @param sandboxes those that are meant; empty where something is wrong
 * @param problem what is wrong; empty where nothing is
 */
record Targets(List<Sandbox> sandboxes, Optional<Message> problem) {
    private static final int MOST_NAMED = 5;

    Targets {
        sandboxes = List.copyOf(sandboxes);
        Objects.requireNonNull(problem);
    }

    /** The sandboxes of names and globs; without any the current one, else the one under the cursor. */
    static Targets of(UiState state, List<String> names) {
        if (names.isEmpty()) {
            return unnamed(state);
        }
        Set<Sandbox> found = new LinkedHashSet<>();
        for (String name : names) {
            List<Sandbox> named = named(state, name);
            if (named.isEmpty()) {
                return wrong("There is no sandbox " + name, "The list shows those that there are");
            }
            if (named.size() > 1 && !isGlob(name)) {
                return wrong(name + " is ambiguous", "Write one of: " + words(named));
            }
            found.addAll(named);
        }
        return new Targets(List.copyOf(found), Optional.empty());
    }

    private static Targets unnamed(UiState state) {
        Optional<Sandbox> meant = state.current().flatMap(state.listing()::sandbox);
        if (meant.isEmpty()) {
            meant = state.listing().current().flatMap(ListRow::sandbox);
        }
        return meant.map(sandbox -> new Targets(List.of(sandbox), Optional.empty()))
                .orElseGet(() -> wrong("No sandbox is meant", "Name one, or move the cursor to it"));
    }

    private static List<Sandbox> named(UiState state, String name) {
        List<Sandbox> exact = new ArrayList<>();
        List<Sandbox> loose = new ArrayList<>();
        Optional<PathMatcher> glob = isGlob(name) ? glob(name) : Optional.empty();
        for (Sandbox sandbox : state.listing().sandboxes()) {
            if (sandbox.qualifiedName().equals(name) || sandbox.name().equals(name)) {
                exact.add(sandbox);
            } else if (glob.isPresent() ? matches(glob.get(), sandbox) : begins(sandbox, name)) {
                loose.add(sandbox);
            }
        }
        return exact.isEmpty() ? loose : exact;
    }

    private static boolean begins(Sandbox sandbox, String name) {
        return sandbox.id().key().startsWith(name) || sandbox.id().toString().startsWith(name);
    }

    private static boolean isGlob(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    }

    private static Optional<PathMatcher> glob(String name) {
        try {
            return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean matches(PathMatcher glob, Sandbox sandbox) {
        return glob.matches(Path.of(sandbox.name())) || glob.matches(Path.of(sandbox.qualifiedName()));
    }

    private static Targets wrong(String what, String nextStep) {
        return new Targets(List.of(), Optional.of(Message.bad(what, nextStep)));
    }

    private static String words(List<Sandbox> sandboxes) {
        return String.join(
                ", ",
                sandboxes.stream().limit(MOST_NAMED).map(Sandbox::qualifiedName).toList());
    }
}
