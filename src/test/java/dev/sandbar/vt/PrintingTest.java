package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PrintingTest {
    @Test
    void aFullRowWrapsOnlyWhenTheNextCharacterComes() {
        VtTester.of(5, 3)
                .feed("abcde")
                .cursor(0, 4)
                .feed("f")
                .lines("abcde", "f")
                .cursor(1, 1);
    }

    @Test
    void withoutAutowrapTheLastColumnIsOverwritten() {
        VtTester.of(5, 3).feed("\033[?7labcdefgh").lines("abcdh").cursor(0, 4);
    }

    @Test
    void rowsThatScrollOffBecomeHistory() {
        VtTester.of(5, 2).feed("one\r\ntwo\r\nthree").lines("two", "three").history("one");
    }

    @Test
    void aWideCharacterDoesNotFitInTheLastColumn() {
        VtTester.of(5, 3).feed("abcd漢").lines("abcd", "漢").cursor(1, 2);
    }

    @Test
    void overwritingHalfAWideCharacterErasesTheOtherHalf() {
        VtTester.of(5, 2).feed("漢字\033[1;2Hx").lines(" x字");
    }

    @Test
    void combiningMarksJoinTheCharacterBefore() {
        VtTester.of(5, 2).feed("e\u0301x").lines("e\u0301x").cursor(0, 2);
    }

    @Test
    void aMarkThatComesInsideAWideCharacterLeavesItWhole() {
        VtTester.of(5, 2).feed("漢\033[1;2H\u0301").lines("漢\u0301");
    }

    @Test
    void aCharacterCutByAWriteBoundarySurvives() {
        byte[] bytes = "漢".getBytes(StandardCharsets.UTF_8);
        VtTester.of(5, 2)
                .feed(new byte[] {bytes[0]})
                .feed(new byte[] {bytes[1]})
                .feed(new byte[] {bytes[2]})
                .lines("漢");
    }

    @Test
    void invalidBytesBecomeOneReplacementForEveryMaximalPart() {
        VtTester.of(10, 2)
                .feed(new byte[] {(byte) 0xe6, (byte) 0xbc, 'a', (byte) 0xff, (byte) 0xc0})
                .lines("\ufffda\ufffd\ufffd");
    }

    @Test
    void decGraphicsDrawLines() {
        VtTester.of(10, 2).feed("\033(0lqk\033(Blqk").lines("┌─┐lqk");
    }

    @Test
    void repeatIsClampedToTheScreen() {
        VtTester.of(3, 2).feed("x\033[99999999999999999999b").lines("xxx", "x");
    }

    @Test
    void aCharacterIsRepeatedOnceOnly() {
        VtTester.of(20, 1).feed("+\033[2b\033[5b").lines("+++");
    }
}
