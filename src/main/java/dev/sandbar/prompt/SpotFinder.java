package dev.sandbar.prompt;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.ActionTable;
import dev.sandbar.action.OptionInfo;
import dev.sandbar.prompt.Spot.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a line word by word to its cursor, by the grammar of its action. */
final class SpotFinder {
    private static final String SEPARATOR = "--";

    private final TypedLine line;
    private final List<String> words;
    private final List<String> targets = new ArrayList<>();
    private Optional<String> directory = Optional.empty();
    private Optional<OptionInfo> waiting = Optional.empty();
    private boolean separated;
    private int commandWords;

    private SpotFinder(TypedLine line) {
        this.line = line;
        this.words = line.words();
    }

    /** What stands at the cursor of {@code line}. */
    static Spot of(TypedLine line) {
        if (line.wordIndex() == 0) {
            return Spot.of(Kind.ACTION);
        }
        Optional<ActionInfo> action = ActionTable.find(line.words().get(0));
        return action.map(new SpotFinder(line)::within).orElseGet(() -> Spot.of(Kind.NOTHING));
    }

    private Spot within(ActionInfo action) {
        for (String word : words.subList(1, words.size() - 1)) {
            pass(action, word);
        }
        boolean takesOptions = waiting.isEmpty() && !inCommand(action);
        return new Spot(kind(action), takesOptions ? action.options() : List.of(), targets, directory);
    }

    private void pass(ActionInfo action, String word) {
        if (waiting.isPresent()) {
            value(waiting.get(), word);
            waiting = Optional.empty();
        } else if (inCommand(action)) {
            commandWords++;
        } else if (word.equals(SEPARATOR)) {
            separated = true;
        } else if (word.startsWith("-") && word.length() > 1) {
            option(action, word);
        } else if (namesEnded(action)) {
            commandWords++;
        } else {
            targets.add(word);
        }
    }

    private boolean inCommand(ActionInfo action) {
        return separated || (commandWords > 0 && action.answersTo("exec"));
    }

    /** Without a separator exec takes one name, and its command follows. */
    private boolean namesEnded(ActionInfo action) {
        return action.answersTo("exec") && !targets.isEmpty() && !separatedAnywhere();
    }

    private boolean separatedAnywhere() {
        return words.contains(SEPARATOR) || line.separatedLater();
    }

    private void option(ActionInfo action, String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        for (OptionInfo option : action.options()) {
            if (option.takesValue() && option.names().contains(name)) {
                if (equals < 0) {
                    waiting = Optional.of(option);
                } else {
                    value(option, word.substring(equals + 1));
                }
            }
        }
    }

    private void value(OptionInfo option, String value) {
        if (isDirectory(option)) {
            directory = Optional.of(value);
        }
    }

    /** Whether the option's value is a directory in the sandbox. */
    static boolean isDirectory(OptionInfo option) {
        return option.value().equals("DIR");
    }

    private Kind kind(ActionInfo action) {
        if (waiting.isPresent()) {
            return isDirectory(waiting.get()) ? Kind.DIRECTORY : Kind.NOTHING;
        }
        if (inCommand(action)) {
            return commandWords == 0 ? Kind.PROGRAM : Kind.PATH;
        }
        return namesEnded(action) ? Kind.PROGRAM : ofArgument(action);
    }

    private Kind ofArgument(ActionInfo action) {
        return switch (action.name()) {
            case "help" -> Kind.TOPIC;
            case "cd" -> Kind.DIRECTORY;
            case "create" -> Kind.PROVIDER;
            case "runs" -> targets.isEmpty() ? Kind.VERB : Kind.RUN;
            default ->
                action.arguments().contains("NAME") && !action.arguments().contains("=") ? named(action) : Kind.NOTHING;
        };
    }

    private Kind named(ActionInfo action) {
        boolean many = action.arguments().contains("NAME…");
        return many || targets.isEmpty() ? Kind.NAME : Kind.NOTHING;
    }
}
