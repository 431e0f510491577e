package dev.sandbar.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Answers like a Docker engine with one container, well enough to rehearse one command in it. It belongs to its own
 * thread and ends with the program.
 */
final class RehearsalEngine implements Runnable {
    private static final String LENGTH = "Content-Length: ";
    private static final String OUTPUT_FRAME = "\1\0\0\0\0\0\0\3ok\n";

    /** Real answers have all kinds of values, and are longer than a parser's buffer. */
    private static final String VARIETY =
            "\"More\":[1234567890123,-1,0.5,1e3,true,null,[],{},\"\\n\\u00e9\\/\",\"" + "long ".repeat(4000) + "\"]";

    private static final String LIST = "[{\"Id\":\"" + "0".repeat(64)
            + "\",\"Names\":[\"/web\"],\"Image\":\"web\",\"ImageID\":\"sha256:0\",\"Command\":\"sleep 1\","
            + "\"Created\":1767225600,\"Ports\":[{\"IP\":\"0.0.0.0\",\"PrivatePort\":80,\"PublicPort\":8080,\"Type\":\"tcp\"}],"
            + "\"Labels\":{\"a\":\"b\"},\"State\":\"running\",\"Status\":\"Up 4 minutes\",\"SizeRw\":0,"
            + "\"HostConfig\":{\"NetworkMode\":\"none\"},\"NetworkSettings\":{\"Networks\":{\"none\":{\"NetworkID\":\"0\"}}},"
            + "\"Mounts\":[]}]";

    private static final String EVENT = "{\"status\":\"start\",\"id\":\"" + "0".repeat(64)
            + "\",\"from\":\"web\",\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + "0".repeat(64)
            + "\",\"Attributes\":{\"image\":\"web\",\"name\":\"web\"}},\"scope\":\"local\",\"time\":1767225600,"
            + "\"timeNano\":1767225600000000000}";

    private final ServerSocketChannel server;

    private RehearsalEngine(ServerSocketChannel server) {
        this.server = server;
    }

    /** Starts one that listens on {@code socket}. */
    static void start(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(new RehearsalEngine(server), "rehearsal-engine");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (true) {
                try (SocketChannel connection = server.accept()) {
                    String request = request(connection);
                    connection.write(ByteBuffer.wrap(answer(request).getBytes(StandardCharsets.ISO_8859_1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rehearsal is over", e);
        }
    }

    /** One whole request: who closes a connection with unread bytes resets it. */
    private static String request(SocketChannel connection) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        while (!complete(read.toString(StandardCharsets.ISO_8859_1)) && connection.read(buffer) >= 0) {
            read.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean complete(String request) {
        int end = request.indexOf("\r\n\r\n");
        int length = request.indexOf(LENGTH);
        if (end < 0 || length < 0) {
            return end >= 0;
        }
        int begin = length + LENGTH.length();
        int body = Integer.parseInt(request.substring(begin, request.indexOf('\r', begin)));
        return request.length() - end - 4 >= body;
    }

    private static String answer(String request) {
        if (request.contains("/start ")) {
            return "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n" + OUTPUT_FRAME;
        }
        if (request.startsWith("POST ")) {
            return json("201 Created", "{\"Id\":\"e\"}");
        }
        if (request.contains("/exec/")) {
            return json("200 OK", "{\"Running\":false,\"ExitCode\":0,\"Pid\":1}");
        }
        if (request.contains("/containers/json")) {
            return json("200 OK", LIST);
        }
        if (request.contains("/events")) {
            return json("200 OK", EVENT);
        }
        if (request.contains("/containers/web/json")) {
            String state = "\"State\":{\"Status\":\"running\",\"Running\":true}";
            return json(
                    "200 OK",
                    "{\"Id\":\"" + "0".repeat(64) + "\",\"Name\":\"/web\",\"Created\":\"2026-01-01T00:00:00Z\"," + state
                            + ",\"Config\":{\"Image\":\"web\",\"Tty\":false," + VARIETY + "}}");
        }
        return json("404 Not Found", "{\"message\":\"no such thing\"}");
    }

    private static String json(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nApi-Version: 1.43\r\nContent-Type: application/json\r\n" + LENGTH
                + body.length() + "\r\nConnection: close\r\n\r\n" + body;
    }
}
