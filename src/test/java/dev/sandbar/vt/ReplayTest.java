package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recordings and hand-made streams of other terminals' test suites, with the screen that must come of them. */
final class ReplayTest {
    private static final Path CASES =
            Path.of(System.getProperty("user.dir"), "..", "shared", "vt").normalize();
    private static final long SEED = 20261121;

    /** Where terminals disagree: those whose screen is ours too, and why; and those where another one is right. */
    private static final Map<String, String> AGREED = Map.of(
            "xtermjs/t0103-reverse_wrap", "mode 45 wraps wherever the row above ends, as in the xterm we say we are");

    private static final Map<String, String> DISAGREED = Map.of(
            "xtermjs/t0060-DECSC", "DECSC keeps the pending wrap, as xterm does since long",
            "xtermjs/t0061-CSI_s", "as DECSC",
            "alacritty/deccolm_reset", "without mode 40 DECCOLM does nothing, as in xterm",
            "alacritty/erase_in_line", "EL drops the pending wrap, as in xterm",
            "alacritty/saved_cursor_alt", "?1049h drops the pending wrap, as in xterm and xterm.js");

    @TestFactory
    Stream<DynamicTest> disputedCases() throws IOException {
        return cases().filter(replay -> !replay.gate())
                .map(replay -> DynamicTest.dynamicTest(replay.name(), () -> decide(replay)));
    }

    private static void decide(ReplayCase replay) throws IOException {
        if (AGREED.containsKey(replay.name())) {
            check(replay);
        } else {
            assertThat(DISAGREED).containsKey(replay.name());
            assertThatThrownBy(() -> check(replay)).isInstanceOf(AssertionError.class);
        }
    }

    @TestFactory
    Stream<DynamicTest> gatedCases() throws IOException {
        return cases().filter(ReplayCase::gate)
                .map(replay -> DynamicTest.dynamicTest(replay.name(), () -> check(replay)));
    }

    private static Stream<ReplayCase> cases() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "no replay cases at " + CASES);
        return Files.readAllLines(CASES.resolve("cases.tsv")).stream()
                .skip(1)
                .map(line -> ReplayCase.parse(CASES, line));
    }

    private static void check(ReplayCase replay) throws IOException {
        byte[] bytes = replay.input();
        compare(replay, whole(replay, bytes));
        compare(replay, byteByByte(replay, bytes));
        compare(replay, cutAtRandom(replay, bytes));
    }

    private static Terminal whole(ReplayCase replay, byte[] bytes) {
        Terminal terminal = replay.terminal();
        terminal.feed(bytes, 0, bytes.length);
        return terminal;
    }

    private static Terminal byteByByte(ReplayCase replay, byte[] bytes) {
        Terminal terminal = replay.terminal();
        for (int i = 0; i < bytes.length; i++) {
            terminal.feed(bytes, i, 1);
        }
        return terminal;
    }

    private static Terminal cutAtRandom(ReplayCase replay, byte[] bytes) {
        Terminal terminal = replay.terminal();
        Random random = new Random(SEED);
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            terminal.feed(bytes, at, length);
            at += length;
        }
        return terminal;
    }

    private static void compare(ReplayCase replay, Terminal terminal) throws IOException {
        ScreenSnapshot screen = terminal.snapshot();
        VtTester.checkInvariants(screen);
        if (!replay.cursor().equals("-")) {
            GridPoint at = screen.cursor().at();
            assertThat(at.row() + "," + at.column()).as("cursor").isEqualTo(replay.cursor());
        }
        if (Files.exists(replay.file(".expect"))) {
            assertThat(VtTester.texts(screen)).isEqualTo(replay.expectedText());
        } else {
            compareCells(new ObjectMapper().readTree(replay.file(".json").toFile()), terminal);
        }
    }

    private static void compareCells(JsonNode expected, Terminal terminal) {
        ScreenSnapshot screen = terminal.snapshot();
        List<Integer> skipped = new ArrayList<>();
        expected.path("styleSkipRows").forEach(row -> skipped.add(row.asInt()));
        for (int row = 0; row < screen.size().rows(); row++) {
            ExpectedRow wanted = ExpectedRow.parse(
                    expected.get("screen").get(row), screen.size().columns());
            wanted.compare("row " + row, screen.row(row), !skipped.contains(row));
        }
        List<Row> history = historyOf(terminal);
        assertThat(history.stream().map(Row::text))
                .as("history")
                .containsExactlyElementsOf(texts(expected.get("history")));
        for (int i = 0; i < history.size(); i++) {
            Row row = history.get(i);
            ExpectedRow.parse(expected.get("history").get(i), row.columns()).compare("history " + i, row, true);
        }
    }

    /** Without the blank rows at its start, as the expectations have it. */
    private static List<Row> historyOf(Terminal terminal) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < terminal.historyRows(); i++) {
            Row row = terminal.historyRow(i);
            if (!rows.isEmpty() || !row.text().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> texts(JsonNode rows) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.get("text").asText()));
        return texts;
    }
}
