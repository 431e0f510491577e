package dev.sandbar.run.redact;

import java.util.function.IntPredicate;

/** So many characters of one kind. */
final class CharacterBody implements TokenBody {
    private static final int LONGEST_HEADER = 512;

    private final TokenRule rule;
    private final IntPredicate kind;
    private int count;
    private boolean dotted;

    CharacterBody(TokenRule rule, IntPredicate kind) {
        this.rule = rule;
        this.kind = kind;
        this.dotted = rule.body() != TokenRule.Body.DOTTED;
    }

    @Override
    public Verdict take(int value) {
        if (!kind.test(value) || count >= TokenRule.LONGEST || (!dotted && count >= LONGEST_HEADER)) {
            return Verdict.OVER;
        }
        count++;
        dotted = dotted || value == '.';
        return isSecret() ? Verdict.SECRET : Verdict.OPEN;
    }

    @Override
    public boolean isSecret() {
        return dotted && count >= rule.least();
    }
}
