package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.pane.PaneView;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaneKeysTest {
    private final UiTester ui = UiTester.of(200, 60).shell("web").forget();
    private final String stream = ui.pane().stream();

    @Test
    void everyKeyGoesToTheProgramEvenThoseThatSandbarKnows() {
        ui.press("q", ":", "C-c", "esc", "tab", "f1");

        assertThat(ui.effects())
                .containsExactly(
                        press(KeyPress.character('q')),
                        press(KeyPress.character(':')),
                        press(KeyPress.ctrl('c')),
                        press(KeyPress.of(Key.ESCAPE)),
                        press(KeyPress.of(Key.TAB)),
                        press(KeyPress.of(Key.F1)));
        assertThat(ui.state().focus()).isEqualTo(Panel.PANES);
    }

    @Test
    void theLeaderIsHeldBackAndAsksToBeWoken() {
        ui.press("C-]");

        assertThat(ui.state().keys().leader()).isTrue();
        assertThat(ui.effects()).hasOnlyElementsOfType(Effect.Wake.class).hasSize(1);
    }

    @Test
    void theLeaderTwiceIsTypedOnce() {
        ui.press("C-]").forget().press("C-]");

        assertThat(ui.effects()).containsExactly(press(KeyPress.ctrl(']')));
        assertThat(ui.state().keys().leader()).isFalse();
    }

    @Test
    void theHintBoxOpensWhenTheLeaderStandsAlone() {
        ui.press("C-]").event(new Event.Woke(ui.state().keys().ticket()));

        assertThat(ui.state().keys().hint()).isTrue();
        ui.press("d");
        assertThat(ui.state().keys().hint()).isFalse();
    }

    @Test
    void aLeaderWithAnUnboundKeyCancelsAndSaysSo() {
        ui.press("C-]").forget().press("A-q");

        assertThat(ui.effects()).isEmpty();
        assertThat(ui.state().keys()).matches(keys -> !keys.leader());
        assertThat(ui.state().message().text()).contains("C-] A-q does nothing");
    }

    @Test
    void escapeAfterTheLeaderGivesTheKeysBackToTheProgram() {
        ui.press("C-]", "esc").forget().press("a");

        assertThat(ui.state().focus()).isEqualTo(Panel.PANES);
        assertThat(ui.effects()).containsExactly(press(KeyPress.character('a')));
    }

    @Test
    void theLeaderOutsideOfThePanesLeadsToThem() {
        ui.shell("api").press("C-]", "d");

        ui.press("C-]");
        assertThat(ui.state().focus()).isEqualTo(Panel.PANES);
        assertThat(ui.state().keys().leader()).isTrue();

        assertThat(ui.press("1").labels()).containsExactly("web");
    }

    @Test
    void withoutPanesTheLeaderDoesNothing() {
        UiTester none = UiTester.of(80, 24).press("C-]");

        assertThat(none.state().message().text()).startsWith("C-] does nothing here");
    }

    @Test
    void leavingAPaneKeepsItsProgramAndTakesItsFocus() {
        ui.press("C-]").forget().press("d");

        assertThat(ui.state().focus()).isEqualTo(Panel.LIST);
        assertThat(ui.pane().phase()).isEqualTo(new Phase.Live());
        assertThat(ui.effects()).containsExactly(new Effect.Focus(stream, false));
    }

    @Test
    void growingRepeatsWithoutTheLeaderUntilTheTimeIsOver() {
        ui.press("C-]", "|").live().press("C-]", "H").forget().press("H", "H");
        assertThat(ui.effects()).filteredOn(Effect.Resize.class::isInstance).hasSize(4);

        ui.event(new Event.Woke(ui.state().keys().ticket())).forget().press("H");
        assertThat(ui.effects()).containsExactly(new Effect.Press(ui.pane().stream(), KeyPress.character('H')));
    }

    @Test
    void anotherKeyWhileGrowingRepeatsGoesToTheProgram() {
        ui.press("C-]", "|").live().press("C-]", "H").forget().press("a");

        assertThat(ui.effects()).containsExactly(new Effect.Press(ui.pane().stream(), KeyPress.character('a')));
    }

    @Test
    void enterStartsAProgramThatIsOverAgainAndXClosesItsPane() {
        ui.phase(new Phase.Over(false, "exited 7", "")).forget().press("enter");

        assertThat(ui.pane().stream()).isNotEqualTo(stream);
        assertThat(ui.effects())
                .contains(new Effect.CloseStream(stream))
                .anyMatch(effect -> effect instanceof Effect.OpenSession open
                        && open.stream().equals(ui.pane().stream()));

        ui.phase(new Phase.Over(true, "exited 0", "")).press("x");
        assertThat(ui.state().workspace().panes()).isEmpty();
        assertThat(ui.state().focus()).isEqualTo(Panel.LIST);
    }

    @Test
    void lateNewsOfAProgramThatWasStartedAgainMeansNothing() {
        ui.phase(new Phase.Over(false, "exited 7", "")).press("enter").live();

        ui.event(new Event.PhaseChanged(stream, new Phase.Over(false, "exited 9", "")));

        assertThat(ui.pane().phase()).isEqualTo(new Phase.Live());
    }

    @Test
    void closingALivePaneAsksFirst() {
        ui.press("C-]", "x");
        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Confirm.class);

        ui.forget().press("n");
        assertThat(ui.state().workspace().panes()).hasSize(1);

        ui.press("C-]", "x").forget().press("y");
        assertThat(ui.state().workspace().panes()).isEmpty();
        assertThat(ui.effects()).contains(new Effect.CloseStream(stream));
    }

    @Test
    void whatIsTypedShowsTheLiveScreenAgain() {
        ui.event(new Event.WheelTurned(stream, 5, 100));
        assertThat(ui.pane().view()).isEqualTo(new PaneView.Back(95));

        ui.press("a");
        assertThat(ui.pane().view()).isEqualTo(new PaneView.Live());
    }

    @Test
    void whereNothingTakesKeysTheyScrollAndSearch() {
        ui.phase(new Phase.Over(true, "exited 0", "")).forget();

        ui.press("up", "j", "G");
        assertThat(ui.effects())
                .startsWith(new Effect.Scroll(stream, 1), new Effect.Scroll(stream, -1))
                .last()
                .matches(effect -> effect instanceof Effect.Scroll scroll && scroll.rows() < -10_000);

        ui.press("/");
        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Search.class);
    }

    @Test
    void whatTheWheelScrolledBackToStaysWhileMoreIsWritten() {
        ui.event(new Event.WheelTurned(stream, 5, 100));
        ui.event(new Event.WheelTurned(stream, 3, 140));
        assertThat(ui.pane().view()).isEqualTo(new PaneView.Back(92));

        ui.event(new Event.WheelTurned(stream, -100, 140));
        assertThat(ui.pane().view()).isEqualTo(new PaneView.Live());
    }

    @Test
    void scrollingBackEndsWhereTheHistoryDoes() {
        ui.event(new Event.WheelTurned(stream, 50, 40)).event(new Event.HistoryEnded(stream, 3));

        assertThat(ui.pane().view()).isEqualTo(new PaneView.Back(3));
    }

    @Test
    void pastedTextGoesToTheProgram() {
        ui.event(new Event.Pasted("a\nb"));

        assertThat(ui.effects()).isEqualTo(List.of(new Effect.Paste(stream, "a\nb")));
    }

    private Effect press(KeyPress key) {
        return new Effect.Press(stream, key);
    }
}
