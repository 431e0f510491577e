package dev.sandbar.provider.azure;

import java.io.ByteArrayOutputStream;

/**
 * Input as a terminal in line mode lets it through unchanged (see {@code sandbar_lines} in {@code wrapper.sh}): LNEXT
 * before each byte that would mean something, and an end-of-file character, which passes on what there is, before a line
 * gets longer than the terminal keeps (4096 in Linux; the rest would be dropped). Belongs to one thread.
 */
final class InputLines {
    private static final int LONGEST_LINE = 1024;
    private static final byte INTERRUPT = 3;
    private static final byte END_OF_FILE = 4;
    private static final byte LITERAL_NEXT = 0x16;

    /** What to send to end the input: on an empty line the character means the end itself (termios(3), VEOF). */
    static final byte[] END = {END_OF_FILE};
    /** The same where it is not known whether the line is empty. */
    static final byte[] END_TWICE = {END_OF_FILE, END_OF_FILE};

    private int line;

    /** What to send so that the command gets these bytes, all of them at once. */
    byte[] encode(byte[] bytes, int offset, int length) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream(length + length / 64 + 8);
        for (int i = offset; i < offset + length; i++) {
            byte b = bytes[i];
            if (b == INTERRUPT || b == END_OF_FILE || b == LITERAL_NEXT) {
                sent.write(LITERAL_NEXT);
            }
            sent.write(b);
            line = b == '\n' ? 0 : line + 1;
            if (line == LONGEST_LINE) {
                pass(sent);
            }
        }
        if (line > 0) {
            pass(sent);
        }
        return sent.toByteArray();
    }

    private void pass(ByteArrayOutputStream sent) {
        sent.write(END_OF_FILE);
        line = 0;
    }
}
