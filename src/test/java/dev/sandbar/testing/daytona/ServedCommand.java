package dev.sandbar.testing.daytona;

import dev.sandbar.provider.process.PipedProcess;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A command of a session. Its output reaches the log line by line, as a shell's {@code read} takes it: without NULs, and
 * with a newline at the end of the last line too.
 */
final class ServedCommand {
    private final String text;
    private final PipedProcess process;
    private final Log log = new Log();
    private final Map<Stream, ByteArrayOutputStream> lines = new EnumMap<>(Stream.class);
    private volatile OptionalInt exitCode = OptionalInt.empty();

    private ServedCommand(String text, PipedProcess process) {
        this.text = text;
        this.process = process;
        lines.put(Stream.STDOUT, new ByteArrayOutputStream());
        lines.put(Stream.STDERR, new ByteArrayOutputStream());
        Thread pump = new Thread(this::pump, "daytona-command");
        pump.setDaemon(true);
        pump.start();
    }

    static ServedCommand start(String text) {
        try {
            return new ServedCommand(
                    text,
                    PipedProcess.start(
                            Toolbox.command(List.of("/bin/bash", "-c", "{ " + text + "\n}"), Map.of(), true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    Log log() {
        return log;
    }

    OptionalInt exitCode() {
        return exitCode;
    }

    /** False when the command has ended. */
    boolean input(byte[] data) {
        if (exitCode.isPresent()) {
            return false;
        }
        process.write(data, 0, data.length);
        return true;
    }

    private void pump() {
        try (process) {
            for (OutputChunk chunk = process.read(); chunk != null; chunk = process.read()) {
                take(chunk.stream(), chunk.bytes());
            }
            lines.forEach((stream, rest) -> {
                if (rest.size() > 0) {
                    take(stream, new byte[] {'\n'});
                }
            });
            exitCode = process.await() instanceof ExitStatus.Exited exited
                    ? OptionalInt.of(exited.code())
                    : OptionalInt.of(-1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            log.end();
        }
    }

    private void take(Stream stream, byte[] bytes) {
        ByteArrayOutputStream line = lines.get(stream);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length + 64);
        byte marker = (byte) (stream == Stream.STDOUT ? 1 : 2);
        for (byte b : bytes) {
            if (b == '\n') {
                whole.writeBytes(new byte[] {marker, marker, marker});
                whole.writeBytes(line.toByteArray());
                whole.write('\n');
                line.reset();
            } else if (b != 0) {
                line.write(b);
            }
        }
        log.append(whole.toByteArray());
    }

    /** Ends the session's process group and all descendants. */
    void kill() {
        ProcessHandle handle = process.handle();
        List<ProcessHandle> all = handle.descendants().toList();
        handle.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
