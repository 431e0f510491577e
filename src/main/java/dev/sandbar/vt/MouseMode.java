package dev.sandbar.vt;

/** Which mouse events the program asked for. */
public enum MouseMode {
    OFF,
    /** DECSET 9: presses only. */
    X10,
    /** DECSET 1000: presses and releases. */
    BUTTONS,
    /** DECSET 1002: also moves with a button held. */
    DRAGS,
    /** DECSET 1003: also moves without one. */
    MOVES
}
