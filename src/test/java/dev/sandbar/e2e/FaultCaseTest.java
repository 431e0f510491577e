package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever renames what {@link ConsoleFaultIT} sabotages hears of it before the program is packaged. */
final class FaultCaseTest {
    static Stream<FaultCase> cases() {
        return Stream.of(
                        ConsoleFaultIT.threadsThatRun(),
                        ConsoleFaultIT.threadsOfTheStart(),
                        ConsoleFaultIT.threadsThatSurvive())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMethodWhereSomethingIsThrownIsThere(FaultCase on) throws ClassNotFoundException {
        Class<?> type = Class.forName(on.spot().type(), false, getClass().getClassLoader());

        assertThat(type.getDeclaredMethods())
                .extracting(Method::getName)
                .contains(on.spot().method());
    }
}
