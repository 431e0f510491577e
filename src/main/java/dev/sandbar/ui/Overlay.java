package dev.sandbar.ui;

import dev.sandbar.action.UiCommand;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.LinkHint;
import dev.sandbar.ui.pane.PaneId;
import dev.sandbar.ui.runs.RunsList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What lies over the screen and takes the keys. */
public sealed interface Overlay {
    /** Nothing does. */
    record None() implements Overlay {}

    /** The command line is open. */
    record Line() implements Overlay {}

    /**
     * The list is filtered while one types.
     *
     * @param before the filter that counts again when it is cancelled
     */
    record Filter(TextInput input, String before) implements Overlay {}

    /** A tab gets another name. */
    record Rename(TextInput input) implements Overlay {}

    /**
     * What to search for in the focused pane is typed.
     *
     * @param newer whether to search towards what is newer
     */
    record Search(TextInput input, boolean newer) implements Overlay {}

    /**
     * An address of a pane is chosen by its letters.
     *
     * @param text what the pane shows meanwhile
     * @param typed the first of the letters
     */
    record Links(PaneId pane, CopyMode text, List<LinkHint> hints, String typed) implements Overlay {
        public Links {
            Objects.requireNonNull(pane);
            Objects.requireNonNull(text);
            hints = List.copyOf(hints);
            Objects.requireNonNull(typed);
        }
    }

    /**
     * What is to be done with an address.
     *
     * @param shown the text that it stood behind
     */
    record Address(String uri, String shown) implements Overlay {
        public Address {
            Objects.requireNonNull(uri);
            Objects.requireNonNull(shown);
        }
    }

    /**
     * The list of runs.
     *
     * @param typed the words to seek while they are typed
     */
    record Runs(RunsList list, Optional<TextInput> typed) implements Overlay {
        public Runs {
            Objects.requireNonNull(list);
            Objects.requireNonNull(typed);
        }

        /** The same with another list. */
        public Runs with(RunsList other) {
            return new Runs(other, typed);
        }

        /** The same while words are typed. */
        public Runs typing(TextInput input) {
            return new Runs(list, Optional.of(input));
        }
    }

    /**
     * A question before something is lost.
     *
     * @param details what is meant, a line each
     */
    record Confirm(String question, List<String> details, Intent intent) implements Overlay {
        public Confirm {
            Objects.requireNonNull(question);
            details = List.copyOf(details);
            Objects.requireNonNull(intent);
        }
    }

    /**
     * Help, searchable.
     *
     * @param top the uppermost line that is shown
     */
    record Help(TextInput query, int top) implements Overlay {}

    /**
     * Commands to choose from, narrowed down by typing.
     *
     * @param cursor the index among those that match
     */
    record Palette(String title, List<UiCommand> choices, TextInput query, int cursor) implements Overlay {
        public Palette {
            Objects.requireNonNull(title);
            choices = List.copyOf(choices);
            Objects.requireNonNull(query);
        }

        /** The same with something else typed. */
        public Palette searched(TextInput other) {
            return new Palette(title, choices, other, 0);
        }

        /** The choices that contain every word of what was typed. */
        public List<UiCommand> matching() {
            String[] words = query.text().toLowerCase(Locale.ROOT).strip().split(" +", -1);
            return choices.stream().filter(choice -> matches(choice, words)).toList();
        }

        private static boolean matches(UiCommand choice, String[] words) {
            String text = (choice.word() + " " + choice.help()).toLowerCase(Locale.ROOT);
            for (String word : words) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }
}
