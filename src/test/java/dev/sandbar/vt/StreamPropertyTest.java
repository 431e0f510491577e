package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes in: nothing is thrown, the cursor stays inside, and the chunking makes no difference. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class StreamPropertyTest {
    private static final Path SEEDS = Path.of(System.getProperty("user.dir"), "..", "shared", "vt", "ghostty-fuzz")
            .normalize();
    private static final List<Size> SIZES = List.of(
            new Size(1, 1), new Size(2, 3), new Size(7, 200), new Size(80, 24), new Size(500, 1), new Size(500, 200));

    @Test
    void theSeedsOfAnotherFuzzerAreHandled() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "no fuzz seeds at " + SEEDS);
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(1);
        for (String line : Files.readAllLines(SEEDS.resolve("inputs.ndjson"))) {
            JsonNode seed = json.readTree(line);
            for (Size size : SIZES) {
                Streams.checkSplits(seed.get("in_b64").binaryValue(), size, random);
            }
        }
    }

    @Test
    void randomStreamsAreHandledHoweverTheyAreCut() {
        Random random = new Random(2);
        for (int round = 0; round < 400; round++) {
            Size size = new Size(1 + random.nextInt(40), 1 + random.nextInt(12));
            Streams.checkSplits(Streams.random(random, 60), size, random);
        }
    }

    @Test
    void whoDrawsOnlyTheRowsThatChangedComesToTheWholeScreen() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Size size = new Size(1 + random.nextInt(40), 1 + random.nextInt(12));
            Terminal watched = terminal(size);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Row[] seen = new Row[size.rows()];
            RowDump[] drawn = new RowDump[size.rows()];
            for (int step = 0; step < 8; step++) {
                byte[] bytes = Streams.random(random, 6);
                all.writeBytes(bytes);
                watched.feed(bytes, 0, bytes.length);
                draw(watched.snapshot(), seen, drawn);
                Terminal whole = terminal(size);
                whole.feed(all.toByteArray(), 0, all.size());
                assertThat(List.of(drawn)).isEqualTo(ScreenDump.of(whole, 50).screen());
            }
        }
    }

    private static void draw(ScreenSnapshot screen, Row[] seen, RowDump[] drawn) {
        for (int row = 0; row < seen.length; row++) {
            if (screen.row(row) != seen[row]) {
                seen[row] = screen.row(row);
                drawn[row] = RowDump.of(seen[row]);
            }
        }
    }

    @Test
    void rowsThatDidNotChangeAreTheSame() {
        Terminal terminal =
                VtTester.of(20, 3).feed("one\r\ntwo\r\nthree\033[1;1H").terminal();
        ScreenSnapshot before = terminal.snapshot();
        terminal.feed(new byte[] {'O'}, 0, 1);
        ScreenSnapshot after = terminal.snapshot();
        assertThat(after.row(0)).isNotSameAs(before.row(0));
        assertThat(after.row(1)).isSameAs(before.row(1));
        assertThat(after.row(2)).isSameAs(before.row(2));
    }

    @Test
    void anyStreamSurvivesAnyResize() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            Terminal terminal = Streams.checkSplits(
                    Streams.random(random, 60), new Size(1 + random.nextInt(30), 1 + random.nextInt(10)), random);
            for (int step = 0; step < 4; step++) {
                terminal.resize(new Size(1 + random.nextInt(60), 1 + random.nextInt(20)));
                VtTester.checkInvariants(terminal.snapshot());
                byte[] bytes = Streams.random(random, 5);
                terminal.feed(bytes, 0, bytes.length);
                VtTester.checkInvariants(terminal.snapshot());
            }
        }
    }

    @Test
    void repeatingACharacterIsTheSameAsWritingItAgain() {
        Random random = new Random(5);
        List<String> characters = List.of("x", "é", "漢", "👍", "\u1100", "\ud83c\uddef");
        for (int round = 0; round < 2000; round++) {
            Size size = new Size(1 + random.nextInt(12), 1 + random.nextInt(5));
            byte[] before = Streams.random(random, 20);
            String character = characters.get(random.nextInt(characters.size()));
            int count = 1 + random.nextInt(size.columns());
            assertThat(dump(size, before, character + "\033[" + count + "b"))
                    .as("%d times %s in %s after %s", count, character, size, Arrays.toString(before))
                    .isEqualTo(dump(size, before, character + character.repeat(count)));
        }
    }

    private static ScreenDump dump(Size size, byte[] before, String text) {
        Terminal terminal = terminal(size);
        terminal.feed(before, 0, before.length);
        byte[] bytes = ("\030" + text).getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
        return ScreenDump.of(terminal, 50);
    }

    @Test
    void nothingIsLostByAResizeThereAndBack() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            Size size = new Size(2 + random.nextInt(40), 1 + random.nextInt(12));
            Terminal terminal = new Terminal(TerminalOptions.of(size).withHistoryRows(5000), event -> {});
            byte[] bytes = Streams.random(random, 40);
            terminal.feed(bytes, 0, bytes.length);
            // What is after the cursor may go when the screen has no room for it.
            byte[] toTheEnd = "\030\033[?6l\033[999;999H".getBytes(StandardCharsets.UTF_8);
            terminal.feed(toTheEnd, 0, toTheEnd.length);
            if (terminal.snapshot().alternateScreen()) {
                continue;
            }
            String before = characters(terminal);
            boolean large = hasLargeRows(terminal);
            terminal.resize(new Size(2 + random.nextInt(60), 1 + random.nextInt(20)));
            assertThat(large ? before : characters(terminal)).isEqualTo(before);
            terminal.resize(size);
            assertThat(characters(terminal)).isEqualTo(before);
        }
    }

    /** Rows of double width are not wrapped; they show less of themselves. */
    private static boolean hasLargeRows(Terminal terminal) {
        ScreenSnapshot screen = terminal.snapshot();
        return IntStream.range(0, screen.size().rows())
                        .anyMatch(i -> screen.row(i).lineSize() != LineSize.NORMAL)
                || IntStream.range(0, terminal.historyRows())
                        .anyMatch(i -> terminal.historyRow(i).lineSize() != LineSize.NORMAL);
    }

    /** Of history and screen, without the blanks between them. */
    private static String characters(Terminal terminal) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < terminal.historyRows(); row++) {
            text.append(terminal.historyRow(row).text());
        }
        VtTester.texts(terminal.snapshot()).forEach(text::append);
        return text.toString().replace(" ", "");
    }

    private static Terminal terminal(Size size) {
        return new Terminal(TerminalOptions.of(size).withHistoryRows(50), event -> {});
    }
}
