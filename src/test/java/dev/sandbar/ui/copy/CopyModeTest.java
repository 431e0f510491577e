package dev.sandbar.ui.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.vt.SearchPattern;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import dev.sandbar.vt.TextPoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the cursor gets to, on a screen of 20 columns and 5 rows. */
final class CopyModeTest {
    private static final Size SIZE = new Size(20, 5);

    @Test
    void wordsEndWherePunctuationAndSpacesBegin() {
        CopyMode mode = top("one two.three  (x)");

        assertThat(columns(mode, move -> move.wordNext(false), 5)).containsExactly(4, 7, 8, 15, 16);
        assertThat(columns(mode, move -> move.wordEnd(false), 5)).containsExactly(2, 6, 7, 12, 15);
        assertThat(columns(mode, move -> move.wordNext(true), 2)).containsExactly(4, 15);
        assertThat(columns(mode, move -> move.wordEnd(true), 3)).containsExactly(2, 12, 17);
        assertThat(columns(new Movement(mode).lineEnd(), move -> move.wordPrevious(false), 4))
                .containsExactly(16, 15, 8, 7);
    }

    @Test
    void aWordThatWrapsIsOneAndLinesPartWords() {
        CopyMode mode = top("an abcdefghijklmnopqrstuvwxyz end\nnext");

        CopyMode end = new Movement(new Movement(mode).wordNext(false)).wordEnd(false);
        assertThat(end.cursor()).isEqualTo(new TextPoint(1, 8));
        assertThat(new Movement(end).wordPrevious(false).cursor()).isEqualTo(new TextPoint(0, 3));

        CopyMode next = new Movement(new Movement(end).wordNext(false)).wordNext(false);
        assertThat(next.cursor()).isEqualTo(new TextPoint(2, 0));
    }

    @Test
    void wideCharactersAreOneStep() {
        CopyMode mode = top("日本 x");

        assertThat(columns(mode, Movement::right, 3)).containsExactly(2, 4, 5);
        assertThat(columns(new Movement(mode).lineEnd(), Movement::left, 3)).containsExactly(4, 2, 0);
    }

    @Test
    void theCursorGoesBackToItsColumnBehindAShorterLine() {
        CopyMode mode = new Movement(top("a long line\nab\na long line")).lineText();
        CopyMode there = new Movement(mode.to(new TextPoint(0, 8))).rows(1);
        assertThat(there.cursor()).isEqualTo(new TextPoint(1, 1));

        assertThat(new Movement(there).rows(1).cursor()).isEqualTo(new TextPoint(2, 8));
        CopyMode end = new Movement(mode).lineEnd();
        assertThat(new Movement(new Movement(end).rows(1)).rows(1).cursor()).isEqualTo(new TextPoint(2, 10));
    }

    @Test
    void paragraphsAreWhatEmptyLinesPart() {
        CopyMode mode = top("a\nb\n\n\nc\n\nd");

        CopyMode first = new Movement(mode).paragraph(1);
        CopyMode second = new Movement(first).paragraph(1);
        assertThat(first.cursor().row()).isEqualTo(2);
        assertThat(second.cursor().row()).isEqualTo(5);
        assertThat(new Movement(second).paragraph(-1).cursor().row()).isEqualTo(3);
    }

    @Test
    void theViewFollowsTheCursorAndTheCursorTheView() {
        CopyMode mode = begun(numbered(100));
        long end = mode.view().top();

        CopyMode up = new Movement(mode).rows(-10);
        assertThat(up.view().top()).isEqualTo(up.cursor().row());

        CopyMode scrolled = new Movement(up).scrolled(3);
        assertThat(scrolled.cursor().row()).isEqualTo(scrolled.view().top());
        assertThat(new Movement(scrolled).scrolled(1_000).view().top()).isEqualTo(end);
    }

    @Test
    void pagesMoveBoth() {
        CopyMode mode = new Movement(begun(numbered(100))).pages(-20);

        assertThat(mode.cursor().row() - mode.view().top()).isEqualTo(4);
        assertThat(new Movement(mode).pages(-1_000).cursor().row()).isZero();
    }

    @Test
    void firstMiddleAndLastLineInSight() {
        CopyMode mode = new Movement(begun(numbered(100))).rows(-50);
        long top = mode.view().top();

        assertThat(new Movement(mode).inView(0).cursor().row()).isEqualTo(top);
        assertThat(new Movement(mode).inView(0.5).cursor().row()).isEqualTo(top + 2);
        assertThat(new Movement(mode).inView(1).cursor().row()).isEqualTo(top + 4);
        assertThat(new Movement(mode).last().cursor().row()).isEqualTo(99);
    }

    @Test
    void charactersAreFoundInTheLineInAllFourWays() {
        CopyMode mode = top("axbxcxd");

        assertThat(find(mode, LineFind.Way.ONTO_NEXT)).isEqualTo(1);
        assertThat(find(mode, LineFind.Way.BEFORE_NEXT)).isEqualTo(2);
        CopyMode end = new Movement(mode).lineEnd();
        assertThat(find(end, LineFind.Way.ONTO_PREVIOUS)).isEqualTo(5);
        assertThat(find(end, LineFind.Way.BEHIND_PREVIOUS)).isEqualTo(4);
        assertThat(new Movement(mode).find(new LineFind(LineFind.Way.ONTO_NEXT, 'z')))
                .isEmpty();
    }

    @Test
    void aSearchGoesOnAtTheOtherEnd() {
        CopyMode mode = searched(begun(numbered(30)), "line .*7$", false);

        Searching.Found first = new Searching(mode).next(false).orElseThrow();
        assertThat(first.mode().cursor().row()).isEqualTo(26);
        Searching.Found second = new Searching(first.mode()).next(false).orElseThrow();
        assertThat(second.mode().cursor().row()).isEqualTo(16);
        Searching.Found back = new Searching(second.mode()).next(true).orElseThrow();
        assertThat(back.mode().cursor().row()).isEqualTo(26);
        assertThat(back.wrapped()).isFalse();
        Searching.Found around = new Searching(back.mode()).next(true).orElseThrow();
        assertThat(around.mode().cursor().row()).isEqualTo(6);
        assertThat(around.wrapped()).isTrue();
        assertThat(around.number()).isEqualTo(1);
        assertThat(around.count()).isEqualTo(3);
    }

    @Test
    void matchesAreCountedRoundAndRound() {
        CopyMode mode = searched(begun(numbered(30)), "line .*7$", false);

        Searching.Found second = new Searching(mode.counting(2)).next(false).orElseThrow();
        assertThat(second.mode().cursor().row()).isEqualTo(16);
        assertThat(second.wrapped()).isFalse();
        Searching.Found around = new Searching(mode.counting(3).counting(0).counting(4))
                .next(false)
                .orElseThrow();
        assertThat(around.mode().cursor().row()).isEqualTo(26);
        assertThat(around.wrapped()).isTrue();
    }

    @Test
    void whatIsFoundFarAwayStandsInTheMiddle() {
        CopyMode mode = searched(begun(numbered(100)), "line 40$", false);

        CopyMode found = new Searching(mode).next(false).orElseThrow().mode();
        assertThat(found.cursor().row() - found.view().top()).isEqualTo(2);
    }

    @Test
    void linesAreMarkedWithAllRowsThatTheyWrapOver() {
        CopyMode mode = top("short\nabcdefghijklmnopqrstuvwxyz\nlast");
        CopyMode marked = new Marking(mode.to(new TextPoint(2, 1))).toggled(Mark.Shape.LINES);

        assertThat(marked.markedText()).contains("abcdefghijklmnopqrstuvwxyz");
    }

    @Test
    void theSameShapeAgainUnmarksAndAnotherOneKeepsTheAnchor() {
        CopyMode mode = new Movement(top("one two")).wordNext(false);
        CopyMode marked = new Movement(new Marking(mode).toggled(Mark.Shape.TEXT)).right();

        CopyMode lines = new Marking(marked).toggled(Mark.Shape.LINES);
        assertThat(lines.mark()).contains(new Mark(new TextPoint(0, 4), Mark.Shape.LINES));
        assertThat(new Marking(lines).toggled(Mark.Shape.LINES).mark()).isEmpty();
    }

    @Test
    void onAnEmptyScreenNothingGoesWrong() {
        CopyMode mode = begun("");
        List<Function<Movement, CopyMode>> all = List.of(
                Movement::left,
                Movement::right,
                Movement::lineEnd,
                Movement::lineText,
                Movement::first,
                Movement::last,
                move -> move.wordNext(false),
                move -> move.wordEnd(true),
                move -> move.wordPrevious(true),
                move -> move.paragraph(1),
                move -> move.paragraph(-1),
                move -> move.pages(50),
                move -> move.rows(-50));

        for (Function<Movement, CopyMode> movement : all) {
            assertThat(movement.apply(new Movement(mode)).cursor().row()).isBetween(0L, 4L);
        }
    }

    private static List<Integer> columns(CopyMode mode, Function<Movement, CopyMode> movement, int times) {
        List<Integer> columns = new ArrayList<>();
        CopyMode at = mode;
        for (int i = 0; i < times; i++) {
            at = movement.apply(new Movement(at));
            columns.add(at.cursor().column());
        }
        return columns;
    }

    private static int find(CopyMode mode, LineFind.Way way) {
        return new Movement(mode)
                .find(new LineFind(way, 'x'))
                .orElseThrow()
                .cursor()
                .column();
    }

    private static CopyMode searched(CopyMode mode, String pattern, boolean newer) {
        return new Searching(mode)
                .answered(new Search(pattern, newer, mode.text().search(SearchPattern.of(pattern))));
    }

    private static CopyMode top(String text) {
        return new Movement(begun(text)).first();
    }

    private static CopyMode begun(String text) {
        Terminal terminal = new Terminal(TerminalOptions.of(SIZE), event -> {});
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
        return CopyMode.begun(
                new Reading(terminal.transcript(), terminal.snapshot().cursor().at(), Optional.empty()), SIZE);
    }

    private static String numbered(int lines) {
        return IntStream.rangeClosed(1, lines).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));
    }
}
