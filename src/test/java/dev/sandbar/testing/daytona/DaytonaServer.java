package dev.sandbar.testing.daytona;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * The service itself, on a loopback port: {@code /api} is the control API, {@code /toolbox} the proxy to the toolboxes.
 * Every request and every answer of success is held against the OpenAPI documents; see {@link #complaints}.
 */
public final class DaytonaServer implements AutoCloseable {
    /** The key that it accepts at first. */
    public static final String KEY = "dtn_test_key";

    private final MockWebServer server = new MockWebServer();
    private final CutSockets sockets = new CutSockets();
    private final Optional<SpecCheck> apiSpec;
    private final Optional<SpecCheck> toolboxSpec;
    private final ControlApi control = new ControlApi(this::proxy);
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile String key = KEY;
    private volatile OptionalLong firstAnswer = OptionalLong.empty();

    /**
     * What answers in the place of the service, once.
     *
     * @param done whether the service does what it is asked for all the same
     */
    private record Fault(String method, String pathEnd, boolean done, Function<RecordedRequest, MockResponse> answer) {
        boolean concerns(RecordedRequest request) {
            return request.getMethod().equals(method)
                    && request.getUrl().encodedPath().endsWith(pathEnd);
        }
    }

    public DaytonaServer() {
        this(SpecCheck.of("api.json"), SpecCheck.of("toolbox.json"));
    }

    /** One whose requests are held against nothing, for tests of many. */
    public static DaytonaServer unchecked() {
        return new DaytonaServer(Optional.empty(), Optional.empty());
    }

    private DaytonaServer(Optional<SpecCheck> apiSpec, Optional<SpecCheck> toolboxSpec) {
        this.apiSpec = apiSpec;
        this.toolboxSpec = toolboxSpec;
        server.setServerSocketFactory(sockets);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What tests say and ask

    /** The address of the control API. */
    public URI url() {
        return server.url("/api").uri();
    }

    private String proxy() {
        return server.url("/toolbox").toString();
    }

    /** Adds a sandbox in one of Daytona's states; returns its id. */
    public String add(String name, String state) {
        return control.add(name, state).id;
    }

    /** Gives a sandbox another state, and the reason for it. */
    public void change(String id, String state, String reason) {
        ServedSandbox sandbox = control.find(id).orElseThrow();
        sandbox.state = state;
        sandbox.errorReason = reason;
    }

    /** Gives at most so many sandboxes in one answer. */
    public void pagesOf(int size) {
        control.largestPage = size;
    }

    /** Gives lists as servers before 0.180 did. */
    public void answerAsBefore180() {
        control.bareArray = true;
    }

    /** Lets nothing have happened in a sandbox for a while, of which {@code minutes} are left until it stops. */
    public void fallAsleepAt(String id, int minutes) {
        ServedSandbox sandbox = control.find(id).orElseThrow();
        sandbox.autoStopMinutes = 2 * minutes;
        sandbox.lastActivity = Instant.now().minus(Duration.ofMinutes(minutes));
    }

    /** Gives a sandbox a program that it runs by itself. */
    public void runEntrypoint(String id, String script) {
        toolbox(id).runEntrypoint(script);
    }

    /** How many sessions a sandbox has. */
    public int openSessions(String id) {
        return toolbox(id).openSessions();
    }

    /** How many terminals a sandbox has. */
    public int openTerminals(String id) {
        return toolbox(id).openTerminals();
    }

    /** How many connections to terminals of a sandbox are open. */
    public int clients(String id) {
        return toolbox(id).clients();
    }

    /** Kills all terminals of a sandbox. */
    public void endTerminals(String id) {
        toolbox(id).endTerminals();
    }

    private Toolbox toolbox(String id) {
        return control.find(id).orElseThrow().toolbox;
    }

    /** Accepts only this key from now on. */
    public void renewKey(String other) {
        key = other;
    }

    /** Answers the next request of that method whose path ends so with a fault, and does not do it. */
    public void failNext(String method, String pathEnd, Function<RecordedRequest, MockResponse> fault) {
        faults.add(new Fault(method, pathEnd, false, fault));
    }

    /** The same, but does it. */
    public void doAndFailNext(String method, String pathEnd, Function<RecordedRequest, MockResponse> fault) {
        faults.add(new Fault(method, pathEnd, true, fault));
    }

    /** Cuts all connections, as a network that breaks. */
    public void cutConnections() {
        sockets.cut();
    }

    /** All requests so far. */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** When the first good answer was given, by {@link System#nanoTime()}. */
    public OptionalLong firstAnswer() {
        return firstAnswer;
    }

    /** The paths of the requests of that method, without what stands before the sandbox's id. */
    public List<String> paths(String method) {
        List<String> paths = new ArrayList<>();
        for (RecordedRequest request : requests) {
            if (request.getMethod().equals(method)) {
                paths.add(request.getUrl().encodedPath());
            }
        }
        return paths;
    }

    /** What does not fit the OpenAPI documents. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    // The service

    private MockResponse answer(RecordedRequest request) {
        requests.add(request);
        Optional<Fault> fault =
                faults.stream().filter(one -> one.concerns(request)).findFirst().filter(faults::remove);
        if (fault.isPresent() && !fault.get().done()) {
            return fault.get().answer().apply(request);
        }
        MockResponse answer = served(request);
        if (answer.getCode() == 200 && firstAnswer.isEmpty()) {
            firstAnswer = OptionalLong.of(System.nanoTime());
        }
        return fault.map(one -> one.answer().apply(request)).orElse(answer);
    }

    private MockResponse served(RecordedRequest request) {
        if (!("Bearer " + key).equals(request.getHeaders().get("Authorization"))) {
            return Answers.refusal(401, "Invalid credentials");
        }
        List<String> path = request.getUrl().pathSegments();
        return path.get(0).equals("api")
                ? inApi(request, path.subList(1, path.size()))
                : inToolbox(request, path.subList(1, path.size()));
    }

    private MockResponse inApi(RecordedRequest request, List<String> path) {
        MockResponse answer = control.answer(request, path);
        boolean old = control.bareArray && path.size() == 1;
        if (!old) {
            apiSpec.ifPresent(spec -> check(spec, pathAfter(1, request), request, answer));
        }
        return answer;
    }

    private MockResponse inToolbox(RecordedRequest request, List<String> path) {
        ServedSandbox sandbox = control.find(path.get(0)).orElse(null);
        if (sandbox == null) {
            return Answers.refusal(404, "sandbox not found");
        }
        if (!sandbox.state.equals("started")) {
            return Answers.refusal(400, "no IP address found. Is the Sandbox started?");
        }
        if (request.getHeaders().get("X-Daytona-Skip-Last-Activity-Update") == null) {
            sandbox.lastActivity = Instant.now();
        }
        List<String> rest = path.subList(1, path.size());
        MockResponse answer = sandbox.toolbox.answer(request, rest);
        toolboxSpec.ifPresent(spec -> check(spec, pathAfter(2, request), request, answer));
        return answer;
    }

    private static String pathAfter(int segments, RecordedRequest request) {
        List<String> path = request.getUrl().encodedPathSegments();
        return "/" + String.join("/", path.subList(segments, path.size()));
    }

    private void check(SpecCheck spec, String path, RecordedRequest request, MockResponse answer) {
        List<String> wrong = new ArrayList<>(spec.complaints(path, request));
        if (answer.getCode() / 100 == 2) {
            wrong.addAll(spec.complaints(path, request, answer, text(answer)));
        }
        wrong.forEach(complaint -> complaints.add(request.getMethod() + " " + path + ": " + complaint));
    }

    private static String text(MockResponse answer) {
        try {
            Buffer body = new Buffer();
            if (answer.getBody() != null) {
                answer.getBody().writeTo(body);
            }
            return body.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // The connections first: a server that goes away does not tell how its terminals ended.
        server.close();
        control.all().forEach(sandbox -> sandbox.toolbox.close());
    }
}
