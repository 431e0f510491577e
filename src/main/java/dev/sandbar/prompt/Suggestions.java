package dev.sandbar.prompt;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.action.OptionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could be written at the cursor of a line. */
final class Suggestions {
    private final Surroundings surroundings;
    private final Lookups lookups;

    Suggestions(Surroundings surroundings, Lookups lookups) {
        this.surroundings = surroundings;
        this.lookups = lookups;
    }

    /** What could be written; not only what begins like the word at the cursor. May wait for a directory's names. */
    List<Suggestion> at(TypedLine line) {
        Spot spot = SpotFinder.of(line);
        String word = line.word();
        if (!spot.options().isEmpty() && word.startsWith("-")) {
            return options(spot, word);
        }
        return switch (spot.kind()) {
            case ACTION -> actions(List.of(Face.LINE));
            case TOPIC -> actions(List.of(Face.SHELL, Face.LINE));
            case NAME -> names(word);
            case PROVIDER -> providers();
            case VERB -> ActionTable.RUNS_VERBS.stream().map(Suggestion::word).toList();
            case RUN -> List.of(Suggestion.explained("last", "the newest run"));
            case DIRECTORY -> paths(spot).directories(spot, "", word);
            case PATH -> paths(spot).all(spot, word);
            case PROGRAM ->
                word.indexOf('/') < 0 ? programs(spot, word) : paths(spot).all(spot, word);
            case NOTHING -> List.of();
        };
    }

    private static List<Suggestion> actions(List<Face> faces) {
        List<Suggestion> actions = new ArrayList<>();
        for (ActionInfo info : ActionTable.all()) {
            if (faces.stream().anyMatch(info.faces()::contains)) {
                actions.add(Suggestion.explained(info.name(), info.help()));
            }
        }
        return actions;
    }

    private List<Suggestion> options(Spot spot, String word) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            String name = word.substring(0, equals);
            boolean directory = spot.options().stream()
                    .anyMatch(option ->
                            SpotFinder.isDirectory(option) && option.names().contains(name));
            return directory ? paths(spot).directories(spot, name + "=", word.substring(equals + 1)) : List.of();
        }
        List<Suggestion> options = new ArrayList<>();
        for (OptionInfo option : spot.options()) {
            option.names().forEach(name -> options.add(Suggestion.explained(name, option.help())));
        }
        return options;
    }

    private List<Suggestion> names(String word) {
        SandboxNames names = new SandboxNames(surroundings.sandboxes());
        List<Suggestion> suggestions = new ArrayList<>();
        if (Globs.isGlob(word)) {
            // The glob stays as it is, if it stands for something.
            names.matching(word).stream().limit(1).forEach(name -> suggestions.add(Suggestion.word(word)));
        } else {
            names.forms(word).forEach(name -> suggestions.add(Suggestion.word(name)));
        }
        return suggestions;
    }

    // Without a letter to go by there would be hundreds.
    private List<Suggestion> programs(Spot spot, String word) {
        if (word.isEmpty()) {
            return List.of();
        }
        List<String> names = lookups.programs().names(target(spot));
        return names.stream()
                .distinct()
                .filter(Shown::isHarmless)
                .map(Suggestion::word)
                .toList();
    }

    private List<Suggestion> providers() {
        List<Suggestion> providers = new ArrayList<>();
        for (String provider : new SandboxNames(surroundings.sandboxes()).providers()) {
            providers.add(new Suggestion(provider, provider, "", false));
        }
        return providers;
    }

    private PathSuggestions paths(Spot spot) {
        return new PathSuggestions(lookups.directories(), target(spot));
    }

    /** Names are looked up in the first of the sandboxes that are meant. */
    private Optional<String> target(Spot spot) {
        if (spot.targets().isEmpty()) {
            return Optional.empty();
        }
        String first = spot.targets().get(0);
        return Globs.isGlob(first)
                ? new SandboxNames(surroundings.sandboxes())
                        .matching(first).stream().findFirst()
                : Optional.of(first);
    }
}
