package dev.sandbar.provider.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Reads answers to their end before anybody else sees them, for clients that a library calls: what breaks off counts as no
 * answer, and {@link Repeating} can ask again.
 *
 * @param most how many bytes an answer may have
 */
public record WholeBodies(int most) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        try (Response response = chain.proceed(chain.request())) {
            ResponseBody body = response.body();
            BufferedSource source = body.source();
            if (source.request(most + 1L)) {
                throw new TooLongException("an answer of more than " + most + " bytes");
            }
            return response.newBuilder()
                    .body(ResponseBody.create(source.readByteArray(), body.contentType()))
                    .build();
        }
    }
}
