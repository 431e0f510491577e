package dev.sandbar.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could follow in a path inside a sandbox. */
final class PathSuggestions {
    private final Lookup<PathQuery> paths;
    private final Optional<String> sandbox;

    PathSuggestions(Lookup<PathQuery> paths, Optional<String> sandbox) {
        this.paths = paths;
        this.sandbox = sandbox;
    }

    /** Files and directories. */
    List<Suggestion> all(Spot spot, String typed) {
        return suggestions(new PathQuery(sandbox, spot.directory(), parent(typed)), "", typed);
    }

    /** Directories alone, each word beginning with {@code option}. */
    List<Suggestion> directories(Spot spot, String option, String typed) {
        List<Suggestion> directories = new ArrayList<>();
        for (Suggestion suggestion :
                suggestions(new PathQuery(sandbox, Optional.empty(), parent(typed)), option, typed)) {
            if (!suggestion.complete()) {
                directories.add(suggestion);
            }
        }
        return directories;
    }

    private List<Suggestion> suggestions(PathQuery query, String option, String typed) {
        String parent = query.directory();
        boolean hidden = typed.startsWith(".", parent.length());
        List<Suggestion> suggestions = new ArrayList<>();
        for (String name : paths.names(query)) {
            if (Shown.isHarmless(name) && (hidden || !name.startsWith("."))) {
                suggestions.add(new Suggestion(option + parent + name, name, "", !name.endsWith("/")));
            }
        }
        return suggestions;
    }

    private static String parent(String typed) {
        return typed.substring(0, typed.lastIndexOf('/') + 1);
    }
}
