package dev.sandbar.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SizesTest {
    @Test
    void sizesAreRead() throws UsageException {
        assertThat(Sizes.parse("4096")).isEqualTo(4096);
        assertThat(Sizes.parse("1.5g")).isEqualTo(3L << 29);
        assertThat(Sizes.parse("2 KiB")).isEqualTo(2048);
    }

    @Test
    void sizesAreTold() {
        assertThat(Sizes.words(0)).isEqualTo("0 bytes");
        assertThat(Sizes.words(1)).isEqualTo("1 byte");
        assertThat(Sizes.words(1023)).isEqualTo("1023 bytes");
        assertThat(Sizes.words(1024)).isEqualTo("1.0 KiB");
        assertThat(Sizes.words(1_258_291)).isEqualTo("1.2 MiB");
        assertThat(Sizes.words(10_189)).isEqualTo("10 KiB");
        assertThat(Sizes.words((1 << 20) - 1)).isEqualTo("1.0 MiB");
        assertThat(Sizes.words(500L << 20)).isEqualTo("500 MiB");
        assertThat(Sizes.words(Long.MAX_VALUE)).isEqualTo("8388608 TiB");
    }
}
