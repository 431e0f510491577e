package dev.sandbar.provider.proxmox.host;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.shell.ShellText;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.util.Map;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.PtyChannelConfiguration;

/**
 * A machine that is reached over ssh. Nothing of the ssh library is loaded before this class is, and no connection is
 * made before the first program is started.
 */
public final class SshHost implements Host {
    private static final String TERMINAL_TYPE = "xterm-256color";

    private final SshTarget target;
    private final SshConnections connections;

    public SshHost(SshTarget target) {
        this.target = target;
        this.connections = new SshConnections(target);
    }

    @Override
    public String address() {
        return target.address();
    }

    @Override
    public void reach() {
        connections.reach();
    }

    /** The words are quoted for the login's shell, since ssh knows only command lines (RFC 4254, 6.5). */
    @Override
    public ProcessStreams start(HostCommand command) {
        String line = ShellText.quote(command.clean());
        SshConnections.Opened opened = connections.open(
                session -> session.createExecChannel(line, terminal(command), Map.of()),
                command.terminal().isPresent());
        SshProcess process = new SshProcess(opened, target, command.terminal().isPresent());
        if (!command.input()) {
            process.closeInput();
        }
        return process;
    }

    private static PtyChannelConfiguration terminal(HostCommand command) {
        TerminalSize size = command.terminal().orElse(TerminalSize.USUAL);
        PtyChannelConfiguration terminal = new PtyChannelConfiguration();
        terminal.setPtyType(TERMINAL_TYPE);
        terminal.setPtyColumns(size.columns());
        terminal.setPtyLines(size.rows());
        return terminal;
    }

    /** Makes a channel that is not open yet. */
    interface ChannelMaker {
        ChannelExec make(ClientSession session) throws IOException;
    }

    @Override
    public void close() {
        connections.close();
    }
}
