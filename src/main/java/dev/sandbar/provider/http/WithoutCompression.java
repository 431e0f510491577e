package dev.sandbar.provider.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Offers no compression (RFC 7692): some proxies take no compressed frames, and a small frame could hold a huge message. */
final class WithoutCompression implements Interceptor {
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(
                chain.request().newBuilder().removeHeader(EXTENSIONS).build());
        if (response.header(EXTENSIONS) != null) {
            response.close();
            throw new IOException("the server uses an extension that was not offered");
        }
        return response;
    }
}
