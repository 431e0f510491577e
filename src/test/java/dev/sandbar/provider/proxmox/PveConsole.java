package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ChildCommand;
import dev.sandbar.provider.process.TerminalProcess;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** The console's end of the WebSocket, as termproxy is behind Proxmox's proxy: a real shell in a real terminal. */
final class PveConsole extends WebSocketListener {
    private final String login;
    private final boolean rejects;
    private TerminalProcess shell;

    /** @param login the line that is awaited first: user and ticket */
    PveConsole(String login, boolean rejects) {
        this.login = login;
        this.rejects = rejects;
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        onMessage(from, ByteString.encodeUtf8(text));
    }

    @Override
    public void onMessage(WebSocket from, ByteString bytes) {
        try {
            if (shell == null) {
                begin(from, bytes.utf8());
            } else {
                take(bytes);
            }
        } catch (IOException e) {
            from.close(1011, "no terminal");
        }
    }

    private void begin(WebSocket from, String line) throws IOException {
        if (rejects || !line.equals(login + "\n")) {
            from.send(ByteString.encodeUtf8("authentication failed"));
            from.close(1000, null);
            return;
        }
        shell = TerminalProcess.start(
                new ChildCommand(
                        List.of("/bin/sh"),
                        Path.of("/bin/sh"),
                        Path.of("/"),
                        Map.of("PS1", "console$ ", "PATH", "/usr/bin:/bin"),
                        true),
                new TerminalSize(80, 20));
        // The word of acceptance may be cut anywhere.
        from.send(ByteString.encodeUtf8("O"));
        from.send(ByteString.encodeUtf8("K"));
        Thread thread = new Thread(() -> carry(from), "console");
        thread.setDaemon(true);
        thread.start();
    }

    private void carry(WebSocket to) {
        try {
            for (OutputChunk chunk = shell.read(); chunk != null; chunk = shell.read()) {
                to.send(ByteString.of(chunk.bytes(), 0, chunk.bytes().length));
            }
            to.close(1000, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code 0:LENGTH:BYTES}, {@code 1:COLUMNS:ROWS:} or {@code 2}. */
    private void take(ByteString message) {
        String text = message.string(StandardCharsets.ISO_8859_1);
        String[] parts = text.split(":", 3);
        switch (parts[0]) {
            case "0" -> {
                byte[] typed = parts[2].getBytes(StandardCharsets.ISO_8859_1);
                if (typed.length == Integer.parseInt(parts[1])) {
                    shell.write(typed, 0, typed.length);
                }
            }
            case "1" -> {
                String rows = parts[2].substring(0, parts[2].indexOf(':'));
                shell.resize(new TerminalSize(Integer.parseInt(parts[1]), Integer.parseInt(rows)));
            }
            default -> {
                // A sign of life.
            }
        }
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
        from.close(1000, null);
        end();
    }

    @Override
    public void onFailure(WebSocket from, Throwable failure, Response response) {
        end();
    }

    void end() {
        if (shell != null) {
            shell.end();
            shell.close();
        }
    }
}
