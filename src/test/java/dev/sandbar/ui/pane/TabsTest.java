package dev.sandbar.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TabsTest {
    private static final PaneId ONE = new PaneId(1);
    private static final PaneId TWO = new PaneId(2);
    private static final PaneId THREE = new PaneId(3);

    @Test
    void aNewTabIsShown() {
        Tabs tabs = Tabs.none().with(Tab.of(ONE)).with(Tab.of(TWO));

        assertThat(tabs.shown()).contains(Tab.of(TWO));
        assertThat(tabs.at(tabs.last()).shown()).contains(Tab.of(ONE));
    }

    @Test
    void theNextAfterTheLastIsTheFirst() {
        Tabs tabs = Tabs.none().with(Tab.of(ONE)).with(Tab.of(TWO));

        assertThat(tabs.moved(1).current()).isZero();
        assertThat(tabs.moved(1).moved(-1).current()).isEqualTo(1);
    }

    @Test
    void aTabThatIsNotThereIsNotShown() {
        Tabs tabs = Tabs.none().with(Tab.of(ONE));

        assertThat(tabs.at(4)).isEqualTo(tabs);
        assertThat(Tabs.none().moved(1)).isEqualTo(Tabs.none());
    }

    @Test
    void closingTheLastPaneOfATabClosesTheTab() {
        Tabs tabs = Tabs.none().with(Tab.of(ONE)).with(Tab.of(TWO)).with(Tab.of(THREE));

        Tabs rest = tabs.without(ONE);

        assertThat(rest.all()).hasSize(2);
        assertThat(rest.shown()).contains(Tab.of(THREE));
    }

    @Test
    void aFocusedPaneIsFoundInItsTab() {
        Tabs tabs = Tabs.none().with(Tab.of(ONE).split(Axis.ACROSS, TWO)).with(Tab.of(THREE));

        Tabs there = tabs.focused(ONE);

        assertThat(there.current()).isZero();
        assertThat(there.shown().orElseThrow().focus()).isEqualTo(ONE);
    }

    @Test
    void theNeighbourOfAClosedPaneGetsTheFocus() {
        Tab tab = Tab.of(ONE).split(Axis.ACROSS, TWO).split(Axis.ACROSS, THREE);

        assertThat(tab.without(THREE).orElseThrow().focus()).isEqualTo(TWO);
    }

    @Test
    void aZoomedPaneIsShownAloneUntilTheFocusMoves() {
        Tab tab = Tab.of(ONE).split(Axis.ACROSS, TWO).toggleZoom();

        assertThat(tab.shown().panes()).containsExactly(TWO);
        assertThat(tab.focused(ONE).shown().panes()).containsExactly(ONE, TWO);
    }

    @Test
    void aSinglePaneCannotBeZoomed() {
        assertThat(Tab.of(ONE).toggleZoom().zoomed()).isFalse();
    }

    @Test
    void theArrangementsFollowEachOther() {
        Tab tab = Tab.of(ONE).split(Axis.ACROSS, TWO);

        assertThat(tab.arranged().arrangement()).isEqualTo(Arrangement.COLUMNS);
        assertThat(tab.arranged().arranged().arrangement()).isEqualTo(Arrangement.ROWS);
    }
}
