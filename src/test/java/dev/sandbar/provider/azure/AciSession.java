package dev.sandbar.provider.azure;

import dev.sandbar.provider.azure.AciFrames.Frame;
import dev.sandbar.provider.process.ChildCommand;
import dev.sandbar.provider.process.TerminalProcess;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One exec: a real process of this machine in a real terminal, behind a WebSocket. */
final class AciSession {
    private static final byte[] HALF = "half a mess".getBytes(StandardCharsets.US_ASCII);

    private final String password;
    private final List<String> command;
    private final AciStream stream;

    /** @param command what runs in the place of the program that was asked for */
    AciSession(String password, List<String> command, AciStream stream) {
        this.password = password;
        this.command = command;
        this.stream = stream;
    }

    AciStream stream() {
        return stream;
    }

    /** Serves one client, after the handshake, until either side ends. */
    void serve(AciFrames frames, TerminalSize size) throws IOException {
        Frame first = frames.read();
        if (first.kind() != AciFrames.TEXT || !first.text().equals(password)) {
            frames.close(1008);
            return;
        }
        // The real service does so, and clients that took it for the end closed at once.
        frames.write(AciFrames.TEXT, new byte[0]);
        if (stream == AciStream.NO_SHELL) {
            frames.write(AciFrames.TEXT, "exec: /bin/sh: no such file".getBytes(StandardCharsets.UTF_8));
            frames.close(1000);
            return;
        }
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "HOME", "/root");
        TerminalProcess process = TerminalProcess.start(
                new ChildCommand(command, Path.of(command.get(0)), Path.of("/"), environment, true), size);
        try {
            Thread writer = new Thread(() -> pass(process, frames), "aci-out");
            writer.setDaemon(true);
            writer.start();
            for (Frame frame = frames.read(); frame.kind() != AciFrames.CLOSE; frame = frames.read()) {
                process.write(frame.bytes(), 0, frame.bytes().length);
            }
        } finally {
            process.close();
        }
    }

    private void pass(TerminalProcess process, AciFrames frames) {
        try {
            int passed = 0;
            for (OutputChunk chunk = process.read(); chunk != null; chunk = process.read()) {
                String text = new String(chunk.bytes(), StandardCharsets.ISO_8859_1);
                if (stream != AciStream.SILENT) {
                    frames.write(stream == AciStream.TEXT ? AciFrames.TEXT : AciFrames.BINARY, chunk.bytes());
                }
                passed += text.contains("fault") ? 1 : 0;
                if (passed > 0 && misbehaved(frames)) {
                    process.close();
                    return;
                }
            }
            frames.close(1000);
        } catch (IOException e) {
            process.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once the command has printed the word "fault". */
    private boolean misbehaved(AciFrames frames) throws IOException {
        if (stream == AciStream.HALF_OPEN) {
            frames.fallSilent();
        }
        if (stream == AciStream.CUT) {
            frames.head(AciFrames.BINARY, 1000);
            frames.raw(HALF);
            frames.breakOff();
            return true;
        }
        if (stream == AciStream.OVERSIZED) {
            frames.head(AciFrames.BINARY, 1L << 40);
            byte[] much = new byte[1 << 16];
            for (int i = 0; i < 1024; i++) {
                frames.raw(much);
            }
            return true;
        }
        return false;
    }
}
