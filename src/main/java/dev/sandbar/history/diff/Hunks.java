package dev.sandbar.history.diff;

import dev.sandbar.history.diff.Hunk.Kind;
import dev.sandbar.history.diff.Hunk.Line;
import dev.sandbar.history.diff.LineDiff.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes hunks of edits: those that are near each other share one. */
final class Hunks {
    private static final int AROUND = 3;
    private static final int MOST_LINES = 2_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Hunk> hunks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int beforeStart;
    private int afterStart;
    private int shown;
    private @Nullable Edit last;

    private Hunks(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The hunks, up to as many lines as anybody reads; lines are shown as they were, not as they were compared. */
    static List<Hunk> of(List<String> before, List<String> after, List<Edit> edits) {
        Hunks made = new Hunks(before, after);
        for (int i = 0; i < edits.size() && made.shown < MOST_LINES; i++) {
            boolean near = i > 0 && edits.get(i).before() - edits.get(i - 1).beforeEnd() <= 2 * AROUND;
            made.add(edits.get(i), near ? edits.get(i - 1) : null);
        }
        made.finish();
        return made.hunks;
    }

    private void add(Edit edit, @Nullable Edit near) {
        if (near == null) {
            finish();
            int around = Math.min(AROUND, edit.before());
            beforeStart = edit.before() - around;
            afterStart = edit.after() - around;
            both(beforeStart, edit.before());
        } else {
            both(near.beforeEnd(), edit.before());
        }
        for (int i = edit.before(); i < edit.beforeEnd(); i++) {
            line(Kind.ONLY_BEFORE, before.get(i));
        }
        for (int i = edit.after(); i < edit.afterEnd(); i++) {
            line(Kind.ONLY_AFTER, after.get(i));
        }
        last = edit;
    }

    private void finish() {
        Edit edit = last;
        if (edit != null) {
            both(edit.beforeEnd(), Math.min(before.size(), edit.beforeEnd() + AROUND));
            hunks.add(new Hunk(beforeStart + 1, afterStart + 1, lines));
            lines.clear();
            last = null;
        }
    }

    private void both(int from, int to) {
        for (int i = from; i < to; i++) {
            line(Kind.BOTH, before.get(i));
        }
    }

    private void line(Kind kind, String text) {
        if (shown < MOST_LINES) {
            lines.add(new Line(kind, text));
            shown++;
        }
    }
}
