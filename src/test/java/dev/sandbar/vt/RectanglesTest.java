package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RectanglesTest {
    private static VtTester grid() {
        return VtTester.of(6, 4).feed("abcdef\r\nghijkl\r\nmnopqr\r\nstuvwx");
    }

    @Test
    void copiesOverlappingAreas() {
        grid().feed("\033[1;1;3;3;1;2;2;1$v").lines("abcdef", "gabckl", "mghiqr", "smnowx");
    }

    @Test
    void fillsAndErases() {
        grid().feed("\033[88;2;2;3;4$x\033[1;5;4;6$z").lines("abcd", "gXXX", "mXXX", "stuv");
    }

    @Test
    void doesNotFillWithControls() {
        grid().feed("\033[7;1;1;4;6$x").lines("abcdef", "ghijkl", "mnopqr", "stuvwx");
    }

    @Test
    void erasesOnlyWhatIsNotProtected() {
        VtTester.of(6, 2)
                .feed("a\033[1\"qb\033[mc\033[0\"qd\033[1;1;1;6${")
                .lines(" bc")
                .feed("\033[?2J")
                .lines(" bc")
                .feed("\033[2J")
                .lines();
    }

    @Test
    void changesAttributesInAStreamOrInARectangle() {
        ScreenSnapshot stream = grid().feed("\033[1;5;2;2;1$r").terminal().snapshot();
        assertThat(stream.row(0).style(4).bold()).isTrue();
        assertThat(stream.row(1).style(1).bold()).isTrue();
        assertThat(stream.row(1).style(2).bold()).isFalse();

        ScreenSnapshot rectangle =
                grid().feed("\033[2*x\033[1;2;2;3;7$t").terminal().snapshot();
        assertThat(rectangle.row(0).style(1).inverse()).isTrue();
        assertThat(rectangle.row(0).style(3).inverse()).isFalse();
        assertThat(rectangle.row(1).style(0).inverse()).isFalse();
    }

    @Test
    void changesNoColours() {
        Style coloured = Style.DEFAULT.withForeground(1).withBackground(4);
        VtTester.of(6, 2)
                .feed("\033[31;44;1;7mab\033[m\033[1;1;1;1;0$r\033[1;2;1;2;32;22$r")
                .style(0, 0, coloured)
                .style(0, 1, coloured.with(Style.INVERSE));
    }

    @Test
    void selectiveErasingLeavesLooksAlone() {
        Style coloured = Style.DEFAULT.withForeground(1).withBackground(4);
        VtTester.of(6, 2).feed("\033[31;44mab\033[42m\033[1;1;1;2${").lines("").style(0, 1, coloured);
    }

    @Test
    void aStreamWrapsAtTheMarginsInOriginMode() {
        ScreenSnapshot screen = grid().feed("\033[?69h\033[2;5s\033[2;4r\033[?6h\033[1;3;2;2;1$r")
                .terminal()
                .snapshot();
        assertThat(bold(screen, 1)).containsExactly(3, 4);
        assertThat(bold(screen, 2)).containsExactly(1, 2);
    }

    private static int[] bold(ScreenSnapshot screen, int row) {
        return IntStream.range(0, 6)
                .filter(column -> screen.row(row).style(column).bold())
                .toArray();
    }

    @Test
    void endsAtTheEdgeWhateverTheNumbers() {
        grid().feed("\033[42;65535;65535;65535;65535$x\033[1;1;65535;65535;1;4;6$v")
                .lines("abcdef", "ghijkl", "mnopqr", "stuvwa");
    }

    @Test
    void columnsAreInsertedAndDeletedInTheRegion() {
        grid().feed("\033[2;3r\033[2;3H\033[2'}").lines("abcdef", "gh  ij", "mn  op", "stuvwx");
        grid().feed("\033[2;3r\033[2;3H\033[2'~").lines("abcdef", "ghkl", "mnqr", "stuvwx");
    }

    @Test
    void indexesSideways() {
        grid().feed("\033[1;1H\0336").lines(" abcde", " ghijk", " mnopq", " stuvw");
        grid().feed("\033[1;6H\0339").lines("bcdef", "hijkl", "nopqr", "tuvwx");
    }
}
