package dev.sandbar.provider.http;

/** What a WebSocket brought. */
public sealed interface SocketEvent {
    /**
     * A whole message. (No record: the array is the receiver's alone and is never compared.)
     */
    final class Message implements SocketEvent {
        private final byte[] bytes;
        private final boolean text;

        Message(byte[] bytes, boolean text) {
            this.bytes = bytes;
            this.text = text;
        }

        /** The bytes themselves, not a copy; text is UTF-8. */
        public byte[] bytes() {
            return bytes;
        }

        /** Whether it was sent as text. */
        public boolean text() {
            return text;
        }
    }

    /**
     * The server closed it properly.
     *
     * @param code of RFC 6455, 7.4
     * @param reason may be empty
     */
    record Closed(int code, String reason) implements SocketEvent {}
}
