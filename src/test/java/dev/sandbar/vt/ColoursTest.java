package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ColoursTest {
    @Test
    void answersWithTheSameEndThatTheQuestionHad() {
        VtTester.of(10, 2)
                .feed("\033]4;1;?\007\033]11;?\033\\")
                .replies("\033]4;1;rgb:cdcd/0000/0000\007\033]11;rgb:0000/0000/0000\033\\");
    }

    @Test
    void showsColoursThatTheProgramChanged() {
        Palette palette = VtTester.of(10, 2)
                .feed("\033]4;1;#102030;300;#fff;2;nonsense\033\\\033]10;rgb:f/8/0\033\\")
                .terminal()
                .snapshot()
                .palette();
        assertThat(palette.foreground(1)).isEqualTo(Colour.rgb(0x10, 0x20, 0x30));
        assertThat(palette.foreground(2)).isEqualTo(2);
        assertThat(palette.foreground(Colour.DEFAULT)).isEqualTo(Colour.rgb(255, 136, 0));
        assertThat(palette.background(Colour.DEFAULT)).isEqualTo(Colour.DEFAULT);
        assertThat(palette.cursor()).isEqualTo(Colour.DEFAULT);
    }

    @Test
    void forgetsThemOnRequest() {
        VtTester tester = VtTester.of(10, 2).feed("\033]4;1;#fff;2;#fff\007\033]12;#fff\007\033]104;1\007\033]112\007");
        Palette palette = tester.terminal().snapshot().palette();
        assertThat(palette.foreground(1)).isEqualTo(1);
        assertThat(palette.foreground(2)).isEqualTo(Colour.rgb(255, 255, 255));
        assertThat(palette.cursor()).isEqualTo(Colour.DEFAULT);
        assertThat(tester.feed("\033]104\007").terminal().snapshot().palette().foreground(2))
                .isEqualTo(2);
    }

    @Test
    void oneCommandSetsSeveralDefaults() {
        VtTester.of(10, 2)
                .feed("\033]10;#010101;#020202;#030303;#040404\007\033]12;?\007")
                .replies("\033]12;rgb:0303/0303/0303\007");
    }
}
