package dev.sandbar.provider.proxmox.host;

import dev.sandbar.provider.process.ChildCommand;
import dev.sandbar.provider.process.PipedProcess;
import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.process.TerminalProcess;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** This machine. */
public final class LocalHost implements Host {
    private static final Path ROOT = Path.of("/");

    @Override
    public String address() {
        return "this host";
    }

    /** It always can. */
    @Override
    public void reach() {}

    @Override
    public ProcessStreams start(HostCommand command) {
        List<String> words = command.clean();
        ChildCommand child = new ChildCommand(words, Path.of(words.get(0)), ROOT, Map.of(), command.input());
        try {
            return command.terminal().isPresent()
                    ? TerminalProcess.start(child, command.terminal().get())
                    : PipedProcess.start(child);
        } catch (IOException e) {
            throw new ProviderException(
                    Kind.FAILED,
                    command.words().get(0) + " cannot be started on this host: " + e.getMessage(),
                    "check that the command is not too long and that this computer can start more processes",
                    e);
        }
    }

    /** Nothing is held between calls. */
    @Override
    public void close() {}
}
