package dev.sandbar.provider.azure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandbar.sandbox.TerminalSize;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server that speaks what Azure Container Instances do: the management API (api-version 2023-05-01), and exec streams
 * with real processes in real terminals of this machine. It listens on the loopback interface.
 */
public final class AciServer implements AutoCloseable {
    private static final int USUAL_PAGE = 3;

    private final ServerSocket listener;
    private final String scheme;
    private final AciSpecification specification;
    private final AciReads reads = new AciReads();
    private final Map<String, AciSession> sessions = new ConcurrentHashMap<>();
    private final List<AciGroup> groups = new CopyOnWriteArrayList<>();
    private final List<Trap> traps = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<AciRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile String token = "token-1";
    private volatile AciStream stream = AciStream.USUAL;
    private volatile int page = USUAL_PAGE;
    private volatile OptionalLong firstAnswer = OptionalLong.empty();

    /** A fault that the next requests meet whose method and path it is about. */
    private record Trap(String method, String path, AciFault fault, AtomicInteger left) {
        boolean meets(AciRequest request) {
            return request.method().equals(method)
                    && request.path().endsWith(path)
                    && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        }
    }

    public AciServer() throws IOException {
        this(ServerSocketFactory.getDefault(), "http");
    }

    /** One whose requests are held against nothing, for tests of many. */
    public static AciServer unchecked() throws IOException {
        return new AciServer(ServerSocketFactory.getDefault(), "http", AciSpecification.none());
    }

    /** @param scheme {@code http} or {@code https}, as {@code sockets} are */
    public AciServer(ServerSocketFactory sockets, String scheme) throws IOException {
        this(sockets, scheme, new AciSpecification());
    }

    private AciServer(ServerSocketFactory sockets, String scheme, AciSpecification specification) throws IOException {
        this.specification = specification;
        this.listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.scheme = scheme;
        Thread thread = new Thread(this::accept, "aci-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** What goes under {@code endpoint} in a provider's entry; {@code token-1} is the first good token. */
    public URI endpoint() {
        return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
    }

    /** Adds a group that runs, with containers of these names. */
    public AciGroup add(String subscription, String resourceGroup, String name, String... containers) {
        AciGroup group = new AciGroup(subscription, resourceGroup, name, containers);
        groups.add(group);
        return group;
    }

    /** Gives at most so many groups in one answer. */
    public void pagesOf(int size) {
        page = size;
    }

    /** Refuses reads as Azure does that come faster than its token bucket fills. */
    public void limitReads() {
        reads.limit();
    }

    /** How many reads came too fast. */
    public int refusedReads() {
        return reads.refused();
    }

    /** When the first good answer was given, by {@link System#nanoTime()}. */
    public OptionalLong firstAnswer() {
        return firstAnswer;
    }

    public void remove(AciGroup group) {
        groups.remove(group);
    }

    /** The only token that is good from now on. */
    public void accept(String good) {
        token = good;
    }

    /** How exec streams behave that are asked for from now on. */
    public void streams(AciStream behaviour) {
        stream = behaviour;
    }

    /** Lets the next {@code times} requests fail whose path ends so. */
    public void fail(int times, String method, String path, AciFault fault) {
        traps.add(new Trap(method, path, fault, new AtomicInteger(times)));
    }

    /** All requests that came, those of the management API. */
    public List<AciRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many requests of that method came whose path ends so. */
    public long count(String method, String path) {
        return requests.stream()
                .filter(request ->
                        request.method().equals(method) && request.path().endsWith(path))
                .count();
    }

    /** Breaks all connections, and goes on. */
    public void breakConnections() {
        connections.forEach(AciServer::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                connections.add(socket);
                Thread thread = new Thread(() -> serve(socket), "aci-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            breakConnections();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Optional<AciRequest> request = AciRequest.read(in);
                    request.isPresent();
                    request = AciRequest.read(in)) {
                if (request.get().path().startsWith("/execstream/")) {
                    serveStream(request.get(), in, out);
                    return;
                }
                requests.add(request.get());
                if (!answer(request.get(), out)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone, or a test has broken the connection.
            close(socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(socket);
        }
    }

    /** False when the connection is to be closed. */
    private boolean answer(AciRequest request, OutputStream out) throws IOException, InterruptedException {
        AciReply reply = specification.check(request).orElseGet(() -> reply(request));
        for (Trap trap : traps) {
            if (trap.meets(request)) {
                return misbehave(trap.fault(), reply, out);
            }
        }
        if (reply.status() == 200 && firstAnswer.isEmpty()) {
            firstAnswer = OptionalLong.of(System.nanoTime());
        }
        reply.write(out);
        return true;
    }

    private static boolean misbehave(AciFault fault, AciReply reply, OutputStream out)
            throws IOException, InterruptedException {
        if (fault instanceof AciFault.Says says) {
            says.reply().write(out);
            return true;
        }
        if (fault instanceof AciFault.IsSilent silent) {
            silent.hold();
            reply.write(out);
            return true;
        }
        if (fault instanceof AciFault.NeverEnds) {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"value\":["
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(blanks);
            }
        }
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"val"
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return false;
    }

    private AciReply reply(AciRequest request) {
        if (request.path().equals("/msi/token")
                && request.header("x-identity-header").equals("secret")) {
            return identity(request);
        }
        if (!request.header("authorization").equals("Bearer " + token)) {
            return AciReply.error(
                            401, "ExpiredAuthenticationToken", "The access token expiry UTC time is earlier than now.")
                    .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        if (request.method().equals("GET") && !reads.take()) {
            return AciReply.error(429, "SubscriptionRequestsThrottled", "Number of read requests exceeded the limit.")
                    .with("Retry-After", "1");
        }
        String[] parts = request.path().split("/", -1);
        if (request.path().equals("/subscriptions")) {
            return subscriptions();
        }
        String subscription = parts[2];
        boolean inResourceGroup = parts[3].equalsIgnoreCase("resourceGroups");
        if (parts.length == (inResourceGroup ? 8 : 6)) {
            return list(request, subscription, inResourceGroup ? Optional.of(parts[4]) : Optional.empty());
        }
        Optional<AciGroup> group = groups.stream()
                .filter(one -> one.subscription().equals(subscription)
                        && one.resourceGroup().equals(parts[4])
                        && one.name().equals(parts[8]))
                .findFirst();
        return group.map(found -> reply(request, parts, found))
                .orElseGet(() -> AciReply.error(404, "ResourceNotFound", "The Resource was not found."));
    }

    /** What Azure gives a program that runs in it, as App Service does. */
    private AciReply identity(AciRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("access_token", token);
        answer.put("expires_on", "4070908800").put("token_type", "Bearer");
        return AciReply.json(
                200, answer.put("resource", request.query().get("resource")).toString());
    }

    private AciReply subscriptions() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode value = answer.putArray("value");
        groups.stream().map(AciGroup::subscription).distinct().forEach(id -> value.addObject()
                .put("id", "/subscriptions/" + id)
                .put("subscriptionId", id));
        return AciReply.json(200, answer.toString());
    }

    private AciReply list(AciRequest request, String subscription, Optional<String> resourceGroup) {
        List<AciGroup> all = groups.stream()
                .filter(group -> group.subscription().equals(subscription)
                        && resourceGroup.map(group.resourceGroup()::equals).orElse(true))
                .toList();
        int from = Integer.parseInt(request.query().getOrDefault("$skiptoken", "0"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode value = answer.putArray("value");
        all.subList(from, Math.min(all.size(), from + page)).forEach(group -> value.add(group.json(false)));
        if (from + page < all.size()) {
            answer.put("nextLink", endpoint() + request.path() + "?api-version=2023-05-01&$skiptoken=" + (from + page));
        }
        return AciReply.json(200, answer.toString());
    }

    private AciReply reply(AciRequest request, String[] parts, AciGroup group) {
        if (parts.length == 9) {
            return AciReply.json(200, group.json(true).toString());
        }
        return switch (parts[9]) {
            case "start", "restart" -> {
                group.start();
                yield AciReply.empty(204);
            }
            case "stop" -> {
                group.stop();
                yield AciReply.empty(204);
            }
            default ->
                group.find(parts[10])
                        .map(container ->
                                parts[11].equals("exec") ? exec(request, container) : logs(request, container))
                        .orElseGet(() -> AciReply.error(404, "ContainerNotFound", "The container was not found."));
        };
    }

    private static AciReply logs(AciRequest request, AciContainer container) {
        List<String> lines = container.log().lines().toList();
        int tail = Integer.parseInt(request.query().getOrDefault("tail", "1000000"));
        StringBuilder content = new StringBuilder();
        lines.subList(Math.max(0, lines.size() - tail), lines.size())
                .forEach(line -> content.append(line).append('\n'));
        return AciReply.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("content", content.toString())
                        .toString());
    }

    private AciReply exec(AciRequest request, AciContainer container) {
        String session = "02b515c3-802a-4f69-89ba-26f389d14c" + (10 + numbers.incrementAndGet());
        String password = "9Nrd>l[y!peg3CWY." + session + "[[EOM]]";
        sessions.put(session, new AciSession(password, container.shell(), stream));
        // Rows and columns go from the request's body into the address, as the real service does it.
        var size = AciSpecification.json(request.body()).path("terminalSize");
        String where = stream == AciStream.REFUSED ? "127.0.0.1:1" : "127.0.0.1:" + listener.getLocalPort();
        String address = (scheme.equals("https") ? "wss://" : "ws://") + where + "/execstream/sessionId/" + session
                + "?api-version=1.0&rows=" + size.path("rows") + "&cols=" + size.path("cols");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        return AciReply.json(
                200,
                answer.put("webSocketUri", address).put("password", password).toString());
    }

    private void serveStream(AciRequest request, InputStream in, OutputStream out) throws IOException {
        String path = request.path();
        AciSession session = sessions.remove(path.substring(path.lastIndexOf('/') + 1));
        if (session == null || session.stream() == AciStream.UNKNOWN_SESSION) {
            AciReply.empty(404).write(out);
            return;
        }
        AciFrames.accept(request, out);
        Map<String, String> query = request.query();
        session.serve(
                new AciFrames(in, out),
                new TerminalSize(Integer.parseInt(query.get("cols")), Integer.parseInt(query.get("rows"))));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError("a socket that cannot be closed", e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        breakConnections();
    }
}
