package dev.sandbar.provider.http;

import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Makes HTTP clients that never do more than they are told. */
public final class HttpClients {
    private static final int IDLE_CONNECTIONS = 4;
    private static final Duration IDLE = Duration.ofSeconds(20);
    /** WebSockets count for as long as they are open. */
    private static final int MOST_AT_ONCE = 4096;

    private HttpClients() {}

    /**
     * A client that follows no redirect, which would carry the credentials along, and repeats nothing by itself, since a
     * request may have started a command.
     *
     * @param name of the provider's entry, for the names of threads
     */
    public static OkHttpClient make(String name, HttpLimits limits) {
        Dispatcher dispatcher = new Dispatcher(threads(name));
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE.toSeconds(), TimeUnit.SECONDS))
                .socketFactory(new PromptSockets(Socket::new))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(limits.connect())
                .callTimeout(limits.answer())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    private static ExecutorService threads(String name) {
        return new ThreadPoolExecutor(
                0, MOST_AT_ONCE, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "http-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
