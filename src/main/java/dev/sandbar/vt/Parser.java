package dev.sandbar.vt;

/**
 * Cuts a byte stream into characters, controls and sequences; may be fed any chunking. The state machine is that of
 * https://vt100.net/emu/dec_ansi_parser with these differences: the stream is UTF-8, so C1 controls count only as the code points
 * U+0080 to U+009F; a colon separates sub-parameters; BEL ends an OSC; a byte from 0x80 up inside a sequence cancels it and is
 * printed; strings beyond a limit are dropped.
 */
final class Parser {
    private static final int GROUND = 0;
    private static final int ESCAPE = 1;
    private static final int CSI = 2;
    private static final int CSI_IGNORE = 3;
    private static final int DCS = 4;
    private static final int DCS_IGNORE = 5;
    private static final int DCS_STRING = 6;
    private static final int OSC_STRING = 7;
    /** SOS, PM and APC: read and dropped. */
    private static final int DROPPED_STRING = 8;

    private static final int BEL = 0x07;
    private static final int CAN = 0x18;
    private static final int SUB = 0x1a;
    private static final int ESC = 0x1b;
    private static final int DEL = 0x7f;
    private static final int C1_LEAD = 0xc2;
    private static final int CSI_INTRODUCER = 0x9b;
    /** What is below in UTF-8 of two bytes is a C1 control. */
    private static final int FIRST_PRINTED = 0xa0;

    private static final int ST = 0x9c;

    private final ParserHandler handler;
    private final Utf8Decoder decoder = new Utf8Decoder();
    private final Sequence sequence = new Sequence();
    private final Payload payload = new Payload();
    private int state = GROUND;

    private boolean afterC1Lead;

    Parser(ParserHandler handler) {
        this.handler = handler;
    }

    void feed(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end) {
            if (state == GROUND) {
                at = ground(bytes, at, end);
            } else if (state == CSI && isParameter(bytes[at]) && sequence.takesParameters()) {
                at = sequence.parameters(bytes, at, end);
            } else if (state >= DCS_STRING) {
                string(bytes[at++]);
            } else {
                at += sequence(bytes[at]) ? 1 : 0;
            }
        }
    }

    private static boolean isParameter(byte value) {
        return value == ';' || (value >= '0' && value <= '9');
    }

    private int ground(byte[] bytes, int from, int end) {
        if (decoder.pending() || bytes[from] < 0) {
            return beyondAscii(bytes, from, end);
        }
        int at = from;
        while (at < end && bytes[at] >= 0x20 && bytes[at] != DEL) {
            at++;
        }
        if (at > from) {
            handler.printAscii(bytes, from, at - from);
            return at;
        }
        return control(bytes, from, end);
    }

    private int beyondAscii(byte[] bytes, int from, int end) {
        if (decoder.pending()) {
            return decodeSlowly(bytes, from);
        }
        int at = handler.print(bytes, from, end);
        if (at > from) {
            return at;
        }
        int codePoint = Utf8Decoder.whole(bytes, from, end);
        if (codePoint < FIRST_PRINTED) {
            return decodeSlowly(bytes, from);
        }
        handler.print(codePoint);
        return from + Utf8Decoder.length(codePoint);
    }

    /** One byte of what is not plainly a character: cut in two, not valid, or a control. */
    private int decodeSlowly(byte[] bytes, int at) {
        int codePoint = decoder.next(bytes[at]);
        if (codePoint >= FIRST_PRINTED) {
            handler.print(codePoint);
        } else if (codePoint >= 0) {
            c1(codePoint);
        }
        return decoder.consumed() ? at + 1 : at;
    }

    private int control(byte[] bytes, int from, int end) {
        int value = bytes[from];
        if (value == ESC) {
            if (from + 1 < end && bytes[from + 1] == '[') {
                return controlSequence(bytes, from + 2, end);
            }
            escapeBegins();
        } else {
            handler.execute(value);
        }
        return from + 1;
    }

    /** Right after CSI: as much as is there and has nothing unusual in it, which is nearly always all. */
    private int controlSequence(byte[] bytes, int from, int end) {
        c1(CSI_INTRODUCER);
        int at = from < end && isParameter(bytes[from]) ? sequence.parameters(bytes, from, end) : from;
        if (at < end && bytes[at] >= 0x40 && bytes[at] != DEL) {
            csi(bytes[at]);
            return at + 1;
        }
        return at;
    }

    private void escapeBegins() {
        state = ESCAPE;
        sequence.clear();
    }

    private void c1(int codePoint) {
        state = GROUND;
        sequence.clear();
        switch (codePoint) {
            case CSI_INTRODUCER -> state = CSI;
            case 0x90 -> state = DCS;
            case 0x9d -> stringBegins(OSC_STRING);
            case 0x98, 0x9e, 0x9f -> stringBegins(DROPPED_STRING);
            default -> handler.execute(codePoint);
        }
    }

    private void stringBegins(int kind) {
        state = kind;
        payload.clear();
        afterC1Lead = false;
    }

    /** One byte inside a sequence; false: the sequence is cancelled and the byte not used up. */
    private boolean sequence(byte value) {
        if (value < 0) {
            state = GROUND;
            return false;
        }
        if (value < 0x20) {
            controlInside(value);
        } else if (value != DEL) {
            switch (state) {
                case ESCAPE -> escape(value);
                case CSI -> csi(value);
                case CSI_IGNORE -> state = value >= 0x40 ? GROUND : CSI_IGNORE;
                case DCS -> dcs(value);
                default -> dcsIgnored(value);
            }
        }
        return true;
    }

    private void controlInside(byte value) {
        if (value == CAN || value == SUB) {
            state = GROUND;
            handler.execute(value);
        } else if (value == ESC) {
            escapeBegins();
        } else if (state < DCS) {
            handler.execute(value);
        }
    }

    private void escape(byte value) {
        if (value < 0x30) {
            sequence.intermediate(value);
            return;
        }
        if (sequence.intermediates() == 0 && value >= 0x40 && value < 0x60 && isIntroducer(value)) {
            c1(value + 0x40);
            return;
        }
        state = GROUND;
        handler.escape(sequence.intermediates(), value);
    }

    private static boolean isIntroducer(byte value) {
        return switch (value) {
            case '[', 'P', ']', 'X', '^', '_' -> true;
            default -> false;
        };
    }

    private void csi(byte value) {
        if (value >= 0x40) {
            state = GROUND;
            sequence.end(value);
            handler.csi(sequence);
        } else if (!parameter(value)) {
            state = CSI_IGNORE;
        }
    }

    private void dcs(byte value) {
        if (value >= 0x40) {
            sequence.end(value);
            stringBegins(DCS_STRING);
        } else if (!parameter(value)) {
            state = DCS_IGNORE;
        }
    }

    private void dcsIgnored(byte value) {
        if (value >= 0x40) {
            stringBegins(DROPPED_STRING);
        }
    }

    /** Marker, digits, separators, intermediates; false: out of order. */
    private boolean parameter(byte value) {
        if (value < 0x30) {
            sequence.intermediate(value);
            return true;
        }
        if (sequence.intermediates() != 0) {
            return false;
        }
        if (value <= '9') {
            sequence.digit(value - '0');
            return true;
        }
        if (value <= ';') {
            sequence.separator(value == ':');
            return true;
        }
        if (sequence.count() > 0 || sequence.marker() != 0) {
            return false;
        }
        sequence.mark(value);
        return true;
    }

    private void string(byte value) {
        if (value == ESC) {
            endString(false);
            escapeBegins();
        } else if (value == CAN || value == SUB) {
            state = GROUND;
            handler.execute(value);
        } else if (value == BEL && state == OSC_STRING) {
            endString(true);
            state = GROUND;
        } else if (value == (byte) ST && afterC1Lead) {
            payload.removeLast();
            endString(false);
            state = GROUND;
        } else {
            afterC1Lead = value == (byte) C1_LEAD;
            keep(value);
        }
    }

    private void keep(byte value) {
        boolean control = value >= 0 && value < 0x20;
        if (state != DROPPED_STRING && !control) {
            payload.add(value);
        }
    }

    private void endString(boolean bell) {
        if (payload.tooLong()) {
            return;
        }
        if (state == OSC_STRING) {
            handler.osc(payload, bell);
        } else if (state == DCS_STRING) {
            handler.dcs(sequence, payload);
        }
    }
}
