package dev.sandbar.vt;

/** What the mouse did; moving with a button held is {@link #DRAG}. */
public enum MouseAction {
    PRESS,
    RELEASE,
    DRAG,
    MOVE,
    WHEEL_UP,
    WHEEL_DOWN,
    WHEEL_LEFT,
    WHEEL_RIGHT
}
