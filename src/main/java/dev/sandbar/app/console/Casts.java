package dev.sandbar.app.console;

import dev.sandbar.app.cast.Recorder;
import dev.sandbar.ui.Effect;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import dev.sandbar.ui.text.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The recordings of panes that go on, by their streams; files are opened on threads of their own. */
final class Casts {
    private final Path folder;
    private final Programs programs;
    private final Tools tools;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Map<String, Recorder> running = new ConcurrentHashMap<>();

    /** @param folder where recordings are kept */
    Casts(Path folder, Programs programs, Tools tools) {
        this.folder = folder;
        this.programs = programs;
        this.tools = tools;
    }

    void change(Effect.Tape wanted) {
        if (!wanted.on()) {
            programs.of(wanted.stream()).ifPresent(program -> program.tap(Optional.empty()));
            Optional.ofNullable(running.get(wanted.stream())).ifPresent(Recorder::close);
        } else if (begun.add(wanted.stream())) {
            tools.threads().start("record-" + wanted.stream(), () -> begin(wanted));
        }
    }

    private void begin(Effect.Tape wanted) {
        String stream = wanted.stream();
        Optional<Program> recorded = programs.of(stream);
        if (recorded.isEmpty()) {
            begun.remove(stream);
            return;
        }
        Program program = recorded.get();
        Recorder.Form form = new Recorder.Form(tools.preferences().recording(), program.redaction());
        try {
            Recorder recorder = Recorder.in(folder, wanted.name(), form, ended -> ended(stream, ended));
            running.put(stream, recorder);
            tools.mailbox().post(new Event.RecordingChanged(stream, true));
            say(Message.good("Recording to " + recorder.file()));
            program.tap(Optional.of(recorder));
        } catch (IOException e) {
            begun.remove(stream);
            say(Message.bad("Nothing is recorded: " + e.getMessage(), "Look at " + folder));
        }
    }

    private void ended(String stream, Recorder.Ended ended) {
        running.remove(stream);
        begun.remove(stream);
        tools.mailbox().post(new Event.RecordingChanged(stream, false));
        String length = "Recorded " + Figures.age(ended.length());
        String play = "Play it: sandbar replay --play " + ended.file();
        say(ended.problem()
                .map(problem -> Message.bad(length + "; " + problem, play))
                .orElseGet(() -> Message.good(length + ". " + play)));
    }

    private void say(Message message) {
        tools.mailbox().post(new Event.Noticed(message));
    }
}
