package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ProcessExec;
import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.proxmox.host.HostCommand;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Signal;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** Starts commands in containers. */
final class Launcher {
    private static final System.Logger LOG = LazyLogger.of(Launcher.class);

    private Launcher() {}

    /**
     * Starts a command by {@code method}, and waits until it runs.
     *
     * @param signals sends a signal to everything that the command starts
     * @throws MethodMissingException when that host does not have the method
     * @throws ProviderException when the command did not start; nothing has run then
     */
    static Exec start(Method method, Container container, ExecRequest request, Consumer<Signal> signals)
            throws MethodMissingException {
        // A marker is 128 random bits, and so is a nonce; the command knows the one and not the other.
        String nonce = ExecRequest.of(request.command()).marker();
        List<String> inside = Launch.words(container.called(), request, nonce);
        List<String> words = method.command(container.key(), request.privileged(), inside);
        ProcessStreams process = container.host().start(new HostCommand(words, request.terminal(), request.input()));
        Start start = new Start(container, request, process, nonce);
        boolean started = false;
        try {
            start.await(method);
            started = true;
            return new ProcessExec(process, new ContainerOutput(process, start), signals);
        } finally {
            if (!started) {
                process.close();
                process.end();
                if (!start.certain()) {
                    endLater(container, signals);
                }
            }
        }
    }

    /** Who gave up waiting takes the command for not started; it may still have been on its way. */
    private static void endLater(Container container, Consumer<Signal> signals) {
        Thread thread = new Thread(
                () -> {
                    try {
                        signals.accept(Signal.KILL);
                    } catch (ProviderException e) {
                        LOG.log(Level.DEBUG, "nothing was ended in " + container.called(), e);
                    }
                },
                "start-end-" + container.key());
        thread.setDaemon(true);
        thread.start();
    }
}
