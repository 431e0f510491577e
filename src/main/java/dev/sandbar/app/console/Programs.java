package dev.sandbar.app.console;

import dev.sandbar.ui.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The programs of all panes, by their streams. */
final class Programs {
    private final Tools tools;
    private final Map<String, Program> programs = new ConcurrentHashMap<>();

    Programs(Tools tools) {
        this.tools = tools;
    }

    void open(Effect.OpenSession wanted) {
        TerminalProgram program = new TerminalProgram(wanted.stream(), wanted.program(), wanted.size(), tools);
        programs.put(wanted.stream(), program);
        program.open();
    }

    void open(Effect.StartRun wanted) {
        RunProgram program = new RunProgram(wanted.stream(), wanted.run(), wanted.size(), tools);
        programs.put(wanted.stream(), program);
        program.open();
    }

    void open(Effect.ShowKept wanted) {
        KeptProgram program = new KeptProgram(wanted, tools);
        programs.put(wanted.stream(), program);
        program.open();
    }

    /** The program of a stream, if it is still there. */
    Optional<Program> of(String stream) {
        return Optional.ofNullable(programs.get(stream));
    }

    /** Does something with a program, if it is still there. */
    void with(String stream, Consumer<Program> action) {
        Program program = programs.get(stream);
        if (program != null) {
            action.accept(program);
        }
    }

    /** Ends a program on a thread of its own, because that takes time. */
    void close(String stream) {
        Program program = programs.remove(stream);
        if (program != null) {
            tools.threads().start("close-" + stream, program::close);
        }
    }

    int count() {
        return programs.size();
    }

    /** Ends all programs at once and waits for them, but not longer than that; says whether all are gone. */
    boolean closeAll(long millis) throws InterruptedException {
        List<String> streams = List.copyOf(programs.keySet());
        CountDownLatch left = new CountDownLatch(streams.size());
        for (String stream : streams) {
            with(stream, program -> tools.threads().start("close-" + stream, () -> {
                program.close();
                left.countDown();
            }));
        }
        return left.await(millis, TimeUnit.MILLISECONDS);
    }
}
