package dev.sandbar.provider.proxmox.host;

import dev.sandbar.provider.process.ChunkQueue;
import dev.sandbar.provider.process.OutputPump;
import dev.sandbar.provider.process.ProcessInput;
import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.jspecify.annotations.Nullable;

/** A program on another machine, over one channel of a connection. */
final class SshProcess implements ProcessStreams {
    private static final System.Logger LOG = LazyLogger.of(SshProcess.class);
    /** How long output is waited for that a background process holds open after the end of the process itself. */
    private static final Duration DRAIN = Duration.ofSeconds(5);
    /** VEOF, Ctrl-D, which the line discipline turns into the end of input (termios(3)). */
    private static final byte[] END_OF_INPUT = {4};

    private static final EnumSet<ClientChannelEvent> END =
            EnumSet.of(ClientChannelEvent.EXIT_STATUS, ClientChannelEvent.EXIT_SIGNAL, ClientChannelEvent.CLOSED);
    private static final int SIGNALLED = 255;

    private final SshConnections.Opened opened;
    private final ChannelExec channel;
    private final SshTarget target;
    private final boolean terminal;
    private final ProcessInput input;
    private final ChunkQueue queue;
    private final AtomicBoolean released = new AtomicBoolean();

    SshProcess(SshConnections.Opened opened, SshTarget target, boolean terminal) {
        this.opened = opened;
        this.channel = opened.channel();
        this.target = target;
        this.terminal = terminal;
        this.input = new ProcessInput(channel.getInvertedIn());
        this.queue = new ChunkQueue(terminal ? 1 : 2);
        OutputPump.start("ssh-out", Stream.STDOUT, channel.getInvertedOut(), queue);
        if (!terminal) {
            OutputPump.start("ssh-err", Stream.STDERR, channel.getInvertedErr(), queue);
        }
        Thread end = new Thread(this::awaitEnd, "ssh-end");
        end.setDaemon(true);
        end.start();
    }

    /** Without a limit a background process could hold the output open for ever. */
    private void awaitEnd() {
        channel.waitFor(END, Duration.ZERO);
        queue.endWithin(DRAIN);
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        return queue.take();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        input.write(bytes, offset, length);
    }

    @Override
    public void closeInput() {
        if (terminal) {
            input.write(END_OF_INPUT, 0, END_OF_INPUT.length);
        } else {
            input.close();
        }
    }

    @Override
    public void resize(TerminalSize size) {
        try {
            if (terminal && channel.isOpen()) {
                channel.sendWindowChange(size.columns(), size.rows());
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the terminal is closed already", e);
        }
    }

    @Override
    public ExitStatus await() throws InterruptedException {
        channel.waitFor(END, Duration.ZERO);
        Integer status = channel.getExitStatus();
        String signal = channel.getExitSignal();
        // Wakes a writer that waits for room nobody makes.
        end();
        if (status != null) {
            return new ExitStatus.Exited(status);
        }
        return signal != null
                ? new ExitStatus.Exited(SIGNALLED)
                : new ExitStatus.Lost("the connection to " + target.address() + " broke");
    }

    /** Closes the channel: a terminal is hung up by the server, anything else goes on there. */
    @Override
    public void end() {
        channel.close(false);
        if (released.compareAndSet(false, true)) {
            opened.release().run();
        }
    }

    @Override
    public void close() {
        queue.close();
        end();
    }
}
