package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes in: nothing is thrown, the cursor stays inside, and the chunking makes no difference. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class StreamPropertyTest {
    private static final Path SEEDS = Path.of(System.getProperty("user.dir"), "..", "shared", "vt", "ghostty-fuzz")
            .normalize();
    private static final List<Size> SIZES =
            List.of(new Size(1, 1), new Size(2, 3), new Size(80, 24), new Size(500, 200));

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
    void rowsThatDidNotChangeAreTheSameAndTheOthersTellTheChange() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Terminal watched = VtTester.of(20, 8).terminal();
            Terminal other = VtTester.of(20, 8).terminal();
            for (int step = 0; step < 10; step++) {
                byte[] bytes = Streams.random(random, 6);
                watched.feed(bytes, 0, bytes.length);
                other.feed(bytes, 0, bytes.length);
                watched.snapshot();
            }
            assertThat(ScreenDump.of(watched, 10)).isEqualTo(ScreenDump.of(other, 10));
            ScreenSnapshot before = watched.snapshot();
            ScreenSnapshot after = watched.snapshot();
            for (int row = 0; row < 8; row++) {
                assertThat(after.row(row)).isSameAs(before.row(row));
            }
        }
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
        Terminal terminal = new Terminal(TerminalOptions.of(size).withHistoryRows(50), event -> {});
        terminal.feed(before, 0, before.length);
        byte[] bytes = ("\030" + text).getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
        return ScreenDump.of(terminal, 50);
    }
}
