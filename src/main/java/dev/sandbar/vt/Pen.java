package dev.sandbar.vt;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What the next character looks like; its number in {@link Looks} is found when first needed. */
final class Pen {
    private static final int UNKNOWN = -1;
    private static final int MAX_PUSHED = 10;

    private final Looks looks;
    private final Brush brush = new Brush();
    private @Nullable Link link;
    private boolean guards;
    private int look = Looks.DEFAULT;
    private int blankLook = Looks.DEFAULT;
    private final Deque<Style> pushed = new ArrayDeque<>();

    Pen(Looks looks) {
        this.looks = looks;
    }

    Style style() {
        return brush.style();
    }

    void setStyle(Style style) {
        brush.load(style);
        forgetNumbers();
    }

    /** SGR. */
    void paint(Sequence sequence) {
        Graphics.apply(brush, sequence, 0);
        forgetNumbers();
    }

    /** DECSCA: only selective erasing heeds it. */
    void setProtected(boolean on) {
        guards = false;
        mark(on);
    }

    /** SPA and EPA: all erasing heeds them, until DECSCA is used again; as in xterm. */
    void setGuarded(boolean on) {
        guards = guards || on;
        mark(on);
    }

    /** Whether all erasing leaves out what is protected. */
    boolean guards() {
        return guards;
    }

    private void mark(boolean on) {
        setStyle(on ? style().with(Style.PROTECTED) : style().without(Style.PROTECTED));
    }

    /** XTPUSHSGR. */
    void push() {
        if (pushed.size() == MAX_PUSHED) {
            pushed.removeLast();
        }
        pushed.push(style());
    }

    /** XTPOPSGR. */
    void pop() {
        if (!pushed.isEmpty()) {
            setStyle(pushed.pop());
        }
    }

    /** DECSTR. */
    void softReset() {
        guards = false;
        setStyle(Style.DEFAULT);
    }

    void reset() {
        softReset();
        pushed.clear();
        setLink(null);
    }

    @Nullable
    Link link() {
        return link;
    }

    void setLink(@Nullable Link newLink) {
        link = newLink;
        look = UNKNOWN;
    }

    /** The numbers are others now. */
    void forgetNumbers() {
        look = UNKNOWN;
        blankLook = UNKNOWN;
    }

    int look() {
        if (look == UNKNOWN) {
            look = looks.intern(brush, link);
        }
        return look;
    }

    /** Background colour erase: an erased cell keeps the background in force and nothing else. */
    int blankLook() {
        if (blankLook == UNKNOWN) {
            blankLook = brush.background == Colour.DEFAULT ? Looks.DEFAULT : UNKNOWN;
        }
        if (blankLook == UNKNOWN) {
            blankLook = looks.intern(Style.DEFAULT.withBackground(brush.background), null);
        }
        return blankLook;
    }
}
