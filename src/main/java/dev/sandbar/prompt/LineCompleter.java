package dev.sandbar.prompt;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands suggestions to JLine. */
final class LineCompleter implements Completer {
    private final Suggestions suggestions;

    LineCompleter(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof TypedLine typed) {
            suggestions.at(typed).forEach(suggestion -> candidates.add(candidate(suggestion)));
        }
    }

    private static Candidate candidate(Suggestion suggestion) {
        String help = suggestion.help().isEmpty() ? null : suggestion.help();
        return new Candidate(suggestion.word(), suggestion.shown(), null, help, null, null, suggestion.complete());
    }
}
