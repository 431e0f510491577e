package dev.sandbar.provider.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.sandbar.provider.docker.http.HttpRequest;
import dev.sandbar.provider.docker.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * docker-java over our own connections, so that it reaches every engine that we reach (it knows no ssh) and its streams
 * have no read timeout.
 */
final class EngineClient {
    /** Stopping and removing wait for the container's own grace period. */
    private static final Duration CHANGES = Duration.ofSeconds(90);
    /** Changes are answered with a few words. */
    private static final long LONGEST_BODY = 1024 * 1024;

    private EngineClient() {}

    static DockerClient over(Engine engine) {
        // The address is only parsed; the transport knows the real one.
        DefaultDockerClientConfig config = new DefaultDockerClientConfig.Builder()
                .withDockerHost("tcp://localhost:2375")
                .withDockerTlsVerify(false)
                .build();
        return DockerClientImpl.getInstance(config, new Transport(engine));
    }

    private record Transport(Engine engine) implements DockerHttpClient {
        @Override
        public Response execute(Request request) {
            try {
                HttpRequest translated = translated(request);
                if (endless(request.path())) {
                    HttpResponse stream = engine.http().open(translated, engine.patience());
                    return new Answer(stream, stream.body());
                }
                Duration patience = request.method().equals("GET") ? engine.patience() : CHANGES;
                return engine.http().ask(translated, patience, Transport::whole);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean endless(String path) {
            return path.startsWith("/events");
        }

        private static Response whole(HttpResponse response) throws IOException {
            byte[] body = new CappedInput(response.body(), LONGEST_BODY).readAllBytes();
            return new Answer(response, new ByteArrayInputStream(body));
        }

        private static HttpRequest translated(Request request) throws IOException {
            byte[] bytes = request.bodyBytes();
            if (bytes == null) {
                try (InputStream body = request.body()) {
                    bytes = body == null ? new byte[0] : body.readAllBytes();
                }
            }
            return HttpRequest.of(request.method(), request.path(), request.headers(), bytes);
        }

        @Override
        public void close() {}
    }

    private record Answer(HttpResponse response, InputStream body) implements DockerHttpClient.Response {
        @Override
        public int getStatusCode() {
            return response.status();
        }

        @Override
        public Map<String, List<String>> getHeaders() {
            return response.headers();
        }

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
