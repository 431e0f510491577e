package dev.sandbar.vt;

/**
 * The modes that matter to whoever shows the screen.
 *
 * @param reverseVideo DECSCNM: foreground and background of the whole screen are swapped
 * @param synchronizedOutput the program is in the middle of a frame (mode 2026): better show the last one a little longer
 * @param wheelPressesKeys the program wants no mouse, but the wheel is arrow keys to it, as for a pager
 */
public record ScreenModes(
        boolean alternateScreen,
        boolean reverseVideo,
        boolean applicationCursorKeys,
        boolean bracketedPaste,
        boolean focusReports,
        boolean synchronizedOutput,
        MouseMode mouse,
        boolean wheelPressesKeys) {}
