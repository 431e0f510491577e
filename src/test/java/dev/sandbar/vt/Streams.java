package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Byte streams that may be anything, and what must hold whatever they are. */
final class Streams {
    private static final String[] PIECES = {
        "plain text that is longer than a row of most screens here",
        "\r\n",
        "\n",
        "\t",
        "\b",
        "漢字",
        "e\u0301",
        "\ud83d\udc4d\ud83c\udffd",
        "\033[m",
        "\033[1;31m",
        "\033[38;2;1;2;3m",
        "\033[48:5:9m",
        "\033[H",
        "\033[2J",
        "\033[3J",
        "\033[K",
        "\033[1K",
        "\033[5;7H",
        "\033[A",
        "\033[99B",
        "\033[3;5r",
        "\033[r",
        "\033[?69h\033[2;6s",
        "\033[?69l",
        "\033[?6h",
        "\033[?6l",
        "\033[L",
        "\033[3M",
        "\033[4P",
        "\033[2@",
        "\033[9X",
        "\033[?1049h",
        "\033[?1049l",
        "\033[?47h",
        "\033[?47l",
        "\0337",
        "\0338",
        "\033D",
        "\033M",
        "\033E",
        "\033H",
        "\033[3g",
        "\033[2Z",
        "\033[4h",
        "\033[4l",
        "\033[?7l",
        "\033[?7h",
        "\033[?45h",
        "\033(0lqk\033(B",
        "\033#6",
        "\033#3",
        "\033#5",
        "\033#8",
        "\033c",
        "\033[!p",
        "\033[20b",
        "\033[?2027h",
        "\033[?2027l",
        "\033]8;;http://a/\033\\",
        "\033]8;;\007",
        "\033]2;title\007",
        "\033]133;A\007",
        "\033]133;C\033\\",
        "\033[1;1;3;3;1;2;2$v",
        "\033[65;1;1;9;9$x",
        "\033[1;1;5;5;7$t",
        "\033[2;2;4;4${",
        "\033[1\"q",
        "\033[2'}",
        "\033[2'~",
        "\033[2 @",
        "\033[S",
        "\033[2T",
        "\033P$qm\033\\",
        "\033[6n",
        "\033[c",
        "\033[>1u",
        "\033]4;1;#fff;2;?\007",
        "\u009b5C",
        "\u0090q junk \u009c",
        "\033Xdropped\033\\",
        "\uffff"
    };

    private Streams() {}

    /** Valid sequences, cut, mutilated and joined with noise. */
    static byte[] random(Random random, int pieces) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < pieces; i++) {
            byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
            int kind = random.nextInt(20);
            if (kind == 0) {
                stream.write(piece, 0, random.nextInt(piece.length));
            } else if (kind == 1) {
                piece[random.nextInt(piece.length)] = (byte) random.nextInt(256);
                stream.writeBytes(piece);
            } else if (kind == 2) {
                stream.write(random.nextInt(256));
            } else {
                stream.writeBytes(piece);
            }
        }
        return stream.toByteArray();
    }

    /** Feeds the bytes whole, one by one and cut at random: all three must come to the same; the first is given back. */
    static Terminal checkSplits(byte[] bytes, Size size, Random random) {
        List<Object> events = new ArrayList<>();
        Terminal whole = terminal(size, events);
        whole.feed(bytes, 0, bytes.length);
        VtTester.checkInvariants(whole.snapshot());
        ScreenDump expected = ScreenDump.of(whole, 50);

        List<Object> eventsOfBytes = new ArrayList<>();
        Terminal single = terminal(size, eventsOfBytes);
        for (int i = 0; i < bytes.length; i++) {
            single.feed(bytes, i, 1);
        }
        assertThat(ScreenDump.of(single, 50)).isEqualTo(expected);

        List<Object> eventsOfCuts = new ArrayList<>();
        Terminal cut = terminal(size, eventsOfCuts);
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(30));
            cut.feed(bytes, at, length);
            if (random.nextInt(4) == 0) {
                cut.snapshot();
            }
            at += length;
        }
        assertThat(ScreenDump.of(cut, 50)).isEqualTo(expected);
        assertThat(eventsOfBytes).isEqualTo(events);
        assertThat(eventsOfCuts).isEqualTo(events);
        assertThat(single.snapshot().cursor()).isEqualTo(whole.snapshot().cursor());
        assertThat(cut.snapshot().cursor()).isEqualTo(whole.snapshot().cursor());
        return whole;
    }

    private static Terminal terminal(Size size, List<Object> events) {
        return new Terminal(
                TerminalOptions.of(size).withHistoryRows(50),
                event -> events.add(event instanceof VtEvent.Reply reply ? List.of(text(reply)) : event));
    }

    private static String text(VtEvent.Reply reply) {
        return new String(reply.bytes(), StandardCharsets.ISO_8859_1);
    }
}
