package dev.sandbar.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** What programs write to a terminal of 200x50, made anew from a seed each time: the same bytes everywhere. */
public enum VtWorkload {
    /** Log lines of plain ASCII. */
    LINES {
        @Override
        void append(StringBuilder text, Random random) {
            text.append("2026-01-17 12:").append(10 + random.nextInt(50)).append(" INFO [worker-");
            text.append(random.nextInt(32)).append("] ");
            words(text, random, 3 + random.nextInt(14));
            text.append("\r\n");
        }
    },
    /** Full frames, as of a process viewer: cursor addressing, 256 and 24-bit colours in every cell group. */
    FRAMES {
        @Override
        void append(StringBuilder text, Random random) {
            text.append("\033[?25l\033[H");
            for (int row = 1; row <= 50; row++) {
                text.append("\033[").append(row).append(";1H");
                for (int group = 0; group < 20; group++) {
                    colour(text, random, group % 5 == 0);
                    text.append(String.format("%8.8s|", WORDS[random.nextInt(WORDS.length)]));
                }
                text.append("\033[0m\033[K");
            }
            text.append("\033[?25h");
        }
    },
    /** Chinese, Japanese, Korean, emoji with modifiers and joiners, combining marks. */
    UNICODE {
        @Override
        void append(StringBuilder text, Random random) {
            for (int i = 6 + random.nextInt(10); i > 0; i--) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> range(text, random, 0x4e00, 0x9000);
                    case 2 -> range(text, random, 0xac00, 0xd000);
                    case 3 -> text.append(EMOJI[random.nextInt(EMOJI.length)]);
                    default -> text.append("sm\u00f8rrebr\u00f8d e\u0301te\u0301");
                }
                text.append(' ');
            }
            text.append("\r\n");
        }
    },
    /** Text that scrolls between a header and a footer. */
    REGION {
        @Override
        void append(StringBuilder text, Random random) {
            text.append("\033[3;48r\033[48;1H");
            for (int i = 0; i < 40; i++) {
                text.append("\r\n\033[32m");
                words(text, random, 3 + random.nextInt(10));
                text.append("\033[m");
            }
            text.append("\033[r\033[1;1Hheader\033[K\033[50;1Hfooter\033[K");
        }
    },
    /** Lines of thousands of characters, which wrap. */
    LONG_LINES {
        @Override
        void append(StringBuilder text, Random random) {
            words(text, random, 500 + random.nextInt(500));
            text.append("\r\n");
        }
    };

    private static final String[] WORDS =
            ("server request started finished connection closed timeout retry worker queue"
                            + " cache miss hit index shard replica leader follower commit offset partition user session token error")
                    .split(" ");
    private static final String[] EMOJI = {
        "\ud83d\ude00",
        "\ud83d\udc4d\ud83c\udffd",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "\u2764\ufe0f",
        "\ud83c\uddef\ud83c\uddf5"
    };
    private static final long SEED = 88172645463325252L;

    abstract void append(StringBuilder text, Random random);

    /** At least as many bytes, in UTF-8. */
    byte[] bytes(int length) {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            append(text, random);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void words(StringBuilder text, Random random, int count) {
        for (int i = 0; i < count; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
    }

    private static void colour(StringBuilder text, Random random, boolean direct) {
        if (direct) {
            text.append("\033[38;2;").append(random.nextInt(256)).append(';').append(random.nextInt(256));
            text.append(';').append(random.nextInt(256)).append("m\033[48;5;");
            text.append(232 + random.nextInt(24)).append('m');
        } else {
            text.append("\033[1;38;5;").append(random.nextInt(256)).append('m');
        }
    }

    private static void range(StringBuilder text, Random random, int from, int to) {
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(from + random.nextInt(to - from));
        }
    }
}
