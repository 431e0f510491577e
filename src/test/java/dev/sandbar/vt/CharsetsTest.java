package dev.sandbar.vt;

import org.junit.jupiter.api.Test;

final class CharsetsTest {
    @Test
    void nationalSetsReplaceAFewSigns() {
        VtTester.of(20, 2).feed("\033(K@[\\]{|}~a").lines("§ÄÖÜäöüßa");
        VtTester.of(20, 2).feed("\033(%6[\\]{|}~a").lines("ÃÇÕãçõ~a");
        VtTester.of(20, 2).feed("\033(A#\033(B#").lines("£#");
    }

    @Test
    void setsOfDecReplaceEverySign() {
        VtTester.of(20, 2).feed("\033(<AWwE").lines("ÁŒœÅ");
        VtTester.of(20, 2).feed("\033(%5(]}~").lines("¤Ÿÿ⸮");
        VtTester.of(20, 2).feed("\033(>!abp~").lines("⎷αβπ↓");
    }

    @Test
    void aSetCanStandInAnySlot() {
        VtTester.of(20, 2).feed("\033)<a\016a\017a").lines("aáa");
        VtTester.of(20, 2).feed("\033*>a\033nb\017b").lines("aβb");
        VtTester.of(20, 2).feed("\033+%6[\033o[").lines("[Ã");
    }

    @Test
    void latin1IsForTheSlotsOfSetsWith96Characters() {
        VtTester.of(20, 2).feed("\033-A\016!i\017!").lines("¡é!");
        VtTester.of(20, 2).feed("\033.A\033NDD").lines("ÄD");
        VtTester.of(20, 2).feed("\033/A\033ODD").lines("ÄD");
    }

    @Test
    void deleteIsTheLastOfThe96AndFillerElsewhere() {
        VtTester.of(20, 2).feed("\033-A\016~\177\017a\177b\177\033[2b").lines("þÿabbb");
        VtTester.of(20, 2).feed("\033.A\033N\177D").lines("ÿD");
    }

    @Test
    void aSetThatIsNotKnownChangesNothing() {
        VtTester.of(20, 2).feed("\033(K\033(%zx\033(]{").lines("xä");
    }
}
