package dev.sandbar.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One place that has sandboxes, and how to talk to it. Methods may be called from any thread, wait for the answer, and
 * throw {@link ProviderException}; each bounds its own waiting time.
 */
public interface Provider extends AutoCloseable {
    /** The name of its entry, the first half of {@code provider/name}. */
    String name();

    /** What kind it is: {@code docker}, {@code local}, …. */
    String kind();

    /** Where it is, for people: {@code unix:///var/run/docker.sock}. Never holds credentials. */
    String endpoint();

    /** What it can do; does not ask anybody. */
    Capabilities capabilities();

    /** All its sandboxes, the stopped ones included. */
    List<Sandbox> list();

    /**
     * Tries what {@link #list} does not need, and tells what of it fails.
     *
     * @return nothing where everything works
     */
    default List<ProviderException> troubles() {
        return List.of();
    }

    /**
     * The sandbox that is called {@code nameOrKey}, or whose key begins with it.
     *
     * @throws ProviderException with {@code SANDBOX_NOT_FOUND} or {@code AMBIGUOUS}
     */
    Sandbox find(String nameOrKey);

    /**
     * Makes a sandbox of that name, or returns the one that is there.
     *
     * @param snapshot what it begins with; empty for what is usual there
     */
    Sandbox create(String name, Optional<String> snapshot);

    /** The same with what is usual there. */
    default Sandbox create(String name) {
        return create(name, Optional.empty());
    }

    /**
     * Changes the state of a sandbox and waits until it is done, of an archive only until it has begun; asking for the
     * state that it has is no error.
     */
    void change(SandboxId sandbox, Lifecycle change);

    /**
     * Starts a command. A command that could not be started is reported here or, where that is not known yet, by the
     * first {@link Exec#read}; in both cases nothing has run.
     */
    Exec exec(SandboxId sandbox, ExecRequest request);

    /**
     * Reads files of a sandbox, of one that does not run too where the provider can.
     *
     * @throws ProviderException with {@code UNSUPPORTED} and the reason where it cannot
     */
    default FileSource files(SandboxId sandbox, FileRequest request) {
        throw new ProviderException(
                ProviderException.Kind.UNSUPPORTED,
                "no files can be read in " + name() + "/" + sandbox.key() + ": "
                        + capabilities().reason(Capability.FILES).orElse("nothing there reads them"),
                "have the command print what it made");
    }

    /** Ends, at once, whatever is left of an exec whose console is gone; without effect when nothing is. */
    void endLeftover(ExecTrace trace);

    /** The log of the sandbox's main process. */
    Output logs(SandboxId sandbox, LogRequest request);

    /** Tells {@code watcher} all sandboxes now and whenever something changes, by events where there are any. */
    Subscription watch(SandboxWatcher watcher);

    /** Tells {@code sink} about once a second what the sandbox uses, on the provider's own thread. */
    Subscription stats(SandboxId sandbox, Consumer<? super Stats> sink);

    /** Lets go of all connections; execs that run are not ended. Never throws. */
    @Override
    void close();
}
