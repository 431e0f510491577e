package dev.sandbar.app;

import dev.sandbar.run.ExecJournal;
import java.util.Map;

/** What a headless command works with. */
public record Context(
        Streams streams,
        Map<String, String> environment,
        Paths paths,
        Configuration configuration,
        Providers providers) {
    /** Finds sandboxes by name. */
    public Resolver resolver() {
        return new Resolver(providers, current());
    }

    /** Which sandbox is the current one. */
    public CurrentSandbox current() {
        return new CurrentSandbox(paths.current());
    }

    /** Where running execs are noted. */
    public ExecJournal journal() {
        return new ExecJournal(paths.execs());
    }
}
