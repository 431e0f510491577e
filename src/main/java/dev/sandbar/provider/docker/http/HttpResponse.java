package dev.sandbar.provider.docker.http;

import java.io.Closeable;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer whose body is still to be read; closing it ends the connection.
 *
 * @param connection what the answer came over, to be written to when it was upgraded
 * @param body the body, or after an upgrade whatever the engine sends
 */
public record HttpResponse(int status, Map<String, List<String>> headers, InputStream body, Connection connection)
        implements Closeable {
    /** The first value of the header {@code name} (in lower case). */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    @Override
    public void close() {
        connection.close();
    }
}
