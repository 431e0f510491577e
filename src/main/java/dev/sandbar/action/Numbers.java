package dev.sandbar.action;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads whole numbers that options have for values. */
final class Numbers {
    private Numbers() {}

    /** The option's value, if it was given. */
    static OptionalInt atLeastOne(OptionReader reader, OptionInfo option) throws UsageException {
        Optional<String> text = reader.last(option.name());
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= 1) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            throw wrong(text.get(), option);
        }
        throw wrong(text.get(), option);
    }

    private static UsageException wrong(String text, OptionInfo option) {
        return new UsageException(
                "'" + text + "' is no number from 1 on", "write " + option.name() + " " + option.value());
    }
}
