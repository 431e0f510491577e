package dev.sandbar.provider.docker.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Function;

/** Makes requests to one engine, each over a connection of its own; may be called from any thread. */
public final class HttpEngine {
    private static final int BUFFER = 64 * 1024;

    private final Dialer dialer;
    private final String host;
    private final Deadlines deadlines = new Deadlines();

    /**
     * @param host what the engine is called in the {@code Host} header
     */
    public HttpEngine(Dialer dialer, String host) {
        this.dialer = dialer;
        this.host = host;
    }

    /** Makes something of an answer. */
    public interface Reading<T> {
        T read(HttpResponse response) throws IOException;
    }

    /** Sends {@code request} and reads the whole answer, both within {@code patience}. */
    public <T> T ask(HttpRequest request, Duration patience, Reading<T> reading) throws IOException {
        try (Connection connection = dialer.dial();
                Deadline deadline = deadlines.of(patience, connection)) {
            return deadline.bound(() -> reading.read(converse(request, connection)));
        }
    }

    /** Sends {@code request} and waits at most {@code patience} for the head of the answer; the body may take any time. */
    public HttpResponse open(HttpRequest request, Duration patience) throws IOException {
        return open(request, patience, Connection::input);
    }

    /** The same, where the body may take any time too, but not rest for longer than {@code patience} while it is read. */
    public HttpResponse openSteady(HttpRequest request, Duration patience) throws IOException {
        return open(request, patience, connection -> new SteadyInput(connection, deadlines, patience));
    }

    private HttpResponse open(HttpRequest request, Duration patience, Function<Connection, InputStream> input)
            throws IOException {
        Connection connection = dialer.dial();
        boolean answered = false;
        try (Deadline deadline = deadlines.of(patience, connection)) {
            HttpResponse response = deadline.bound(() -> converse(request, connection, input.apply(connection)));
            answered = true;
            return response;
        } finally {
            if (!answered) {
                connection.close();
            }
        }
    }

    private HttpResponse converse(HttpRequest request, Connection connection) throws IOException {
        return converse(request, connection, connection.input());
    }

    private HttpResponse converse(HttpRequest request, Connection connection, InputStream input) throws IOException {
        connection.output().write(request.bytes(host));
        InputStream in = new BufferedInputStream(input, BUFFER);
        HttpHead head = HttpHead.read(in);
        return new HttpResponse(head.status(), head.headers(), body(request, head, in), connection);
    }

    private static InputStream body(HttpRequest request, HttpHead head, InputStream in) throws IOException {
        if (request.upgrade() && (head.status() == 101 || head.status() == 200)) {
            return in;
        }
        if (request.method().equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return new ByteArrayInputStream(new byte[0]);
        }
        return HttpBody.of(head, in);
    }
}
