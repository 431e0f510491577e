package dev.sandbar.history.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class MasksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T10:00:01.123Z done | 2025-01-02T03:04:05+01:00 done",
                "[10:00:01] done | [23:59:59,999] done",
                "built on 2026-11-21 | built on 2026-01-01",
                "took 1.5 s | took 300 ms",
                "BUILD in 3m 12s | BUILD in 14m 2s",
                "at 0x7ffdeadbeef0 | at 0x55d0c0ffee10",
                "java.lang.Object@1b6d3586 | java.lang.Object@4554617c",
                "wrote /tmp/tmp.Xa81/out.txt: ok | wrote /tmp/build-9/a/b/out.txt: ok",
                "pid 4242 ended | pid 17 ended",
                "nginx[311]: up | nginx[29871]: up",
                "listening on 127.0.0.1:43121 | listening on 127.0.0.1:39999",
                "id 123e4567-e89b-12d3-a456-426614174000 | id 00000000-e89b-12d3-a456-426614174fff",
                "container 4f1c9a8d7e6b made | container 0011223344ff made",
                "run 01kaj3k9x0abcdefghjkmnpqrs | run 01kaj4zzzz9876543210zyxwvt",
            })
    void whatIsDifferentEachTimeIsMasked(String before, String after) {
        assertThat(Masks.line(before)).isEqualTo(Masks.line(after)).contains("<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 tests passed | 13 tests passed",
                "port 80 | port 81",
                "/srv/a | /srv/b",
                "version 1.2.3 | version 1.2.4",
                "deadbeef | deadbeee",
                "line 10: error | line 11: error",
                "added 5 modules | added 6 modules",
            })
    void whatIsMeantIsNotMasked(String before, String after) {
        assertThat(Masks.line(before)).isNotEqualTo(Masks.line(after));
    }

    @Test
    void longHostileLinesTakeNoLongTime() {
        for (String piece :
                new String[] {"1", "a", "0x", "1:", "/tmp/", "1 ", "2026-", "@a", "[1", "a1", "pid ", "12:34:"}) {
            assertThat(Masks.line(piece.repeat(200_000 / piece.length()))).isNotNull();
        }
    }
}
