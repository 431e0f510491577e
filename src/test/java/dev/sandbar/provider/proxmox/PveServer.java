package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.api.ApiPlace;
import dev.sandbar.provider.proxmox.api.Fingerprint;
import dev.sandbar.provider.proxmox.api.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Protocol;

/** A cluster of two nodes on loopback, which speaks Proxmox's protocol and fails on demand. */
public final class PveServer implements AutoCloseable {
    /** The token that it accepts at first. */
    public static final String TOKEN = PveLogins.TOKEN;

    private final MockWebServer server = new MockWebServer();
    private final PveSockets sockets = new PveSockets();
    private final Optional<PveSpecification> specification = PveSpecification.read();
    private final PveCertificate certificate = PveCertificate.get();
    private final PveLogins logins = new PveLogins();
    private final Map<Integer, PveGuest> guests = new LinkedHashMap<>();
    private final Map<String, Deque<MockResponse>> faults = new HashMap<>();
    private final Map<String, String> tasks = new ConcurrentHashMap<>();
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final List<PveConsole> consoles = new ArrayList<>();
    private String taskEnd = "OK";
    private boolean rejectsConsoles;
    private OptionalLong firstAnswer = OptionalLong.empty();

    public PveServer() throws IOException {
        add(new PveGuest("pve1", 100, "busy", "running"));
        add(new PveGuest("pve1", 101, "idle", "stopped"));
        add(new PveGuest("pve2", 102, "far", "running"));
        server.setServerSocketFactory(sockets);
        server.useHttps(certificate.context().getSocketFactory());
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    synchronized void add(PveGuest guest) {
        guests.put(guest.vmid, guest);
    }

    /** Adds a container that runs. */
    public void add(String node, int vmid, String name) {
        add(new PveGuest(node, vmid, name, "running"));
    }

    /** Takes away the containers that it has at first. */
    public synchronized void clear() {
        guests.clear();
    }

    /** What goes under {@code url} in a provider's entry. */
    public URI url() {
        return server.url("/").uri();
    }

    /** When the first good answer was given, by {@link System#nanoTime()}. */
    public synchronized OptionalLong firstAnswer() {
        return firstAnswer;
    }

    synchronized PveGuest guest(int vmid) {
        return guests.get(vmid);
    }

    PveLogins logins() {
        return logins;
    }

    /** Where it is, for somebody with the token. */
    ApiPlace place() {
        return place(new Login.Token(() -> PveLogins.TOKEN));
    }

    ApiPlace place(Login login) {
        return new ApiPlace("pve", url(), Fingerprint.parse(certificate.fingerprint()), login);
    }

    ApiPlace place(Optional<Fingerprint> fingerprint) {
        return new ApiPlace("pve", url(), fingerprint, new Login.Token(() -> PveLogins.TOKEN));
    }

    /** Of its certificate. */
    public String fingerprint() {
        return certificate.fingerprint();
    }

    /** Answers the next requests whose "METHOD path" holds {@code part} like this, each once. */
    synchronized void fail(String part, MockResponse... responses) {
        faults.computeIfAbsent(part, name -> new ArrayDeque<>()).addAll(List.of(responses));
    }

    /** How tasks end from now on. */
    synchronized void endTasksWith(String status) {
        taskEnd = status;
    }

    synchronized void rejectConsoles() {
        rejectsConsoles = true;
    }

    /** All requests so far, as "METHOD path". */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** What was wrong with requests, by the API's description. */
    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** Breaks all connections as a network does that goes away. */
    void goAway() {
        sockets.cut();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        List<String> path = request.getUrl().pathSegments();
        path = path.subList(Math.min(2, path.size()), path.size());
        String line = request.getMethod() + " /" + String.join("/", path);
        requests.add(line);
        MockResponse fault = fault(line);
        if (fault != null) {
            return fault;
        }
        Map<String, String> fields = fields(request);
        if (specification.isPresent() && !line.endsWith("/exec")) {
            List<String> wrong = specification
                    .get()
                    .faults(request.getMethod(), path, fields)
                    .orElse(List.of("there is no such call"));
            if (!wrong.isEmpty()) {
                violations.add(line + ": " + wrong);
                return PveReply.refusal(400, "Parameter verification failed.", Map.of("all", wrong.toString()));
            }
        }
        if (line.equals("POST /access/ticket")) {
            return logins.ticket(fields);
        }
        if (!logins.accepts(request.getMethod(), request.getHeaders())) {
            return PveReply.refusal(401, "No ticket", Map.of());
        }
        return answer(line, path, fields);
    }

    private MockResponse fault(String line) {
        for (Map.Entry<String, Deque<MockResponse>> fault : faults.entrySet()) {
            if (line.contains(fault.getKey()) && !fault.getValue().isEmpty()) {
                return fault.getValue().remove();
            }
        }
        return null;
    }

    private static Map<String, String> fields(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        if (request.getMethod().equals("POST") && request.getBody() != null) {
            url = url.newBuilder().encodedQuery(request.getBody().utf8()).build();
        }
        Map<String, String> fields = new HashMap<>();
        for (String name : url.queryParameterNames()) {
            String value = url.queryParameter(name);
            if (!name.isEmpty()) {
                fields.put(name, value == null ? "" : value);
            }
        }
        return fields;
    }

    private MockResponse answer(String line, List<String> path, Map<String, String> fields) {
        if (line.equals("GET /cluster/resources")) {
            List<Object> rows = new ArrayList<>(List.of(Map.of("type", "qemu", "id", "qemu/900", "vmid", 900)));
            guests.values().forEach(guest -> rows.add(guest.row()));
            firstAnswer = firstAnswer.isPresent() ? firstAnswer : OptionalLong.of(System.nanoTime());
            return PveReply.data(rows);
        }
        if (path.size() == 5 && path.get(2).equals("tasks")) {
            return task(path.get(3));
        }
        PveGuest guest = guests.get(Integer.parseInt(path.get(3)));
        if (guest == null || !guest.node.equals(path.get(1))) {
            String file = "nodes/" + path.get(1) + "/lxc/" + path.get(3) + ".conf";
            return PveReply.refusal(500, "Configuration file '" + file + "' does not exist", Map.of());
        }
        return switch (path.get(path.size() - 1)) {
            case "current" -> PveReply.data(guest.current());
            case "termproxy" -> termproxy();
            case "vncwebsocket" -> console(fields);
            case "exec" -> PveReply.refusal(501, "Method '" + line.replace(" /", " /") + "' not implemented", Map.of());
            default -> change(guest, line.startsWith("DELETE") ? "destroy" : path.get(path.size() - 1));
        };
    }

    private MockResponse change(PveGuest guest, String verb) {
        if (!guest.lock.isEmpty()) {
            return PveReply.refusal(500, "CT is locked (" + guest.lock + ")", Map.of());
        }
        String upid =
                "UPID:" + guest.node + ":0000:" + UUID.randomUUID() + ":vz" + verb + ":" + guest.vmid + ":root@pam:";
        tasks.put(upid, "running");
        if (taskEnd.equals("OK")) {
            switch (verb) {
                case "start", "reboot" -> guest.status = "running";
                case "shutdown", "stop" -> guest.status = "stopped";
                default -> guests.remove(guest.vmid);
            }
        }
        return PveReply.data(upid);
    }

    /** Tasks run at the first look and have ended at the second. */
    private MockResponse task(String upid) {
        String status = tasks.put(upid, "stopped");
        return status == null
                ? PveReply.refusal(500, "no such task", Map.of())
                : PveReply.data(
                        status.equals("running")
                                ? Map.of("upid", upid, "status", "running")
                                : Map.of("upid", upid, "status", "stopped", "exitstatus", taskEnd));
    }

    private MockResponse termproxy() {
        String ticket = "PVEVNC:" + UUID.randomUUID() + "::x+y/z==";
        waiting.put(ticket, "root@pam");
        return PveReply.data(Map.of("user", "root@pam", "ticket", ticket, "port", 5901, "upid", "UPID:x"));
    }

    private MockResponse console(Map<String, String> fields) {
        String ticket = fields.getOrDefault("vncticket", "");
        String user = waiting.remove(ticket);
        if (user == null) {
            return PveReply.refusal(401, "invalid PVEVNC ticket", Map.of());
        }
        PveConsole console = new PveConsole(user + ":" + ticket, rejectsConsoles);
        consoles.add(console);
        return new MockResponse.Builder()
                .webSocketUpgrade(console)
                .addHeader("Sec-WebSocket-Protocol", "binary")
                .build();
    }

    /** Breaks the connections first: the library's server waits for those that are open. */
    @Override
    public void close() {
        consoles.forEach(PveConsole::end);
        sockets.cut();
        server.close();
    }
}
