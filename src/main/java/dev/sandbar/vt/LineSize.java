package dev.sandbar.vt;

/** DECSWL, DECDWL and DECDHL: whether a row is shown at twice the width or the height. */
public enum LineSize {
    NORMAL,
    DOUBLE_WIDTH,
    DOUBLE_HEIGHT_TOP,
    DOUBLE_HEIGHT_BOTTOM
}
