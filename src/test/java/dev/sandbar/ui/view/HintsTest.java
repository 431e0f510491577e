package dev.sandbar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.keymap.KeyChord;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.KeymapLoader;
import dev.sandbar.ui.Keys;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.UiTester;
import dev.sandbar.vt.Size;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HintsTest {
    private static final Keymap EMACS = new KeymapLoader(Optional.empty(), ActionTable.names(Face.KEY))
            .load("emacs")
            .keymap();

    @Test
    void aSequenceThatHasBegunIsShownWithWhatItCanBecome() {
        UiState state = UiState.initial(new Size(80, 24), UiTester.NOON, List.of())
                .with(Keys.idle().with(KeyChord.parse("C-x")));

        assertThat(Hints.of(state, EMACS))
                .extracting(hint -> hint.keys() + " " + hint.word())
                .containsExactly("^X …", "o next panel", "b next tab", "k close the pane", "^C quit");
    }
}
