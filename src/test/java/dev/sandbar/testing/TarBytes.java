package dev.sandbar.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Archives as a test wants them, right or wrong; records are written by hand. */
public final class TarBytes {
    private static final int RECORD = 512;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A file with a header of its own size. */
    public TarBytes file(String name, String content) {
        return member(header(name, '0', content.length()), content);
    }

    /** Something without content. */
    public TarBytes entry(String name, char type, String link) {
        byte[] header = header(name, type, 0);
        put(header, 157, link.getBytes(StandardCharsets.UTF_8));
        return raw(summed(header));
    }

    /** GNU's record for a long name ({@code L}) or link ({@code K}), or an extended header ({@code x}, {@code g}). */
    public TarBytes special(char type, String content) {
        return special(type, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with bytes. */
    public TarBytes special(char type, byte[] content) {
        raw(header("special", type, content.length));
        raw(content);
        return padded(content.length);
    }

    /** A header as it is and the content that follows it. */
    public TarBytes member(byte[] header, String content) {
        byte[] encoded = content.getBytes(StandardCharsets.ISO_8859_1);
        return raw(header).raw(encoded).padded(encoded.length);
    }

    /** Bytes as they are. */
    public TarBytes raw(byte[] some) {
        bytes.writeBytes(some);
        return this;
    }

    private TarBytes padded(int length) {
        return raw(new byte[(RECORD - length % RECORD) % RECORD]);
    }

    /** The two records of zeros at the end of an archive. */
    public TarBytes end() {
        return raw(new byte[2 * RECORD]);
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** One field of an extended header. */
    public static String field(String key, String value) {
        int rest = key.length() + value.getBytes(StandardCharsets.UTF_8).length + 3;
        int length = rest + Integer.toString(rest).length();
        length = rest + Integer.toString(length).length();
        return length + " " + key + "=" + value + "\n";
    }

    /** A header of POSIX's format, mode 0644, with its checksum. */
    public static byte[] header(String name, char type, long size) {
        return header(name.getBytes(StandardCharsets.UTF_8), type, size);
    }

    /** The same with a name of bytes. */
    public static byte[] header(byte[] name, char type, long size) {
        byte[] header = new byte[RECORD];
        put(header, 0, name);
        put(header, 100, ascii("0000644"));
        put(header, 108, ascii("0000000"));
        put(header, 116, ascii("0000000"));
        put(header, 124, ascii(String.format("%011o", size)));
        put(header, 136, ascii("00000000000"));
        header[156] = (byte) type;
        put(header, 257, ascii("ustar\00000"));
        return summed(header);
    }

    /** The header with {@code field} written at {@code at}, and a checksum that fits. */
    public static byte[] with(byte[] header, int at, byte[] field) {
        byte[] changed = header.clone();
        put(changed, at, field);
        return summed(changed);
    }

    private static byte[] summed(byte[] header) {
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, ascii(String.format("%06o\0 ", sum)));
        return header;
    }

    private static void put(byte[] header, int at, byte[] field) {
        System.arraycopy(field, 0, header, at, field.length);
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
