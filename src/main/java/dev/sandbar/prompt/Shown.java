package dev.sandbar.prompt;

/** Which text may come from outside into the line. */
final class Shown {
    private Shown() {}

    /**
     * Whether {@code text} looks like what it is: no control characters, no line separators, nothing that changes the
     * direction of what follows, no halves of characters.
     */
    static boolean isHarmless(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Shown::isHarmless);
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> codePoint == 0x200d;
            default -> codePoint != 0xfffd;
        };
    }
}
