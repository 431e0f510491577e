package dev.sandbar.history.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a line what is different each time: times, durations, addresses, temporary paths, ids.
 *
 * <p>Output is hostile, so each expression starts only at a boundary and never goes back: all together take time in
 * proportion to the line.
 */
final class Masks {
    private static final List<Mask> ALL = List.of(
            mask("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b", "<id>"),
            mask(
                    "\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9}+)?+)?+(?:Z|[+-]\\d\\d:?+\\d\\d)?+",
                    "<time>"),
            mask("\\b\\d{4}[-/]\\d\\d[-/]\\d\\d\\b", "<date>"),
            mask("\\b\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,9}+)?+\\b", "<time>"),
            mask(
                    "(?<![\\w./-])/(?:tmp|var/tmp|var/folders|private/tmp|dev/shm)/[^\\s:'\"<>()\\[\\],;]++",
                    "<temporary path>"),
            mask("\\b0x[0-9a-fA-F]{4,}+\\b", "<address>"),
            mask("@[0-9a-f]{5,}+\\b", "@<address>"),
            mask(
                    "\\b\\d++(?:[.,]\\d++)?+ ?+(?:ns|µs|us|ms|msecs?|s|secs?|seconds?|mins?|minutes?|m|hours?|h)\\b",
                    "<duration>"),
            mask("(?i)\\b(pid|process|thread)([ =:#]{1,3}+)\\d++\\b", "$1$2<number>"),
            mask("(?<=[a-zA-Z0-9_.-]\\[)\\d{2,7}+(?=\\])", "<number>"),
            mask("(?<=[\\w.\\]]):\\d{4,5}+\\b", ":<port>"),
            mask("\\b(?=[a-f]*+\\d)[0-9a-f]{12,}+\\b", "<id>"),
            mask("\\b(?=[a-z]*+\\d)[0-9a-hjkmnp-tv-z]{26}+\\b", "<id>"));

    private Masks() {}

    private record Mask(Pattern pattern, String replacement) {}

    private static Mask mask(String expression, String replacement) {
        return new Mask(Pattern.compile(expression), replacement);
    }

    static String line(String line) {
        String masked = line.stripTrailing();
        for (Mask mask : ALL) {
            masked = mask.pattern().matcher(masked).replaceAll(mask.replacement());
        }
        return masked;
    }

    static List<String> lines(List<String> lines) {
        List<String> masked = new ArrayList<>(lines.size());
        for (String line : lines) {
            masked.add(line(line));
        }
        return masked;
    }
}
