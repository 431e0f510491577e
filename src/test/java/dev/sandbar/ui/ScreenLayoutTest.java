package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.PanePlace.Edge;
import dev.sandbar.ui.pane.Axis;
import dev.sandbar.ui.pane.Direction;
import dev.sandbar.ui.pane.PaneId;
import dev.sandbar.ui.pane.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScreenLayoutTest {
    private static final PaneId ONE = new PaneId(1);
    private static final PaneId TWO = new PaneId(2);
    private static final PaneId THREE = new PaneId(3);
    private static final Tab THREE_PANES = Tab.of(ONE).split(Axis.ACROSS, TWO).split(Axis.DOWNWARD, THREE);

    @Test
    void aNarrowScreenShowsListDetailsTabsCommandAndHints() {
        ScreenLayout layout = ScreenLayout.of(screen(80, 24), Panel.LIST, Optional.of(THREE_PANES));

        assertThat(layout.header()).contains(new Rect(0, 0, 1, 80));
        assertThat(layout.list()).contains(new Rect(1, 0, 14, 80));
        assertThat(layout.details()).contains(new Rect(15, 0, 6, 80));
        assertThat(layout.panes()).isEmpty();
        assertThat(layout.tabs()).contains(new Rect(21, 0, 1, 80));
        assertThat(layout.command()).contains(new Rect(22, 0, 1, 80));
        assertThat(layout.hints()).isEqualTo(new Rect(23, 0, 1, 80));
    }

    @Test
    void aPaneOnANarrowScreenHasAllColumnsAndAllRowsButTwo() {
        ScreenLayout layout = ScreenLayout.of(screen(80, 24), Panel.PANES, Optional.of(Tab.of(ONE)));

        assertThat(layout.panes()).containsExactly(PanePlace.of(ONE, new Rect(0, 0, 23, 80), Edge.TITLE));
        assertThat(layout.panes().get(0).content()).isEqualTo(new Rect(1, 0, 22, 80));
        assertThat(layout.list()).isEmpty();
        assertThat(layout.hints()).isEqualTo(new Rect(23, 0, 1, 80));
    }

    @Test
    void panesThatDoNotFitANarrowScreenGiveWayToTheFocusedOne() {
        ScreenLayout layout = ScreenLayout.of(screen(80, 24), Panel.PANES, Optional.of(THREE_PANES));

        assertThat(layout.panes()).extracting(PanePlace::pane).containsExactly(THREE);
    }

    @Test
    void panesOneAboveTheOtherFitANarrowScreen() {
        Tab two = Tab.of(ONE).split(Axis.DOWNWARD, TWO);

        ScreenLayout layout = ScreenLayout.of(screen(80, 24), Panel.PANES, Optional.of(two));

        assertThat(layout.panes())
                .extracting(PanePlace::content)
                .containsExactly(new Rect(1, 0, 11, 80), new Rect(13, 0, 10, 80));
    }

    @Test
    void aWideScreenShowsListPanesAndDetailsAtOnce() {
        ScreenLayout layout = ScreenLayout.of(screen(200, 60), Panel.PANES, Optional.of(THREE_PANES));

        assertThat(layout.list()).contains(new Rect(1, 0, 45, 60));
        assertThat(layout.details()).contains(new Rect(46, 0, 11, 200));
        assertThat(layout.panes())
                .extracting(PanePlace::box)
                .containsExactly(new Rect(1, 60, 45, 70), new Rect(1, 130, 23, 70), new Rect(24, 130, 22, 70));
    }

    @Test
    void aPaneThatWouldBeTooSmallIsATitleUntilItHasTheFocus() {
        ScreenLayout layout = ScreenLayout.of(screen(120, 40), Panel.PANES, Optional.of(THREE_PANES));

        assertThat(layout.place(ONE).orElseThrow().edge()).isEqualTo(Edge.STACKED);
        assertThat(layout.place(TWO).orElseThrow().edge()).isEqualTo(Edge.BOX);
        ScreenLayout other = ScreenLayout.of(screen(120, 40), Panel.PANES, Optional.of(THREE_PANES.focused(ONE)));
        assertThat(other.place(ONE).orElseThrow().edge()).isEqualTo(Edge.BOX);
        assertThat(other.place(TWO).orElseThrow().edge()).isEqualTo(Edge.STACKED);
    }

    @Test
    void focusMovesToTheNeighbourOnThatSide() {
        List<PanePlace> places = ScreenLayout.of(screen(200, 60), Panel.PANES, Optional.of(THREE_PANES))
                .panes();

        assertThat(PaneLayout.neighbour(places, ONE, Direction.RIGHT)).contains(TWO);
        assertThat(PaneLayout.neighbour(places, TWO, Direction.DOWN)).contains(THREE);
        assertThat(PaneLayout.neighbour(places, THREE, Direction.LEFT)).contains(ONE);
        assertThat(PaneLayout.neighbour(places, ONE, Direction.LEFT)).isEmpty();
    }

    @Test
    void detailsTakeTheBodyWhereThereIsNoRoomBeside() {
        ScreenLayout layout = ScreenLayout.of(screen(80, 12), Panel.DETAILS, Optional.empty());

        assertThat(layout.list()).isEmpty();
        assertThat(layout.details()).contains(new Rect(1, 0, 8, 80));
    }

    @ParameterizedTest
    @EnumSource
    void everySizeKeepsAllPartsOnTheScreenAndApart(Panel focus) {
        for (Optional<Tab> tab : List.of(Optional.<Tab>empty(), Optional.of(Tab.of(ONE)), Optional.of(THREE_PANES))) {
            for (int rows = 5; rows <= 80; rows += 3) {
                for (int columns = 20; columns <= 250; columns += 23) {
                    Rect screen = screen(columns, rows);
                    assertApart(screen, parts(ScreenLayout.of(screen, focus, tab)));
                }
            }
        }
    }

    @Test
    void theListNeverHasMoreThanAThirdBesidePanes() {
        for (int columns = ScreenLayout.WIDE; columns <= 250; columns++) {
            ScreenLayout layout = ScreenLayout.of(screen(columns, 40), Panel.LIST, Optional.of(Tab.of(ONE)));
            assertThat(layout.list().orElseThrow().columns()).isLessThanOrEqualTo(columns / 3);
        }
    }

    private static Rect screen(int columns, int rows) {
        return new Rect(0, 0, rows, columns);
    }

    private static List<Rect> parts(ScreenLayout layout) {
        List<Rect> parts = new ArrayList<>();
        layout.header().ifPresent(parts::add);
        layout.list().ifPresent(parts::add);
        layout.details().ifPresent(parts::add);
        layout.panes().forEach(place -> parts.add(place.box()));
        layout.tabs().ifPresent(parts::add);
        layout.command().ifPresent(parts::add);
        parts.add(layout.hints());
        return parts;
    }

    private static void assertApart(Rect screen, List<Rect> parts) {
        boolean[][] taken = new boolean[screen.rows()][screen.columns()];
        for (Rect part : parts) {
            assertThat(part.isEmpty()).as("%s on %s", part, screen).isFalse();
            for (int row = part.row(); row < part.bottom(); row++) {
                for (int column = part.column(); column < part.right(); column++) {
                    assertThat(taken[row][column]).isFalse();
                    taken[row][column] = true;
                }
            }
        }
    }
}
