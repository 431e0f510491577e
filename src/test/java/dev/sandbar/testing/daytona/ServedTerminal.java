package dev.sandbar.testing.daytona;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandbar.provider.process.TerminalProcess;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** A login shell in a terminal, whose output goes to all clients that are there, and to nobody when none is. */
final class ServedTerminal {
    private static final int LARGEST_INPUT = 64 << 10;
    private static final int KILLED = 137;

    private final String id;
    private final TerminalProcess process;
    private final Runnable ended;
    private final Set<WebSocket> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService input = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "daytona-pty-in");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean killed;

    private ServedTerminal(String id, TerminalProcess process, Runnable ended) {
        this.id = id;
        this.process = process;
        this.ended = ended;
        Thread pump = new Thread(this::pump, "daytona-pty");
        pump.setDaemon(true);
        pump.start();
    }

    static ServedTerminal start(String id, JsonNode wanted, Runnable ended) {
        TerminalSize size = new TerminalSize(
                wanted.path("cols").asInt(80), wanted.path("rows").asInt(24));
        Map<String, String> environment = new HashMap<>();
        wanted.path("envs")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        try {
            TerminalProcess process =
                    TerminalProcess.start(Toolbox.command(List.of("/bin/bash", "-i", "-l"), environment, true), size);
            return new ServedTerminal(id, process, ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int clients() {
        return clients.size();
    }

    private void pump() {
        int code = KILLED;
        try (process) {
            for (OutputChunk chunk = process.read(); chunk != null; chunk = process.read()) {
                ByteString bytes = ByteString.of(chunk.bytes());
                clients.forEach(client -> client.send(bytes));
            }
            if (process.await() instanceof ExitStatus.Exited exited && !killed) {
                code = exited.code();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
            input.shutdownNow();
            end(code);
        }
    }

    private void end(int code) {
        String reason = Answers.object().put("exitCode", code).toString();
        clients.forEach(client -> client.close(code == 0 ? 1000 : 1011, reason));
    }

    ObjectNode resize(int columns, int rows) {
        process.resize(new TerminalSize(columns, rows));
        ObjectNode info = Answers.object();
        info.put("id", id);
        info.put("active", true);
        info.put("cols", columns);
        info.put("rows", rows);
        info.put("cwd", "/tmp");
        info.put("createdAt", "2026-11-21T10:00:00Z");
        info.put("lazyStart", false);
        info.putObject("envs");
        return info;
    }

    void kill() {
        killed = true;
        process.handle().ifPresent(handle -> {
            List<ProcessHandle> all = handle.descendants().toList();
            handle.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        });
    }

    WebSocketListener client() {
        return new Client();
    }

    private final class Client extends WebSocketListener {
        @Override
        public void onOpen(WebSocket socket, Response response) {
            clients.add(socket);
            socket.send("{\"type\":\"control\",\"status\":\"connected\"}");
        }

        @Override
        public void onMessage(WebSocket socket, ByteString bytes) {
            if (bytes.size() > LARGEST_INPUT) {
                socket.close(1009, "message too big");
                return;
            }
            byte[] data = bytes.toByteArray();
            input.execute(() -> process.write(data, 0, data.length));
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            onMessage(socket, ByteString.encodeUtf8(text));
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            clients.remove(socket);
            socket.close(1000, null);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, Response response) {
            clients.remove(socket);
        }
    }
}
