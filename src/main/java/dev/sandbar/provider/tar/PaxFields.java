package dev.sandbar.provider.tar;

import java.nio.charset.StandardCharsets;

/** The fields of an extended header: {@code LENGTH KEY=VALUE\n}, one after the other (POSIX pax, "Extended Header"). */
final class PaxFields {
    private static final int LENGTH_DIGITS = 9;

    private PaxFields() {}

    /** Takes one field. */
    interface Taker {
        void take(String key, String value) throws BadTarException;
    }

    static void read(byte[] content, Taker taker) throws BadTarException {
        for (int at = 0; at < content.length; ) {
            int space = find(content, ' ', at, Math.min(content.length, at + LENGTH_DIGITS));
            int end = at + length(content, at, space);
            int equals = find(content, '=', space + 1, content.length);
            if (end <= equals || end > content.length || content[end - 1] != '\n') {
                throw BadTarException.strange("an extended header with a wrong length");
            }
            taker.take(text(content, space + 1, equals), text(content, equals + 1, end - 1));
            at = end;
        }
    }

    private static int find(byte[] content, char wanted, int from, int to) throws BadTarException {
        for (int i = from; i < to; i++) {
            if (content[i] == wanted) {
                return i;
            }
        }
        throw BadTarException.strange("an extended header that makes no sense");
    }

    private static int length(byte[] content, int from, int to) throws BadTarException {
        int length = 0;
        for (int i = from; i < to; i++) {
            int digit = content[i] - '0';
            if (digit < 0 || digit > 9) {
                throw BadTarException.strange("an extended header whose length is no number");
            }
            length = length * 10 + digit;
        }
        return length;
    }

    /** Up to the first NUL, as a C library would read it. */
    static String text(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
