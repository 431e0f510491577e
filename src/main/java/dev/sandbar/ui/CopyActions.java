package dev.sandbar.ui;

import dev.sandbar.action.CopyCommand;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.LineFind.Way;
import dev.sandbar.ui.copy.Mark.Shape;
import dev.sandbar.ui.copy.Marking;
import dev.sandbar.ui.copy.Movement;
import dev.sandbar.ui.copy.Searching;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneView;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is done in the focused pane while it is in copy mode. */
record CopyActions(UiState state) {
    /** Whether it is. */
    boolean copying() {
        return state.focus() == Panel.PANES && mode().isPresent();
    }

    private Optional<CopyMode> mode() {
        return state.workspace().focused().flatMap(Pane::copying);
    }

    Step run(CopyCommand command) {
        return switch (command) {
            case LEFT -> stepped(Movement::left);
            case RIGHT -> stepped(Movement::right);
            case LINE_START -> moved(Movement::lineStart);
            case LINE_TEXT -> moved(Movement::lineText);
            case LINE_END -> moved(Movement::lineEnd);
            case WORD_NEXT -> stepped(move -> move.wordNext(false));
            case WORD_PREVIOUS -> stepped(move -> move.wordPrevious(false));
            case WORD_END -> stepped(move -> move.wordEnd(false));
            case LONG_WORD_NEXT -> stepped(move -> move.wordNext(true));
            case LONG_WORD_PREVIOUS -> stepped(move -> move.wordPrevious(true));
            case LONG_WORD_END -> stepped(move -> move.wordEnd(true));
            case VIEW_TOP -> moved(move -> move.inView(0));
            case VIEW_MIDDLE -> moved(move -> move.inView(0.5));
            case VIEW_BOTTOM -> moved(move -> move.inView(1));
            case SCROLL_UP -> moved(move -> move.scrolled(-1));
            case SCROLL_DOWN -> moved(move -> move.scrolled(1));
            case PARAGRAPH_PREVIOUS -> stepped(move -> move.paragraph(-1));
            case PARAGRAPH_NEXT -> stepped(move -> move.paragraph(1));
            case FIND -> asking(Way.ONTO_NEXT);
            case FIND_BACK -> asking(Way.ONTO_PREVIOUS);
            case TILL -> asking(Way.BEFORE_NEXT);
            case TILL_BACK -> asking(Way.BEHIND_PREVIOUS);
            case FIND_AGAIN ->
                changed(mode -> new Movement(mode).findAgain(false).orElse(mode));
            case FIND_REVERSED ->
                changed(mode -> new Movement(mode).findAgain(true).orElse(mode));
            case SELECT -> changed(mode -> new Marking(mode).toggled(Shape.TEXT));
            case SELECT_LINES -> changed(mode -> new Marking(mode).toggled(Shape.LINES));
            case SELECT_RECTANGLE -> changed(mode -> new Marking(mode).toggled(Shape.RECTANGLE));
            case SWAP_ENDS -> changed(mode -> new Marking(mode).swapped());
            case EXTEND_LEFT -> extended(move -> move.repeated(Movement::left));
            case EXTEND_RIGHT -> extended(move -> move.repeated(Movement::right));
            case EXTEND_UP -> extended(move -> move.rows(-1));
            case EXTEND_DOWN -> extended(move -> move.rows(1));
            case EXTEND_LINE_START -> extended(Movement::lineStart);
            case EXTEND_LINE_END -> extended(Movement::lineEnd);
            case EXTEND_PAGE_UP -> extended(move -> move.pages(-page(move)));
            case EXTEND_PAGE_DOWN -> extended(move -> move.pages(page(move)));
            case TAKE -> take();
            case TAKE_LINE -> changed(mode -> new Marking(mode).line()).then(next -> new CopyActions(next).take());
            case SEARCH_NEWER -> ask(true);
            case SEARCH_OLDER -> ask(false);
            case NEXT_MATCH -> nextMatch(false);
            case PREVIOUS_MATCH -> nextMatch(true);
            case CLEAR -> clear();
            case LEAVE -> leave();
        };
    }

    private static long page(Movement move) {
        return Math.max(1, move.mode().view().size().rows() - 1);
    }

    Step moved(Function<Movement, CopyMode> movement) {
        return changed(mode -> movement.apply(new Movement(mode)));
    }

    /** As often as was counted. */
    private Step stepped(Function<Movement, CopyMode> step) {
        return moved(move -> move.repeated(step));
    }

    private Step extended(Function<Movement, CopyMode> movement) {
        return changed(mode -> new Marking(mode).extended(begun -> movement.apply(new Movement(begun))));
    }

    private Step asking(Way way) {
        return changed(mode -> mode.with(mode.finding().asking(way)));
    }

    Step changed(UnaryOperator<CopyMode> change) {
        return Step.of(state.workspace()
                .focused()
                .flatMap(pane -> pane.copying().map(mode -> pane.copying(change.apply(mode))))
                .map(pane -> state.with(state.workspace().updated(pane.id(), old -> pane)))
                .orElse(state));
    }

    private Step take() {
        Optional<String> text = mode().flatMap(CopyMode::markedText);
        if (text.isEmpty()) {
            return Step.of(state.with(Message.bad("Nothing is marked", "v begins to mark, Y copies the line")));
        }
        return leave().and(new Effect.Copy(text.get()));
    }

    private Step ask(boolean newer) {
        return copying() ? Step.of(state.with(new Overlay.Search(TextInput.empty(), newer))) : Step.of(state);
    }

    /** Begins a search; without a pattern the last one goes on. */
    Step search(String pattern, boolean newer) {
        if (pattern.isEmpty()) {
            return nextMatch(false);
        }
        return state.workspace()
                .focused()
                .flatMap(pane ->
                        pane.copying().map(mode -> new Effect.Search(pane.stream(), mode.text(), pattern, newer)))
                .map(search -> Step.of(state, search))
                .orElse(Step.of(state));
    }

    Step nextMatch(boolean against) {
        Optional<CopyMode> mode = mode();
        if (mode.flatMap(copying -> copying.finding().search()).isEmpty()) {
            return Step.of(state.with(Message.bad("Nothing was searched for yet", "/ and ? search")));
        }
        return mode.flatMap(copying -> new Searching(copying).next(against))
                .map(found -> changed(old -> found.mode()).then(after -> Step.of(after.with(told(found)))))
                .orElseGet(() -> Step.of(state.with(Message.bad("Nothing matches", ""))));
    }

    private static Message told(Searching.Found found) {
        String wrapped = found.wrapped() ? ", from the other end" : "";
        return Message.good("Match " + found.number() + " of " + found.count() + wrapped);
    }

    /** Takes the count or the mark away, or leaves where there is neither. */
    private Step clear() {
        if (mode().filter(mode -> mode.count() > 0).isPresent()) {
            return changed(CopyMode::uncounted);
        }
        boolean marked = mode().flatMap(CopyMode::mark).isPresent();
        return marked ? changed(mode -> new Marking(mode).none()) : leave();
    }

    private Step leave() {
        return Step.of(state.workspace()
                .focused()
                .filter(pane -> pane.copying().isPresent())
                .map(pane -> state.with(state.workspace().updated(pane.id(), old -> old.viewing(new PaneView.Live()))))
                .orElse(state));
    }
}
