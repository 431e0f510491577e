package dev.sandbar.ui;

import dev.sandbar.action.Action;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something that the screen wants to be done; what comes of it comes back as events. */
public sealed interface Effect {
    /** Calls the handler's method for this kind of effect. */
    void accept(EffectHandler handler);

    /** A program in a terminal is wanted; what becomes of it comes back as phases of {@code stream}. */
    record OpenSession(String stream, Content.Terminal program, Size size) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.openSession(this);
        }
    }

    /** The program of a pane is to end, and what is kept of it can go. */
    record CloseStream(String stream) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.closeStream(this);
        }
    }

    /** A key goes to the program of a pane. */
    record Press(String stream, KeyPress key) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.press(this);
        }
    }

    /** Text goes to the program of a pane. */
    record Paste(String stream, String text) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.paste(this);
        }
    }

    /** The mouse was used in a pane; the point is within the program's screen. */
    record Mouse(String stream, MouseInput mouse, int clicks) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.mouse(this);
        }
    }

    /** What a pane shows is to move by so many rows, up when positive. */
    record Scroll(String stream, int rows) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.scroll(this);
        }
    }

    /** What the program of a pane has shown is wanted; it comes back at once, before any other event. */
    record Read(String stream, Purpose purpose) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.read(this);
        }
    }

    /** A range is to stay at its text while rows are wrapped anew; empty: none any more. */
    record Keep(String stream, Optional<TextRange> range) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.keep(this);
        }
    }

    /** Text is copied to the operator's clipboard. */
    record Copy(String text) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.copy(this);
        }
    }

    /** An address is opened with the operator's own program for that. */
    record Open(String uri) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.open(this);
        }
    }

    /** A text is shown in the operator's editor, which has the terminal meanwhile. */
    record Edit(Transcript text) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.edit(this);
        }
    }

    /**
     * What a program shows is to be written down, or no longer.
     *
     * @param name what the recording is called after
     */
    record Tape(String stream, String name, boolean on) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.tape(this);
        }
    }

    /** A pattern is searched for in a text of a pane. */
    record Search(String stream, Transcript text, String pattern, boolean newer) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.search(this);
        }
    }

    /** The program of a pane came into or went out of focus. */
    record Focus(String stream, boolean in) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.focus(this);
        }
    }

    /** A pane has another size. */
    record Resize(String stream, Size size) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.resize(this);
        }
    }

    /** A command line runs and shows what it does as the screen of {@code stream}. */
    record StartRun(String stream, Content.Run run, Size size) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.startRun(this);
        }
    }

    /** Something that was kept of runs is to be shown as the screen of {@code stream}. */
    record ShowKept(String stream, Content.Kept content, Size size) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.showKept(this);
        }
    }

    /** The newest runs in which {@code words} stand are wanted; no words mean all. */
    record FindRuns(String words) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.findRuns(this);
        }
    }

    /** What a run did is to be run again; it comes back as a line that was accepted. */
    record RepeatRun(String run) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.repeatRun(this);
        }
    }

    /** A running command line is to end; asked for a second time, at once. */
    record CancelRun(String stream) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.cancelRun(this);
        }
    }

    /** An action that the screen has nothing to do with is to be carried out. */
    record Carry(Action action, List<Sandbox> targets) implements Effect {
        public Carry {
            targets = List.copyOf(targets);
        }

        @Override
        public void accept(EffectHandler handler) {
            handler.carry(this);
        }
    }

    /** The state of a sandbox is to change. */
    record Change(Sandbox sandbox, Lifecycle change) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.change(this);
        }
    }

    /** The log of this sandbox, and of no other, is to be followed; empty for none. */
    record FollowLog(Optional<SandboxId> sandbox) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.followLog(this);
        }
    }

    /** The use of these sandboxes, and of no others, is to be measured. */
    record Measure(Set<SandboxId> sandboxes) implements Effect {
        public Measure {
            sandboxes = Set.copyOf(sandboxes);
        }

        @Override
        public void accept(EffectHandler handler) {
            handler.measure(this);
        }
    }

    /** All providers are to be asked again. */
    record Refresh() implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.refresh(this);
        }
    }

    /** The command line opens, with {@code text} typed already. */
    record OpenLine(String text) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.openLine(this);
        }
    }

    /** The command line closes. */
    record CloseLine() implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.closeLine(this);
        }
    }

    /** The command line has ended by itself; what was typed behind its end is typed again, to whom the keys go now. */
    record EndLine() implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.endLine(this);
        }
    }

    /** A key goes to the command line. */
    record TypeKey(KeyPress key) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.typeKey(this);
        }
    }

    /** Pasted text goes to the command line. */
    record TypeText(String text) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.typeText(this);
        }
    }

    /** An event is wanted after a time. */
    record Wake(Event event, Duration after) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.wake(this);
        }
    }

    /** The terminal rings. */
    record Bell() implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.bell(this);
        }
    }

    /** The whole screen is drawn anew, whatever the terminal is thought to show. */
    record Redraw() implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.redraw(this);
        }
    }

    /** The program stops, and the shell that it was started from gets the terminal until it lets the program go on. */
    record Suspend() implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.suspend(this);
        }
    }

    /**
     * The program ends, and all that it started.
     *
     * @param status the exit status
     */
    record Quit(int status) implements Effect {
        @Override
        public void accept(EffectHandler handler) {
            handler.quit(this);
        }
    }
}
