package dev.sandbar.provider.daytona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes from a sandbox, cut at every place where a network may cut it. */
final class OutputFormsTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static Map<Stream, String> unmarked(byte[] log, int cut) {
        Map<Stream, ByteArrayOutputStream> streams = new EnumMap<>(Stream.class);
        streams.put(Stream.STDOUT, new ByteArrayOutputStream());
        streams.put(Stream.STDERR, new ByteArrayOutputStream());
        MarkedLog marked = new MarkedLog((stream, bytes) -> streams.get(stream).writeBytes(bytes));
        for (int from = 0; from < log.length; from += cut) {
            marked.accept(Arrays.copyOfRange(log, from, Math.min(from + cut, log.length)));
        }
        return Map.of(
                Stream.STDOUT, text(streams.get(Stream.STDOUT)),
                Stream.STDERR, text(streams.get(Stream.STDERR)));
    }

    @Test
    void markersAreFoundWhereverFramesAreCut() {
        byte[] log = bytes("\1\1\1one\n\2\2\2two\n\1\1\1three\n");

        for (int cut = 1; cut <= log.length; cut++) {
            assertThat(unmarked(log, cut))
                    .containsEntry(Stream.STDOUT, "one\nthree\n")
                    .containsEntry(Stream.STDERR, "two\n");
        }
    }

    @Test
    void oneOrTwoSuchBytesAreNoMarker() {
        byte[] log = bytes("\1\1\1a\1b\2\2c\1\2d\n");

        for (int cut = 1; cut <= log.length; cut++) {
            assertThat(unmarked(log, cut)).containsEntry(Stream.STDOUT, "a\1b\2\2c\1\2d\n");
        }
    }

    @Test
    void encodedOutputIsReadWhereverItIsCut() {
        // "one", then "two!" with padding, with a report in the midst of it.
        byte[] encoded = bytes("warning: locale\n!m begin 1\nb25l\ndHdv!m took 1\n\nIQ==\n!m end\n");

        for (int cut = 1; cut <= encoded.length; cut++) {
            List<String> reports = new ArrayList<>();
            EncodedStream stream = new EncodedStream(reports::add);
            ByteArrayOutputStream decoded = new ByteArrayOutputStream();
            for (int from = 0; from < encoded.length; from += cut) {
                decoded.writeBytes(
                        stream.accept(Arrays.copyOfRange(encoded, from, Math.min(from + cut, encoded.length))));
            }
            assertThat(text(decoded)).isEqualTo("onetwo!");
            assertThat(reports).containsExactly("m begin 1", "m took 1", "m end");
            assertThat(stream.noise()).isEqualTo("warning: locale\n");
        }
    }

    @Test
    void whatIsNoEncodedOutputIsRefused() {
        EncodedStream stream = new EncodedStream(line -> true);

        assertThatIllegalArgumentException().isThrownBy(() -> stream.accept(bytes("!begin\n=abc")));
    }

    @Test
    void aTerminalsReportsAreTakenOutWhereverTheyAreCut() {
        byte[] output = bytes("prompt$ exec\r\n\33_m begin 7\33\\a\33[31mb\33_other\33\\c\33_m exit 0\33\\d\33");

        for (int cut = 1; cut <= output.length; cut++) {
            List<String> reports = new ArrayList<>();
            TerminalFilter filter = new TerminalFilter("m", reports::add);
            ByteArrayOutputStream shown = new ByteArrayOutputStream();
            for (int from = 0; from < output.length; from += cut) {
                shown.writeBytes(filter.accept(Arrays.copyOfRange(output, from, Math.min(from + cut, output.length))));
            }
            assertThat(text(shown)).isEqualTo("a\33[31mb\33_other\33\\cd");
            assertThat(reports).containsExactly("m begin 7", "m exit 0");
            assertThat(filter.noise()).isEqualTo("prompt$ exec\r\n");
        }
    }

    @Test
    void aReportThatNobodyMadeIsOutput() {
        TerminalFilter filter = new TerminalFilter("m", line -> line.startsWith("m begin"));
        filter.accept(bytes("\33_m begin 1\33\\"));

        assertThat(filter.accept(bytes("\33_m forged\33\\"))).isEqualTo(bytes("\33_m forged\33\\"));
    }

    @Test
    void theBeginningOfTheLastLinesIsKnownWithoutKeepingThem() {
        LineStarts starts = new LineStarts(2);
        for (byte[] piece : List.of(bytes("one\ntw"), bytes("o\nthree\n"), bytes("four"))) {
            starts.accept(piece);
        }

        assertThat(starts.beforeTail()).isEqualTo("one\ntwo\n".length());
        assertThat(new LineStarts(5).beforeTail()).isZero();
    }
}
