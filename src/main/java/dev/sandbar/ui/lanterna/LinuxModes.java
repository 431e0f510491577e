package dev.sandbar.ui.lanterna;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jline.nativ.CLibrary;

/**
 * Linux' own structure of a line's modes, changed in place and put back bit by bit. JLine's way there and back loses the
 * speed, the line discipline and every flag that it has no name for.
 */
final class LinuxModes implements LineModes {
    // include/uapi/asm-generic/ioctls.h and termbits.h
    private static final long TCGETS = 0x5401;
    private static final long TCSETS = 0x5402;
    private static final int INPUT = 0;
    private static final int OUTPUT = 4;
    private static final int LOCAL = 12;
    private static final int CHARACTERS = 17;
    private static final int VTIME = CHARACTERS + 5;
    private static final int VMIN = CHARACTERS + 6;

    /** struct termios has 36 bytes; what more some architecture has must not end up in other memory. */
    private static final int INTS = 32;

    /** BRKINT, PARMRK, INPCK, ISTRIP, INLCR, IGNCR, ICRNL, IXON. */
    private static final int COOKED_INPUT = 0x2 | 0x8 | 0x10 | 0x20 | 0x40 | 0x80 | 0x100 | 0x400;

    /** OPOST. */
    private static final int COOKED_OUTPUT = 0x1;

    /** ISIG, ICANON, ECHO, ECHONL, IEXTEN. */
    private static final int COOKED_LOCAL = 0x1 | 0x2 | 0x8 | 0x40 | 0x8000;

    private final int[] before;
    private final int[] raw;

    private LinuxModes(int[] before) {
        this.before = before;
        this.raw = raw(before);
    }

    /** Those of standard input; empty where this is no such system. */
    static Optional<LineModes> find() {
        int[] modes = new int[INTS];
        boolean known = System.getProperty("os.name").equals("Linux") && CLibrary.ioctl(Tty.LINE, TCGETS, modes) == 0;
        return known ? Optional.of(new LinuxModes(modes)) : Optional.empty();
    }

    private static int[] raw(int[] before) {
        ByteBuffer modes = ByteBuffer.allocate(INTS * Integer.BYTES).order(ByteOrder.nativeOrder());
        modes.asIntBuffer().put(before);
        clear(modes, INPUT, COOKED_INPUT);
        clear(modes, OUTPUT, COOKED_OUTPUT);
        clear(modes, LOCAL, COOKED_LOCAL);
        modes.put(VMIN, (byte) 1).put(VTIME, (byte) 0);
        int[] raw = new int[INTS];
        modes.asIntBuffer().get(raw);
        return raw;
    }

    private static void clear(ByteBuffer modes, int at, int flags) {
        modes.putInt(at, modes.getInt(at) & ~flags);
    }

    @Override
    public void raw() {
        CLibrary.ioctl(Tty.LINE, TCSETS, raw);
    }

    @Override
    public void restore() {
        CLibrary.ioctl(Tty.LINE, TCSETS, before);
    }
}
