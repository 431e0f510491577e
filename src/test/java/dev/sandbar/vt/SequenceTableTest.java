package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of sequences says exactly what the emulator knows. */
final class SequenceTableTest {
    private static final Path TABLE = Path.of(System.getProperty("user.dir"), "src", "docs", "sequences.tsv");
    private static final List<String> CONTROLS = List.of(
            "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI");
    private static final Map<Integer, String> C1 = Map.of(
            0x84, "IND", 0x85, "NEL", 0x88, "HTS", 0x8d, "RI", 0x8e, "SS2", 0x8f, "SS3", 0x96, "SPA", 0x97, "EPA");
    /** What the parser itself handles. */
    private static final Set<String> BY_PARSER = Set.of("CSI", "DCS", "OSC", "ST");

    private record Entry(String sequence, String name, String state, String note) {}

    @Test
    void whatIsSaidToWorkIsWhatIsKnown() throws IOException {
        Set<String> known = known();
        known.addAll(BY_PARSER);
        assertThat(sequences("yes")).isEqualTo(known);
    }

    @Test
    void everySequenceStandsOnceWithAStateAndAReasonForNotWorking() throws IOException {
        List<Entry> entries = entries();
        assertThat(entries).extracting(Entry::sequence).doesNotHaveDuplicates();
        assertThat(entries).extracting(Entry::state).containsOnly("yes", "ignored", "refused");
        assertThat(entries)
                .filteredOn(entry -> !entry.state().equals("yes"))
                .extracting(Entry::note)
                .doesNotContain("");
    }

    private static Set<String> known() {
        Screen screen = new Screen(TerminalOptions.of(new Size(10, 5)));
        Interpreter interpreter = new Interpreter(
                screen, new Printer(screen, false), new Output(event -> {}), TerminalOptions.of(new Size(10, 5)));
        Set<String> known = new TreeSet<>();
        controls(interpreter, known);
        escapes(interpreter, known);
        controlSequences(interpreter, known);
        strings(interpreter, known);
        commands(interpreter, known);
        for (Mode mode : Mode.values()) {
            known.add(mode.number() < 0 ? "SM " + -mode.number() : "DECSET " + mode.number());
        }
        return known;
    }

    private static void controls(Interpreter interpreter, Set<String> known) {
        for (int control = 0; control < CONTROLS.size(); control++) {
            if (interpreter.execute(control)) {
                known.add(CONTROLS.get(control));
            }
        }
        for (int control = 0x80; control < 0xa0; control++) {
            if (interpreter.execute(control)) {
                known.add(C1.getOrDefault(control, "C1 " + control));
            }
        }
    }

    private static void escapes(Interpreter interpreter, Set<String> known) {
        for (int intermediate : intermediates()) {
            for (int end = 0x30; end < 0x7f; end++) {
                boolean c1 = intermediate == 0 && end >= 0x40 && end < 0x60 && end != 'Z';
                if (!c1 && interpreter.escape(intermediate, end)) {
                    known.add("ESC " + words(firstSlot(intermediate)) + (char) end);
                }
            }
        }
    }

    /** With the first of the slots that a character set can be designated in. */
    private static int firstSlot(int intermediates) {
        if (intermediates > 0xff) {
            return firstSlot(intermediates >> 8) << 8 | (intermediates & 0xff);
        }
        boolean with94 = intermediates >= ')' && intermediates <= '+';
        boolean with96 = intermediates == '.' || intermediates == '/';
        return with94 ? '(' : with96 ? '-' : intermediates;
    }

    private static void controlSequences(Interpreter interpreter, Set<String> known) {
        for (char marker : "\0?>=<".toCharArray()) {
            for (int intermediate : intermediates()) {
                for (int end = 0x40; end < 0x7f; end++) {
                    if (interpreter.csi(sequence(marker, intermediate, end))) {
                        known.add("CSI " + words(marker) + words(intermediate) + (char) end);
                    }
                }
            }
        }
    }

    private static void strings(Interpreter interpreter, Set<String> known) {
        for (char marker : "\0?>=<".toCharArray()) {
            for (int intermediate : intermediates()) {
                for (int end = 0x40; end < 0x7f; end++) {
                    if (interpreter.dcs(sequence(marker, intermediate, end), new Payload())) {
                        known.add("DCS " + words(marker) + words(intermediate) + (char) end);
                    }
                }
            }
        }
    }

    private static void commands(Interpreter interpreter, Set<String> known) {
        for (int number = 0; number < 10_000; number++) {
            Payload payload = new Payload();
            for (byte digit : Integer.toString(number).getBytes(StandardCharsets.US_ASCII)) {
                payload.add(digit);
            }
            if (interpreter.osc(payload, false)) {
                known.add("OSC " + number);
            }
        }
    }

    private static Sequence sequence(char marker, int intermediate, int end) {
        Sequence sequence = new Sequence();
        sequence.mark(marker);
        if (intermediate > 0xff) {
            sequence.intermediate(intermediate >> 8);
        }
        if (intermediate != 0) {
            sequence.intermediate(intermediate & 0xff);
        }
        sequence.end(end);
        return sequence;
    }

    /** None, one, two. */
    private static List<Integer> intermediates() {
        List<Integer> all = new ArrayList<>(List.of(0));
        for (int first = 0x20; first < 0x30; first++) {
            all.add(first);
            for (int second = 0x20; second < 0x30; second++) {
                all.add(first << 8 | second);
            }
        }
        return all;
    }

    private static String words(int character) {
        if (character > 0xff) {
            return words(character >> 8) + words(character & 0xff);
        }
        return character == 0 ? "" : character == ' ' ? "SP " : (char) character + " ";
    }

    private static Set<String> sequences(String state) throws IOException {
        Set<String> sequences = new TreeSet<>();
        for (Entry entry : entries()) {
            if (entry.state().equals(state)) {
                sequences.add(entry.sequence());
            }
        }
        return sequences;
    }

    private static List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line :
                Files.readAllLines(TABLE).subList(1, Files.readAllLines(TABLE).size())) {
            String[] columns = line.split("\t", -1);
            entries.add(new Entry(columns[0], columns[1], columns[2], columns[3]));
        }
        return entries;
    }
}
