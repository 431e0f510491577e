package dev.sandbar.provider.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Lets answers break off that are longer than {@code most} bytes, for clients that a library calls. */
public record LimitedBodies(long most) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        BufferedSource limited = Okio.buffer(new Limited(body.source(), most));
        return response.newBuilder()
                .body(ResponseBody.create(limited, body.contentType(), body.contentLength()))
                .build();
    }

    /** Belongs to the thread that reads the answer. */
    private static final class Limited extends ForwardingSource {
        private final long most;
        private long read;

        Limited(Source source, long most) {
            super(source);
            this.most = most;
        }

        @Override
        public long read(Buffer sink, long count) throws IOException {
            long got = super.read(sink, count);
            read += Math.max(0, got);
            if (read > most) {
                throw new TooLongException("more than " + most + " bytes");
            }
            return got;
        }
    }
}
