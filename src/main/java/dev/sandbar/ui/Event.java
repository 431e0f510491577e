package dev.sandbar.ui;

import dev.sandbar.action.Action;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.copy.Reading;
import dev.sandbar.ui.copy.Search;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.runs.RunItem;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that happened. */
public sealed interface Event {
    /** Calls the handler's method for this kind of event. */
    <R> R accept(EventHandler<R> handler);

    /** A key was pressed. */
    record KeyPressed(KeyPress key) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.keyPressed(this);
        }
    }

    /** Text was pasted, exactly as the terminal sent it between the marks of mode 2004. */
    record Pasted(String text) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.pasted(this);
        }
    }

    /**
     * The mouse did something; the point is on the whole screen.
     *
     * @param clicks how often the button was pressed there in quick succession
     */
    record MouseUsed(MouseInput mouse, int clicks) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.mouseUsed(this);
        }
    }

    /** The terminal's window came into or went out of focus. */
    record FocusChanged(boolean in) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.focusChanged(this);
        }
    }

    /** The screen has another size. */
    record Resized(Size size) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.resized(this);
        }
    }

    /** A second has passed while something shows an age. */
    record Tick(Instant now) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.tick(this);
        }
    }

    /** The time that an {@link Effect.Wake} asked for is over. */
    record Woke(long ticket) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.woke(this);
        }
    }

    /** A provider told all that it has. */
    record SandboxesListed(String provider, List<Sandbox> sandboxes, Instant at) implements Event {
        public SandboxesListed {
            sandboxes = List.copyOf(sandboxes);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.sandboxesListed(this);
        }
    }

    /** A provider cannot be asked. */
    record ProviderFailed(String provider, String reason, String nextStep, Instant at) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.providerFailed(this);
        }
    }

    /** The use of these sandboxes was measured. */
    record StatsArrived(Map<SandboxId, Stats> stats) implements Event {
        public StatsArrived {
            stats = Map.copyOf(stats);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.statsArrived(this);
        }
    }

    /** The program of a pane began, or ended, or could not begin. */
    record PhaseChanged(String stream, Phase phase) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.phaseChanged(this);
        }
    }

    /** The program of a pane shows something else. */
    record ScreenChanged(String stream) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.screenChanged(this);
        }
    }

    /**
     * What may be shown of the command of a pane, which begins; it comes before anything is shown of it.
     *
     * @param words the command without its secrets
     */
    record CommandWorded(String stream, String words) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.commandWorded(this);
        }
    }

    /** The program of a pane calls itself something else. */
    record TitleChanged(String stream, String title) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.titleChanged(this);
        }
    }

    /**
     * The program of a pane wants a text in the clipboard.
     *
     * @param allowed whether it may put it there itself
     */
    record ClipboardOffered(String stream, String text, boolean allowed) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.clipboardOffered(this);
        }
    }

    /** What the program of a pane shows is written down from now on, or no longer. */
    record RecordingChanged(String stream, boolean on) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.recordingChanged(this);
        }
    }

    /** The program of a pane rang. */
    record Rang(String stream) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.rang(this);
        }
    }

    /** What the program of a pane has shown was read. */
    record WasRead(String stream, Reading reading, Purpose purpose) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.wasRead(this);
        }
    }

    /** A button was pressed over a pane whose program does not want the mouse; the point is in the pane. */
    record PanePressed(String stream, MouseInput mouse, int clicks) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.panePressed(this);
        }
    }

    /** The mouse is still held beyond the edge of a pane. */
    record PaneHeld(String stream) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.paneHeld(this);
        }
    }

    /**
     * A search in what a pane showed is over.
     *
     * @param text what was searched in
     */
    record SearchEnded(String stream, Transcript text, Search search) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.searchEnded(this);
        }
    }

    /**
     * The wheel was turned over a pane whose program does not want the mouse, or a key moves what the pane shows.
     *
     * @param rows how far; up when positive
     * @param screenTop the number of the first row of the program's screen
     */
    record WheelTurned(String stream, int rows, long screenTop) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.wheelTurned(this);
        }
    }

    /**
     * There is nothing further up in the history of a pane's program.
     *
     * @param first the number of the first row that is kept
     */
    record HistoryEnded(String stream, long first) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.historyEnded(this);
        }
    }

    /** Another sandbox is meant by lines that name none. */
    record CurrentChanged(Optional<SandboxId> sandbox) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.currentChanged(this);
        }
    }

    /** Lines of a followed log came. */
    record LogArrived(SandboxId sandbox, List<String> lines) implements Event {
        public LogArrived {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.logArrived(this);
        }
    }

    /** A followed log does not go on. */
    record LogEnded(SandboxId sandbox, String reason) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.logEnded(this);
        }
    }

    /** Runs were found, the newest first. */
    record RunsFound(String words, List<RunItem> runs) implements Event {
        public RunsFound {
            runs = List.copyOf(runs);
        }

        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.runsFound(this);
        }
    }

    /** A run that is to be repeated was read. */
    record RunRead(Action.Exec again) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.runRead(this);
        }
    }

    /** A line was typed into the command line and accepted. */
    record LineAccepted(String line) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.lineAccepted(this);
        }
    }

    /** The command line was left without a line. */
    record LineCancelled() implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.lineCancelled(this);
        }
    }

    /** The command line shows something else. */
    record LineChanged() implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.lineChanged(this);
        }
    }

    /** There is something to say to the operator. */
    record Noticed(Message message) implements Event {
        @Override
        public <R> R accept(EventHandler<R> handler) {
            return handler.noticed(this);
        }
    }
}
