package dev.sandbar.provider.docker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A server on loopback that answers an engine's calls byte for byte as a test tells it to, also wrongly. */
final class ScriptedEngine implements AutoCloseable {
    /** What is said after a request has been read. */
    interface Answer {
        void give(Connection connection) throws IOException, InterruptedException;
    }

    /** One connection after its request's head and body have been read. */
    record Connection(String request, String body, InputStream in, OutputStream out) {
        void say(String text) throws IOException {
            say(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void say(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }
    }

    private final ServerSocket server;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<Connection> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    ScriptedEngine() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("scripted-engine", this::accept);
    }

    /** Answers requests whose request line begins with {@code request}; of several the longest counts. */
    ScriptedEngine on(String request, Answer answer) {
        synchronized (answers) {
            answers.put(request, answer);
        }
        return this;
    }

    /** The same with a status and a body. */
    ScriptedEngine on(String request, int status, String json) {
        return on(request, connection -> connection.say(reply(status, json)));
    }

    static String reply(int status, String json) {
        return "HTTP/1.1 " + status + " X\r\nApi-Version: 1.41\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    /** One frame of a command's output. */
    static byte[] frame(int stream, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return java.nio.ByteBuffer.allocate(8 + payload.length)
                .put((byte) stream)
                .putInt(4, payload.length)
                .position(8)
                .put(payload)
                .array();
    }

    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    DockerProvider provider(Duration patience) {
        DockerEndpoint endpoint = DockerEndpoint.of("docker", address());
        return new DockerProvider(new Engine(endpoint, endpoint.dialer(), patience));
    }

    /** The requests so far whose request line begins with {@code request}. */
    List<Connection> asked(String request) {
        return asked.stream()
                .filter(connection -> connection.request().startsWith(request))
                .toList();
    }

    /** Waits until the engine is closed: an answer that never comes. */
    void silence() throws InterruptedException {
        end.await();
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = server.accept();
            sockets.add(socket);
            start("scripted-answer", () -> converse(socket));
        }
    }

    private void converse(Socket socket) throws IOException, InterruptedException {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String request = line(in);
            int length = 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring("Content-Length: ".length()));
                }
            }
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            Connection connection = new Connection(request, body, in, socket.getOutputStream());
            asked.add(connection);
            answer(request).give(connection);
        }
    }

    private Answer answer(String request) {
        synchronized (answers) {
            return answers.entrySet().stream()
                    .filter(entry -> request.startsWith(entry.getKey()))
                    .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                    .map(Map.Entry::getValue)
                    .orElse(connection -> connection.say(reply(404, "{\"message\":\"page not found\"}")));
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the request broke off");
            }
            line.append((char) b);
        }
        return line.toString().strip();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** What fails here fails because the test has ended or the caller has hung up. */
    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
