package dev.sandbar.app.tty;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Our own terminal in raw mode: every key reaches the program in the sandbox, Ctrl-C included, and what that program
 * writes is not changed. {@link #close} gives the terminal back exactly as it was.
 *
 * <p>Through {@code stty}, which knows every setting of the system's terminals: what JLine 3.30 writes back has lost the
 * line's speed.
 */
public final class RawTerminal implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(RawTerminal.class);
    private static final int LONGEST = 4096;

    private final String before;
    private volatile boolean closed;

    private RawTerminal(String before) {
        this.before = before;
    }

    /** Takes the terminal that stdin is connected to. */
    public static RawTerminal open() throws IOException, InterruptedException {
        RawTerminal terminal = new RawTerminal(stty("-g"));
        terminal.enter();
        return terminal;
    }

    /** Takes it again, unless it was given back for good, after the shell that had stopped us took it back. */
    public void enter() throws IOException, InterruptedException {
        if (!closed) {
            stty("raw", "-echo");
        }
    }

    /** The size now, or the usual one where the terminal does not know it. */
    public TerminalSize size() throws IOException, InterruptedException {
        String said = stty("size");
        int space = said.indexOf(' ');
        try {
            int rows = Integer.parseInt(said.substring(0, Math.max(0, space)));
            int columns = Integer.parseInt(said.substring(space + 1));
            return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : TerminalSize.USUAL;
        } catch (NumberFormatException e) {
            return TerminalSize.USUAL;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            stty(before);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the terminal is not as it was", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String stty(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(words));
        Process stty = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectErrorStream(true)
                .start();
        String said = new String(stty.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        if (stty.waitFor() != 0) {
            throw new IOException("stty " + String.join(" ", words) + " failed: " + said);
        }
        return said;
    }
}
