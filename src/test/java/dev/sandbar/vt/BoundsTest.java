package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a hostile program cannot do. */
final class BoundsTest {
    @Test
    void coloursThatAreNeverUsedTwiceAreForgotten() {
        Screen screen = new Screen(TerminalOptions.of(new Size(80, 24)).withHistoryRows(50));
        Printer printer = new Printer(screen, false);
        for (int colour = 0; colour < 3 * Sweep.LIMIT; colour++) {
            screen.pen.setStyle(Style.DEFAULT.withForeground(Colour.rgb(colour >> 16, colour >> 8, colour)));
            printer.print('x');
            Sweep.runIfNeeded(screen);
        }
        assertThat(screen.looks.count()).isLessThanOrEqualTo(Sweep.LIMIT + 1);
        int last = 3 * Sweep.LIMIT - 1;
        Row row = screen.line().snapshot(screen.tables());
        int column = screen.caret.column - (screen.caret.wrapPending ? 0 : 1);
        assertThat(row.style(column).foreground()).isEqualTo(Colour.rgb(last >> 16, last >> 8, last));
    }

    @Test
    void clustersThatAreGoneAreForgottenAndTheOthersKept() {
        Screen screen = new Screen(TerminalOptions.of(new Size(80, 24)).withHistoryRows(50));
        Printer printer = new Printer(screen, false);
        int last = 2 * Sweep.LIMIT;
        for (int i = 0; i <= last; i++) {
            cluster(i).codePoints().forEach(printer::print);
            Sweep.runIfNeeded(screen);
        }
        assertThat(screen.clusters.count()).isLessThanOrEqualTo(Sweep.LIMIT + 4);
        assertThat(screen.line().snapshot(screen.tables()).text()).endsWith(cluster(last - 1) + cluster(last));
    }

    private static String cluster(int number) {
        int marks = number / 26;
        return Character.toString('a' + number % 26)
                + Character.toString(0x300 + marks % 48)
                + Character.toString(0x300 + marks / 48 % 48)
                + Character.toString(0x300 + marks / 48 / 48 % 48);
    }

    @Test
    void aTowerOfMarksEndsSomewhere() {
        Terminal terminal =
                VtTester.of(10, 2).feed("e" + "\u0301".repeat(100_000)).terminal();
        assertThat(terminal.snapshot().row(0).grapheme(0).length()).isLessThanOrEqualTo(Clusters.MAX_LENGTH);
    }

    @Test
    void anEndlessControlStringIsReadWithoutBeingKept() {
        byte[] title = "x".repeat(Payload.MAX_BYTES).getBytes(StandardCharsets.US_ASCII);
        VtTester.of(10, 2)
                .feed("\033]0;")
                .feed(title)
                .feed(title)
                .feed("\033\\ok")
                .lines("ok")
                .events();
    }

    @Test
    void theNoncharacterThatStandsForSecondHalvesCannotBeWritten() {
        VtTester.of(5, 2).feed("a\uffffb").lines("a\ufffdb");
    }
}
