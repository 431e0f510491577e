package dev.sandbar.ui;

import dev.sandbar.sandbox.SandboxId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the details panel shows of the sandbox under the cursor.
 *
 * @param logsOf whose log is followed; empty when none is
 * @param lines the newest lines of that log, without escape sequences
 * @param follow whether the newest line stays in sight
 * @param back how many lines above the end the view is, while it does not follow
 * @param wrap whether long lines go on in the next row
 * @param end why the log does not go on; empty while it does
 * @param top the uppermost row in sight of what is no log
 */
public record Details(
        View view,
        Optional<SandboxId> logsOf,
        List<String> lines,
        boolean follow,
        int back,
        boolean wrap,
        String end,
        int top) {
    /** Lines that are kept; older ones are let go. */
    public static final int MOST_LINES = 2_000;

    /** What can be shown. */
    public enum View {
        INSPECT,
        LOGS,
        STATS
    }

    public Details {
        Objects.requireNonNull(view);
        Objects.requireNonNull(logsOf);
        lines = List.copyOf(lines);
        Objects.requireNonNull(end);
    }

    public static Details initial() {
        return new Details(View.INSPECT, Optional.empty(), List.of(), true, 0, false, "", 0);
    }

    public Details with(View other) {
        return new Details(other, logsOf, lines, follow, back, wrap, end, 0);
    }

    /** The log of another sandbox, from its end on; empty for none. */
    public Details logsOf(Optional<SandboxId> sandbox) {
        return new Details(view, sandbox, List.of(), true, 0, wrap, "", top);
    }

    /** With newer lines at the end; what is looked at further up stays in sight. */
    public Details with(List<String> newer) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(newer);
        List<String> kept = all.subList(Math.max(0, all.size() - MOST_LINES), all.size());
        int stays = follow ? 0 : Math.min(kept.size(), back + newer.size());
        return new Details(view, logsOf, kept, follow, stays, wrap, end, top);
    }

    public Details ended(String reason) {
        return new Details(view, logsOf, lines, follow, back, wrap, reason, top);
    }

    public Details toggleFollow() {
        return new Details(view, logsOf, lines, !follow, 0, wrap, end, top);
    }

    public Details toggleWrap() {
        return new Details(view, logsOf, lines, follow, back, !wrap, end, top);
    }

    /** With another row uppermost. */
    public Details withTop(int row) {
        return row == top ? this : new Details(view, logsOf, lines, follow, back, wrap, end, row);
    }

    /** The view moved by {@code by} lines, down when positive; at the end a log follows again. */
    public Details scrolled(int by) {
        if (view != View.LOGS) {
            return withTop(Math.max(0, top + by));
        }
        int there = Math.max(0, Math.min(lines.size() - 1, back - by));
        return new Details(view, logsOf, lines, there == 0, Math.max(0, there), wrap, end, top);
    }
}
