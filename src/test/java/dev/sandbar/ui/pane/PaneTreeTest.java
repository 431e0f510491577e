package dev.sandbar.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.pane.PaneTree.Leaf;
import dev.sandbar.ui.pane.PaneTree.Split;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PaneTreeTest {
    private static final PaneId ONE = new PaneId(1);
    private static final PaneId TWO = new PaneId(2);
    private static final PaneId THREE = new PaneId(3);

    @Test
    void aSplitPutsTheNewPaneAfterTheOneItShares() {
        PaneTree tree = new Leaf(ONE).split(ONE, Axis.ACROSS, TWO).split(ONE, Axis.DOWNWARD, THREE);

        assertThat(tree.panes()).containsExactly(ONE, THREE, TWO);
        assertThat(((Split) tree).first())
                .isEqualTo(new Split(Axis.DOWNWARD, PaneTree.WHOLE / 2, new Leaf(ONE), new Leaf(THREE)));
    }

    @Test
    void theSpaceOfAClosedPaneGoesToItsNeighbour() {
        PaneTree tree = new Leaf(ONE).split(ONE, Axis.ACROSS, TWO).split(TWO, Axis.DOWNWARD, THREE);

        assertThat(tree.without(TWO)).contains(new Split(Axis.ACROSS, 500, new Leaf(ONE), new Leaf(THREE)));
        assertThat(tree.without(ONE).orElseThrow().without(TWO)).contains(new Leaf(THREE));
    }

    @Test
    void closingTheOnlyPaneLeavesNothing() {
        assertThat(new Leaf(ONE).without(ONE)).isEmpty();
    }

    @Test
    void growingMovesTheBorderOnThatSide() {
        PaneTree tree = new Leaf(ONE).split(ONE, Axis.ACROSS, TWO);

        assertThat(share(tree.grown(ONE, Direction.RIGHT, 50))).isEqualTo(550);
        assertThat(share(tree.grown(TWO, Direction.LEFT, 50))).isEqualTo(450);
    }

    @Test
    void growingTowardsTheEdgeMovesTheOtherBorder() {
        PaneTree tree = new Leaf(ONE).split(ONE, Axis.ACROSS, TWO);

        assertThat(share(tree.grown(TWO, Direction.RIGHT, 50))).isEqualTo(550);
        assertThat(tree.grown(ONE, Direction.UP, 50)).isEqualTo(tree);
    }

    @Test
    void growingStopsWhereTheOtherPaneWouldVanish() {
        PaneTree tree = new Leaf(ONE).split(ONE, Axis.ACROSS, TWO);

        assertThat(share(tree.grown(ONE, Direction.RIGHT, 5000))).isEqualTo(PaneTree.WHOLE - PaneTree.LEAST_SHARE);
    }

    @Test
    void growingMovesTheInnermostBorder() {
        PaneTree tree = new Leaf(ONE).split(ONE, Axis.ACROSS, TWO).split(TWO, Axis.ACROSS, THREE);

        Split grown = (Split) tree.grown(TWO, Direction.RIGHT, 100);

        assertThat(grown.share()).isEqualTo(500);
        assertThat(share(grown.second())).isEqualTo(600);
    }

    @ParameterizedTest
    @EnumSource
    void everyArrangementKeepsAllPanesInOrder(Arrangement arrangement) {
        for (int count = 1; count <= 9; count++) {
            List<PaneId> panes = IntStream.range(0, count).mapToObj(PaneId::new).toList();
            assertThat(arrangement.arrange(panes).panes()).isEqualTo(panes);
        }
    }

    private static int share(PaneTree tree) {
        return ((Split) tree).share();
    }
}
