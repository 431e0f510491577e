package dev.sandbar.ui.view;

import dev.sandbar.sandbox.Outcome;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.RunsPlace;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.runs.RunItem;
import dev.sandbar.ui.runs.RunsList;
import dev.sandbar.ui.text.Figures;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.theme.Role;
import java.time.Duration;

/** The list of runs. */
record RunsBox(UiState state, Pen pen) {
    private static final int AGE = 6;
    private static final int OUTCOME = 14;
    private static final int TIME = 8;
    private static final int SANDBOX = 24;

    /** Below this a row has no room for how long the run took. */
    private static final int LEAST_FOR_TIME = 70;

    /** Below this a row has room for the outcome's mark only. */
    private static final int LEAST_FOR_WORDS = 40;

    void draw(Overlay.Runs runs) {
        RunsList list = runs.list();
        RunsPlace place = RunsPlace.of(state.size(), list.items().size(), list.index());
        pen.in(place.box()).fill(Role.OVERLAY);
        new Box(place.box(), title(list), marked(list), position(list, place), Role.BORDER_FOCUS).draw(pen);
        boolean words = place.rows().columns() >= LEAST_FOR_WORDS;
        pen.in(place.heading()).line(place.heading().row(), heading(place.rows().columns(), words));
        runs.typed().ifPresent(input -> SearchLine.draw(pen, place.heading(), "/", input));
        if (list.items().isEmpty()) {
            pen.in(place.rows()).line(place.rows().row(), Line.of(nothing(list), Role.MUTED));
        }
        for (int i = 0;
                i < place.rows().rows() && place.top() + i < list.items().size();
                i++) {
            Rect row = place.rows().belowTop(i).top(1);
            RunItem item = list.items().get(place.top() + i);
            boolean cursor = place.top() + i == list.index();
            Pen line = pen.in(row);
            line.line(row.row(), line(item, list, cursor, row.columns()));
            if (cursor) {
                line.highlight(Role.SELECTION);
            }
        }
        pen.in(place.box()).ground(Role.OVERLAY);
    }

    private static Line title(RunsList list) {
        Line title = Line.of("Runs", Role.TITLE_FOCUS);
        return list.words().isEmpty() ? title : title.and(" · ", Role.BORDER).and("/" + list.words(), Role.SEARCH);
    }

    private static Line marked(RunsList list) {
        return list.marks().isEmpty() ? Line.empty() : Line.of(list.marks().size() + " marked", Role.MARK);
    }

    private static Line position(RunsList list, RunsPlace place) {
        int last = Math.min(list.items().size(), place.top() + place.rows().rows());
        return Line.of(last + " of " + list.items().size(), Role.MUTED);
    }

    private static String nothing(RunsList list) {
        if (!list.answered()) {
            return " Looking …";
        }
        return list.words().isEmpty()
                ? " Nothing has been run yet: x runs a command in what is marked"
                : " Nothing was found for /" + list.words();
    }

    private static Line heading(int columns, boolean words) {
        String time = columns >= LEAST_FOR_TIME ? " " + Fit.right("TOOK", TIME) : "";
        String outcome = words ? Fit.left("OUTCOME", OUTCOME) : " ";
        return Line.of(
                "  " + Fit.right("AGE", AGE) + " " + outcome + time + " " + Fit.left("SANDBOX", sandbox(columns))
                        + " COMMAND",
                Role.COLUMN);
    }

    private static int sandbox(int columns) {
        return Math.min(SANDBOX, columns / 4);
    }

    private Line line(RunItem item, RunsList list, boolean cursor, int columns) {
        String age = Figures.age(Duration.between(item.at(), state.now()));
        Role role = role(item);
        String outcome = columns >= LEAST_FOR_WORDS ? Fit.left(sign(item) + " " + words(item), OUTCOME) : sign(item);
        Line line = Line.of(cursor ? "▸" : " ", Role.ACCENT)
                .and(list.marks().contains(item.id()) ? "*" : " ", Role.MARK)
                .and(Fit.right(age, AGE) + " ", Role.MUTED)
                .and(outcome, role);
        if (columns >= LEAST_FOR_TIME) {
            String took = item.ending()
                    .map(ending -> Figures.duration(ending.duration()))
                    .orElse("");
            line = line.and(" " + Fit.right(took, TIME), Role.MUTED);
        }
        return line.and(" " + Fit.left(item.sandbox(), sandbox(columns)), Role.TEXT)
                .and(" " + item.line(), Role.TEXT);
    }

    private static String sign(RunItem item) {
        return item.ending()
                .map(ending -> ending.outcome() == Outcome.SUCCEEDED ? "✓" : "✕")
                .orElse("●");
    }

    private static String words(RunItem item) {
        return item.ending()
                .map(ending -> ending.outcome().words()
                        + (ending.outcome() == Outcome.FAILED
                                        && ending.exitCode().isPresent()
                                ? " " + ending.exitCode().getAsInt()
                                : ""))
                .orElse("running");
    }

    private static Role role(RunItem item) {
        return item.ending()
                .map(ending -> ending.outcome() == Outcome.SUCCEEDED ? Role.GOOD : Role.BAD)
                .orElse(Role.STATE_RUNNING);
    }
}
