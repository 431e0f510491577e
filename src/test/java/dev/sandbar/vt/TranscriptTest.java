package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class TranscriptTest {
    private static List<String> found(Transcript transcript, String pattern) {
        return transcript.search(SearchPattern.of(pattern)).matches().stream()
                .map(transcript::text)
                .toList();
    }

    private static Transcript transcript(int columns, int rows, String text) {
        return VtTester.of(columns, rows).feed(text).terminal().transcript();
    }

    @Test
    void findsInHistoryAndOnTheScreenOldestFirst() {
        Transcript transcript = transcript(10, 2, "a1\r\nb2\r\na3\r\na4 a5");
        assertThat(found(transcript, "a\\d")).containsExactly("a1", "a3", "a4", "a5");
        assertThat(transcript.search(SearchPattern.of("a1")).matches())
                .containsExactly(TextRange.linear(new TextPoint(0, 0), new TextPoint(0, 1)));
    }

    @Test
    void staysAsItWasWhileTheHistoryForgets() {
        VtTester tester = VtTester.of(TerminalOptions.of(new Size(20, 2)).withHistoryRows(3));
        tester.feed("one\r\ntwo\r\n\033[31mthree\033[m\r\n漢字\r\nlast");
        Transcript before = tester.terminal().transcript();
        tester.feed("\r\nfour\r\nfive\r\nsix\r\nseven\r\neight\r\nnine\r\nten");
        assertThat(found(before, ".+")).containsExactly("one", "two", "three", "漢字", "last");
        assertThat(found(tester.terminal().transcript(), ".+")).containsExactly("six", "seven", "eight", "nine", "ten");
    }

    @Test
    void staysAsItWasAfterAResizeToo() {
        VtTester tester = VtTester.of(TerminalOptions.of(new Size(20, 2)).withHistoryRows(8));
        tester.feed("a long line that wraps\r\none\r\ntwo\r\nthree\r\nfour\r\nfive");
        Transcript before = tester.terminal().transcript();
        tester.resize(5, 2).feed("\r\nsix".repeat(20));
        assertThat(found(before, "[^ ]+"))
                .containsExactly("a", "long", "line", "that", "wraps", "one", "two", "three", "four", "five");
    }

    @Test
    void findsAcrossWrappedRowsAndWideCharacters() {
        Transcript transcript = transcript(6, 4, "漢字abcdef漢");
        assertThat(transcript.search(SearchPattern.of("字abcdef漢")).matches())
                .containsExactly(TextRange.linear(new TextPoint(0, 2), new TextPoint(1, 4)));
        assertThat(found(transcript, "bcd")).containsExactly("bcd");
    }

    @Test
    void caseCountsWhereThePatternHasACapital() {
        Transcript transcript = transcript(20, 2, "error Error ERROR");
        assertThat(found(transcript, "error")).hasSize(3);
        assertThat(found(transcript, "Error")).containsExactly("Error");
    }

    @Test
    void anIncompletePatternIsSearchedForAsItStands() {
        assertThat(SearchPattern.of("[a").literal()).isTrue();
        assertThat(found(transcript(20, 2, "x [a b"), "[a")).containsExactly("[a");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aPatternThatWouldTakeForEverIsGivenUp() {
        Transcript transcript = transcript(200, 5, "a".repeat(150) + "!");
        SearchResult result = transcript.search(SearchPattern.of("(a*)\\1(a*)\\2(a*)\\3(a*)\\4b"));
        assertThat(result.complete()).isFalse();
        Transcript longLine = transcript(200, 50, "ab".repeat(50_000));
        assertThat(longLine.search(SearchPattern.of("(a|b)*c")).complete()).isFalse();
    }

    @Test
    void aLineThatNeverEndsIsSearchedInPartsEachOnce() {
        Transcript transcript = VtTester.of(TerminalOptions.of(new Size(5, 4)).withHistoryRows(10_000))
                .feed("abcde".repeat(3000))
                .terminal()
                .transcript();
        assertThat(found(transcript, "abcde")).hasSize(3000);
    }

    @Test
    void textIsCopiedInLinesOrInARectangle() {
        Transcript transcript = transcript(5, 4, "abcdefg\r\nhi  \r\njkl");
        TextPoint from = new TextPoint(0, 1);
        TextPoint to = new TextPoint(3, 1);
        assertThat(transcript.text(TextRange.linear(to, from))).isEqualTo("bcdefg\nhi\njk");
        assertThat(transcript.text(new TextRange(new TextPoint(0, 2), new TextPoint(3, 1), true)))
                .isEqualTo("bc\ng\ni\nkl");
    }

    @Test
    void theLastOutputLiesBetweenItsMarkAndTheNextPrompt() {
        String shell = "\033]133;A\007$ \033]133;B\007one\r\n\033]133;C\0071\r\n\033]133;D;0\007"
                + "\033]133;A\007$ \033]133;B\007two\r\n\033]133;C\0072a\r\n2b\r\n\033]133;D;0\007\033]133;A\007$ ";
        Transcript transcript = transcript(10, 4, shell);
        assertThat(transcript.lastOutput().map(transcript::text)).contains("2a\n2b");
        assertThat(transcript(10, 4, "no marks").lastOutput()).isEmpty();
    }

    @Test
    void linksAreThoseOfTheProgramAndThoseThatStandInTheText() {
        Transcript transcript =
                transcript(20, 6, "\033]8;;http://set/\033\\x\033]8;;\033\\ (see https://a.example/b_(c)?d=e).");
        assertThat(transcript.linkAt(new TextPoint(0, 0))).contains("http://set/");
        assertThat(transcript.linkAt(new TextPoint(1, 3))).contains("https://a.example/b_(c)?d=e");
        assertThat(transcript.linkAt(new TextPoint(0, 3))).isEmpty();
        assertThat(transcript.linkAt(new TextPoint(99, 3))).isEmpty();
    }

    @Test
    void wordsAndLinesAreSelectedWhole() {
        Transcript transcript = transcript(8, 4, "ls /usr/local/bin -l");
        assertThat(transcript.wordAt(new TextPoint(1, 0)).map(transcript::text)).contains("/usr/local/bin");
        assertThat(transcript.lineAt(new TextPoint(1, 0)).map(transcript::text)).contains("ls /usr/local/bin -l");
        assertThat(transcript.wordAt(new TextPoint(0, 2))).isEmpty();
    }

    @Test
    void aTranscriptStaysAsItWas() {
        VtTester tester = VtTester.of(10, 2).feed("\033[31me\u0301\033[m\r\n2\r\n3");
        Transcript before = tester.terminal().transcript();
        tester.feed("\033[2J\033[3J\033[Hnew");
        assertThat(before.row(0).text()).isEqualTo("e\u0301");
        assertThat(before.row(0).style(0).foreground()).isEqualTo(1);
        assertThat(before.row(2).text()).isEqualTo("3");
    }

    @Test
    void aSelectionStaysAtItsTextWhenRowsAreWrappedAnew() {
        VtTester tester = VtTester.of(10, 3).feed("one\r\ntwo\r\nabcdefghij0123456789 end");
        Terminal terminal = tester.terminal();
        TextRange selection = terminal.transcript()
                .search(SearchPattern.of("6789 e"))
                .matches()
                .get(0);
        terminal.select(selection);
        for (int columns : new int[] {7, 23, 4, 40, 10}) {
            tester.resize(columns, 3);
            Optional<TextRange> kept = terminal.snapshot().selection();
            assertThat(kept.map(terminal.transcript()::text)).contains("6789 e");
        }
    }

    @Test
    void linksAreWhatProgramsSetAndAddressesInTheText() {
        String set = "\033]8;;https://set.example/x\033\\https://shown.example\033]8;;\033\\";
        Transcript transcript = transcript(20, 6, "see http://a.example/very/long, and\r\n" + set);

        assertThat(transcript.links(0, 6))
                .extracting(LinkSpan::uri)
                .containsExactly("http://a.example/very/long", "https://set.example/x");
        assertThat(transcript.links(0, 6).get(0).range())
                .isEqualTo(TextRange.linear(new TextPoint(0, 4), new TextPoint(1, 9)));
        assertThat(transcript.links(3, 3)).isEmpty();
    }
}
