package dev.sandbar.provider.docker.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The status line and the headers of an answer (RFC 9112).
 *
 * @param headers by name in lower case
 */
record HttpHead(int status, Map<String, List<String>> headers) {
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    /** Reads up to and with the empty line, one byte at a time: {@code in} is buffered. */
    static HttpHead read(InputStream in) throws IOException {
        int[] left = {LONGEST_HEAD};
        String first = line(in, left);
        if (!first.startsWith("HTTP/1.") || first.length() < STATUS_AT + 3) {
            throw new BadAnswerException("it is not HTTP");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return new HttpHead(number(first.substring(STATUS_AT, STATUS_AT + 3), 10), headers);
    }

    /** The first value of the header {@code name} (in lower case). */
    Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    /** One line without its end; {@code left} bounds what all lines together may take. */
    static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the engine closed the connection");
            }
            if (--left[0] < 0) {
                throw new BadAnswerException("its head is too long");
            }
            line.append((char) b);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    static int number(String digits, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(digits.strip(), radix);
        } catch (NumberFormatException e) {
            throw new BadAnswerException("it has a bad number: " + printable(digits), e);
        }
    }

    private static String printable(String text) {
        byte[] bytes = text.substring(0, Math.min(text.length(), 20)).getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.US_ASCII).replaceAll("\\p{Cntrl}", "?");
    }
}
