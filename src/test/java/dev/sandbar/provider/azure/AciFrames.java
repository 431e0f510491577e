package dev.sandbar.provider.azure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The server's side of RFC 6455. One thread reads, any thread writes. */
final class AciFrames {
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final String KEY = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean dead;

    /** A frame that came, unmasked. */
    static final class Frame {
        private final int kind;
        private final byte[] bytes;

        Frame(int kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        int kind() {
            return kind;
        }

        byte[] bytes() {
            return bytes;
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    AciFrames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** Answers the handshake. */
    static void accept(AciRequest request, OutputStream out) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((request.header("sec-websocket-key") + KEY).getBytes(StandardCharsets.US_ASCII));
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The next message; pings are answered. Clients' frames must be masked and whole. */
    Frame read() throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            if ((first & 0xf0) != 0x80 || (second & 0x80) == 0) {
                throw new IOException("a frame that a server must not take");
            }
            int length = second & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = Math.toIntExact(in.readLong());
            }
            byte[] mask = in.readNBytes(4);
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("half a frame");
            }
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= mask[i % 4];
            }
            if ((first & 0xf) != PING) {
                return new Frame(first & 0xf, bytes);
            }
            write(PONG, bytes);
        }
    }

    void write(int kind, byte[] bytes) throws IOException {
        synchronized (out) {
            if (dead) {
                return;
            }
            head(kind, bytes.length);
            out.write(bytes);
            out.flush();
        }
    }

    /** The head of a frame whose content the caller may leave out. */
    void head(int kind, long length) throws IOException {
        synchronized (out) {
            out.write(0x80 | kind);
            if (length < 126) {
                out.write((int) length);
            } else if (length < 65_536) {
                out.write(126);
                out.writeShort((int) length);
            } else {
                out.write(127);
                out.writeLong(length);
            }
        }
    }

    /** Sends bytes that are no frame of their own. */
    void raw(byte[] bytes) throws IOException {
        synchronized (out) {
            out.write(bytes);
            out.flush();
        }
    }

    /** Says nothing any more, not even to pings, as when the machine behind it is gone. */
    void fallSilent() {
        dead = true;
    }

    /** Breaks the connection. */
    void breakOff() throws IOException {
        out.close();
    }

    void close(int code) throws IOException {
        write(CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
    }
}
