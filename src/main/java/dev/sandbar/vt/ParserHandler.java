package dev.sandbar.vt;

/** What the parser found; it gives no meaning to any of it. The results say whether the handler knows what it was given. */
interface ParserHandler {
    /** A run of bytes 0x20 to 0x7e. */
    void printAscii(byte[] bytes, int offset, int length);

    /**
     * Characters beyond ASCII, with a little ASCII between them, in UTF-8: as many as can be printed in one go. Where that
     * ends, which may be at once; the next one is then to be printed alone.
     */
    int print(byte[] bytes, int from, int end);

    /** One character that is no control. */
    void print(int codePoint);

    /** A control character, C0 or C1 other than those that begin a sequence. */
    boolean execute(int control);

    /** ESC, intermediates, final. */
    boolean escape(int intermediates, int finalByte);

    /** A complete control sequence; the object is used again for the next one. */
    boolean csi(Sequence sequence);

    /** A complete device control string; the payload is that of one call only. */
    boolean dcs(Sequence sequence, Payload payload);

    /** A complete operating system command. */
    boolean osc(Payload payload, boolean endedByBell);
}
