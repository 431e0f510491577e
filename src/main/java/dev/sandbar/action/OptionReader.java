package dev.sandbar.action;

import dev.sandbar.spelling.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads options in the usual forms: {@code --name value}, {@code --name=value}, {@code -n value}, {@code -nvalue} and
 * flags together ({@code -it}).
 *
 * <p>It is ours because it stands on the path of every {@code sandbar exec}: the same options through picocli's model
 * cost about 100 ms at each start, even with a class-data archive.
 */
final class OptionReader {
    private final String action;
    private final List<OptionInfo> options;
    private final List<String> words;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int at;

    OptionReader(String action, List<OptionInfo> options, List<String> words) {
        this.action = action;
        this.options = options;
        this.words = words;
    }

    /** Reads options up to the first word that is none; {@code --} is none. */
    void readOptions() throws UsageException {
        while (at < words.size() && isOption(words.get(at))) {
            String word = words.get(at++);
            if (word.startsWith("--")) {
                readLong(word);
            } else {
                readShort(word);
            }
        }
    }

    /** Reads everything up to {@code --} or the end, options and other words mixed, and returns the others. */
    List<String> readMixed() throws UsageException {
        List<String> others = new ArrayList<>();
        readOptions();
        while (at < words.size() && !words.get(at).equals("--")) {
            others.add(words.get(at++));
            readOptions();
        }
        return others;
    }

    /** Reads everything as {@link #readMixed}, and what follows {@code --} as other words too. */
    List<String> readAll() throws UsageException {
        List<String> others = readMixed();
        others.addAll(rest());
        return others;
    }

    /** Takes the next word, whatever it is. */
    String next() {
        return words.get(at++);
    }

    /** How many words are not read yet. */
    int left() {
        return words.size() - at;
    }

    /** The words not read yet, without a {@code --} at their beginning. */
    List<String> rest() {
        boolean separated = at < words.size() && words.get(at).equals("--");
        return words.subList(separated ? at + 1 : at, words.size());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Every value given to the option, in order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value that was given last. */
    Optional<String> last(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    // A lone "-" is a word by custom (stdin), "--" ends the options.
    private static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !word.equals("--");
    }

    private void readLong(String word) throws UsageException {
        int equals = word.indexOf('=');
        OptionInfo option = option(equals < 0 ? word : word.substring(0, equals));
        if (option.takesValue()) {
            add(option, equals < 0 ? value(option, word) : word.substring(equals + 1));
        } else if (equals < 0) {
            add(option, "");
        } else {
            throw new UsageException(option.name() + " takes no value", "write " + option.name() + " alone");
        }
    }

    private void readShort(String word) throws UsageException {
        for (int i = 1; i < word.length(); i++) {
            OptionInfo option = option("-" + word.charAt(i));
            if (option.takesValue()) {
                add(option, i + 1 < word.length() ? word.substring(i + 1) : value(option, "-" + word.charAt(i)));
                return;
            }
            add(option, "");
        }
    }

    private OptionInfo option(String name) throws UsageException {
        for (OptionInfo option : options) {
            if (option.names().contains(name)) {
                return option;
            }
        }
        throw new UsageException(action + " has no option " + name, hint(name));
    }

    private String hint(String name) {
        List<String> known = new ArrayList<>();
        for (OptionInfo option : options) {
            known.addAll(option.names());
        }
        String help = "see: sandbar help " + action;
        Optional<String> nearest = name.length() > 2 ? Nearest.to(name, known) : Optional.empty();
        if (nearest.isPresent()) {
            return "did you mean " + nearest.get() + "? " + help;
        }
        return action.equals("exec") ? "put -- before a command that has options of its own; " + help : help;
    }

    private String value(OptionInfo option, String written) throws UsageException {
        if (at == words.size() || words.get(at).equals("--")) {
            throw new UsageException(
                    written + " needs a value", "write " + written + " " + option.value() + ": " + option.help());
        }
        return words.get(at++);
    }

    private void add(OptionInfo option, String value) {
        values.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(value);
    }
}
