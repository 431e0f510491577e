package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "*, web, true",
        "w*, web, true",
        "*b, web, true",
        "w?b, web, true",
        "w?b, wb, false",
        "*-*-1, api-x-1, true",
        "*-1, api-2, false",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXc, false",
        "docker/*, docker/web, true",
        "docker/*, podman/web, false",
        "web, web2, false",
        "w.b, web, false"
    })
    void aWholeNameFitsOrNot(String pattern, String name, boolean fits) {
        assertThat(new Glob(pattern).matches(name)).isEqualTo(fits);
    }
}
