package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;

/**
 * One search, from the newest line to the oldest. The text was chosen by a program and the pattern by its user, and together they
 * can make a backtracking matcher take exponential time: every look at a character is counted, and there are only so many.
 */
final class TranscriptSearch {
    static final int MAX_MATCHES = 10_000;
    /** A second or so; an honest pattern looks at each character a few times. */
    private static final int MAX_LOOKS = 100_000_000;

    private final Transcript transcript;
    private final SearchPattern pattern;
    private final List<TextRange> matches = new ArrayList<>();
    private int looksLeft = MAX_LOOKS;

    TranscriptSearch(Transcript transcript, SearchPattern pattern) {
        this.transcript = transcript;
        this.pattern = pattern;
    }

    SearchResult run() {
        boolean complete = true;
        try {
            long row = transcript.endRow() - 1;
            while (row >= transcript.firstRow() && complete) {
                LogicalLine line = LogicalLine.endingAt(transcript, row);
                complete = search(line);
                row = line.firstRow() - 1;
            }
        } catch (GivenUpException | StackOverflowError tooMuch) {
            // java.util.regex recurses over alternatives: on a long line it can run out of stack before it runs out of
            // looks
            complete = false;
        }
        Collections.reverse(matches);
        return new SearchResult(matches, complete);
    }

    private boolean search(LogicalLine line) {
        Matcher matcher = pattern.pattern().matcher(new CountedText(line.text()));
        List<TextRange> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(line.range(matcher.start(), matcher.end()));
            }
            if (matches.size() + found.size() >= MAX_MATCHES) {
                break;
            }
        }
        Collections.reverse(found);
        matches.addAll(found);
        return matches.size() < MAX_MATCHES;
    }

    /** No error: only the way out of the matcher. */
    private static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUpException() {
            super("the pattern takes too long on this text", null, false, false);
        }
    }

    private final class CountedText implements CharSequence {
        private final String text;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--looksLeft < 0) {
                throw new GivenUpException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
