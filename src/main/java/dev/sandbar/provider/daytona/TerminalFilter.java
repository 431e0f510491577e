package dev.sandbar.provider.daytona;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Takes the script's reports out of a terminal's output, in any chunking, and drops everything before the first: prompt,
 * greeting and echo of the login shell.
 *
 * <p>A report is an application program command (APC, ECMA-48 8.3.2), of which terminals show nothing. So all that is ever
 * held back until more comes is the beginning of a control sequence.
 */
final class TerminalFilter {
    private static final int INTRODUCER = 2;
    private static final byte[] TERMINATOR = {0x1b, '\\'};
    private static final int LONGEST_REPORT = 200;
    private static final int LONGEST_NOISE = 2000;

    private final byte[] sign;
    private final Predicate<String> reports;
    private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
    private byte[] held = {};
    private boolean begun;

    /**
     * @param marker with which reports begin
     * @param reports takes a report and says whether it really is one
     */
    TerminalFilter(String marker, Predicate<String> reports) {
        this.sign = ("\u001b_" + marker + " ").getBytes(StandardCharsets.US_ASCII);
        this.reports = reports;
    }

    /** Takes in the next bytes; returns those of the program. */
    byte[] accept(byte[] bytes) {
        byte[] all = held.length == 0 ? bytes : joined(held, bytes);
        held = new byte[0];
        ByteArrayOutputStream output = new ByteArrayOutputStream(all.length);
        int from = 0;
        while (from < all.length) {
            int at = indexOfSign(all, from);
            pass(all, from, at, output);
            if (at == all.length) {
                break;
            }
            int end = endOfReport(all, at);
            if (end < 0) {
                held = Arrays.copyOfRange(all, at, all.length);
                break;
            }
            take(all, at, end, output);
            from = end;
        }
        return output.toByteArray();
    }

    /** What was said before the script began. */
    String noise() {
        return noise.toString(StandardCharsets.UTF_8);
    }

    private void take(byte[] all, int at, int end, ByteArrayOutputStream output) {
        int length = end - at - INTRODUCER - TERMINATOR.length;
        if (length > 0 && reports.test(new String(all, at + INTRODUCER, length, StandardCharsets.UTF_8))) {
            begun = true;
        } else {
            pass(all, at, end, output);
        }
    }

    private void pass(byte[] all, int from, int to, ByteArrayOutputStream output) {
        if (begun) {
            output.write(all, from, to - from);
        } else {
            noise.write(all, from, Math.min(to - from, LONGEST_NOISE - noise.size()));
        }
    }

    /** Where the next report begins, or may begin when more comes. */
    private int indexOfSign(byte[] all, int from) {
        for (int i = from; i < all.length; i++) {
            if (all[i] == sign[0] && startsWithSign(all, i)) {
                return i;
            }
        }
        return all.length;
    }

    private boolean startsWithSign(byte[] all, int at) {
        int length = Math.min(sign.length, all.length - at);
        return Arrays.equals(all, at, at + length, sign, 0, length);
    }

    /** After the report's end; -1 when more has to come. */
    private static int endOfReport(byte[] all, int at) {
        for (int i = at; i + 1 < all.length; i++) {
            boolean end = all[i] == TERMINATOR[0] && all[i + 1] == TERMINATOR[1];
            if (end || i - at > LONGEST_REPORT) {
                return i + 2;
            }
        }
        return -1;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
