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

    /** DECSCA. */
    void setProtected(boolean on) {
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

    void reset() {
        pushed.clear();
        setStyle(Style.DEFAULT);
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
