package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.pane.Found;
import dev.sandbar.ui.pane.PaneSelection;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.pane.Sought;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.TextPoint;
import java.util.List;
import java.util.Optional;
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
        ui.event(new Event.WheelTurned(stream, 5));
        assertThat(ui.pane().scrolledBack()).isEqualTo(5);

        ui.press("a");
        assertThat(ui.pane().scrolledBack()).isZero();
    }

    @Test
    void scrollingBackEndsWhereTheHistoryDoes() {
        ui.press("C-]", "[", "pageup").event(new Event.HistoryEnded(stream, 3));
        assertThat(ui.pane().scrolledBack()).isEqualTo(3);

        ui.press("q");
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());
        assertThat(ui.pane().scrolledBack()).isZero();
    }

    @Test
    void whatIsSearchedForIsTypedAndLookedUp() {
        ui.press("C-]", "/").type("err").forget().press("enter");

        assertThat(ui.effects()).contains(new Effect.Search(ui.pane(), Sought.newest("err")));
    }

    @Test
    void whatIsFoundIsScrolledToAndTheNextOneIsOlder() {
        ui.press("C-]", "/").type("err").press("enter");
        TextPoint at = new TextPoint(40, 3);
        PaneSelection text = new PaneSelection(ui.pane().id(), new GridPoint(5, 3), new GridPoint(5, 5));

        ui.event(new Event.SearchEnded(stream, Sought.newest("err"), Optional.of(new Found(at, 7, text))));
        assertThat(ui.pane().scrolledBack()).isEqualTo(7);
        assertThat(ui.state().selected()).contains(text);

        ui.forget().press("n");
        assertThat(ui.effects())
                .containsExactly(new Effect.Search(ui.pane(), new Sought("err", Optional.of(at), false)));
        ui.press("N");
        assertThat(ui.effects())
                .containsExactly(new Effect.Search(ui.pane(), new Sought("err", Optional.of(at), true)));
    }

    @Test
    void whatIsNotFoundIsSaid() {
        ui.press("C-]", "/").type("err").press("enter");

        ui.event(new Event.SearchEnded(stream, Sought.newest("err"), Optional.empty()));

        assertThat(ui.state().message().text()).isEqualTo("Nothing matches err");
    }

    @Test
    void aSearchThatEndsAfterOneLeftIsForgotten() {
        ui.press("C-]", "/").type("err").press("enter", "q");
        PaneSelection text = new PaneSelection(ui.pane().id(), new GridPoint(5, 3), new GridPoint(5, 5));

        ui.event(new Event.SearchEnded(
                stream, Sought.newest("err"), Optional.of(new Found(new TextPoint(40, 3), 7, text))));

        assertThat(ui.pane().scrolledBack()).isZero();
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
