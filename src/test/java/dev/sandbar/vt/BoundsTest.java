package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Rows that scroll are what costs most in a sequence; a full screen of them is all that one may move. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\033[65535b",
                "漢\033[99999b",
                "\033[4hx\033[65535b",
                "\033[?69h\033[5;6s\033[5Gx\033[65535b",
                "\033[65535S"
            })
    void oneSequenceScrollsNoMoreThanAScreenAndARow(String sequence) {
        VtTester tester = VtTester.of(TerminalOptions.of(new Size(200, 60)).withHistoryRows(1000));
        tester.feed("\033[60;1H").feed(sequence);
        assertThat(tester.terminal().historyRows()).isLessThanOrEqualTo(61);
    }

    /** Each took 64 KiB of itself seconds or minutes once; the limit is for machines that are slow, busy and just warming up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\033[?69h\033[5;6s\033[?6h|漢\033[65535b",
                "\033[4h|x\033[65535b",
                "\033[?7l|x\033[65535b",
                "\033[?2027h|\u1100\033[65535b",
                "|\033#8",
                "|\033[65;1;1;999;999$x",
                "\033[1\"q\033#8|\033[?2J",
                "\033[2;59r|\033[999T",
                "\033[31ma\033[32mb\033[2*x|\033[1;1;999;999;1$r"
            })
    void hostileOutputTakesABoundedTime(String prepareAndFlood) {
        int bar = prepareAndFlood.indexOf('|');
        byte[] flood = prepareAndFlood.substring(bar + 1).repeat(4096).getBytes(StandardCharsets.UTF_8);
        Terminal terminal =
                VtTester.of(200, 60).feed(prepareAndFlood.substring(0, bar)).terminal();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        terminal.feed(flood, 0, flood.length);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }
}
