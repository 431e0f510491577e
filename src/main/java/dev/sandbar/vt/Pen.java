package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** What the next character looks like; its number in {@link Looks} is found when first needed. */
final class Pen {
    private static final int UNKNOWN = -1;

    private final Looks looks;
    private Style style = Style.DEFAULT;
    private @Nullable Link link;
    private int look = Looks.DEFAULT;
    private int blankLook = Looks.DEFAULT;

    Pen(Looks looks) {
        this.looks = looks;
    }

    Style style() {
        return style;
    }

    void setStyle(Style newStyle) {
        style = newStyle;
        look = UNKNOWN;
        blankLook = UNKNOWN;
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
            look = looks.intern(style, link);
        }
        return look;
    }

    /** Background colour erase: an erased cell keeps the background in force and nothing else. */
    int blankLook() {
        if (blankLook == UNKNOWN) {
            blankLook = looks.intern(Style.DEFAULT.withBackground(style.background()), null);
        }
        return blankLook;
    }
}
