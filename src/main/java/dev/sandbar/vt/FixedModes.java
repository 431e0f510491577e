package dev.sandbar.vt;

import java.util.Set;

/** What DECRQM says of modes that cannot be changed here. */
final class FixedModes {
    private static final int UNKNOWN = 0;
    private static final int ALWAYS_SET = 3;
    private static final int ALWAYS_RESET = 4;

    /** The tty echoes, not the terminal (SRM). */
    private static final int LOCAL_ECHO_OFF = 12;

    /** GATM, KAM, CRM, SRTM, VEM, HEM, PUM, FEAM, FETM, MATM, TTM, SATM, TSM, EBM. */
    private static final Set<Integer> ANSI_RESET = Set.of(1, 2, 3, 5, 7, 10, 11, 13, 14, 15, 16, 17, 18, 19);

    /** DECANM, DECARM, DECNRCM, Meta and Alt as ESC, the alternate screen allowed. */
    private static final Set<Integer> DEC_SET = Set.of(2, 8, 42, 1036, 1039, 1046);

    /** DECSCLM, DECPFF, DECPEX, DECTEK, margin bell, logging, DECSDM, highlight tracking, 8-bit input. */
    private static final Set<Integer> DEC_RESET = Set.of(4, 18, 19, 38, 44, 46, 80, 1001, 1034);

    private FixedModes() {}

    static int state(int number, boolean dec) {
        boolean set = dec ? DEC_SET.contains(number) : number == LOCAL_ECHO_OFF;
        boolean reset = (dec ? DEC_RESET : ANSI_RESET).contains(number);
        return set ? ALWAYS_SET : reset ? ALWAYS_RESET : UNKNOWN;
    }
}
