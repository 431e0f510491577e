package dev.sandbar.ui.lanterna;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes as they come from a terminal, with pauses between them; nobody really waits. */
final class TypedBytes implements ByteInput {
    private record Arrival(int value, long afterMillis) {}

    private final List<Arrival> arrivals = new ArrayList<>();
    private long pause;
    private int next;

    /** {@code \e} in a text stands for Escape. */
    static byte[] bytes(String text) {
        return text.replace("\\e", "\u001b").getBytes(StandardCharsets.UTF_8);
    }

    static TypedBytes of(String text) {
        return new TypedBytes().then(text);
    }

    TypedBytes then(String text) {
        return then(bytes(text));
    }

    TypedBytes then(byte... bytes) {
        for (byte value : bytes) {
            arrivals.add(new Arrival(value & 0xff, pause));
            pause = 0;
        }
        return this;
    }

    /** What comes next comes so much later. */
    TypedBytes pause(long millis) {
        pause = millis;
        return this;
    }

    /** The same bytes, each so long after the one before. */
    TypedBytes slowed(long millis) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        arrivals.forEach(arrival -> all.write(arrival.value()));
        TypedBytes slow = new TypedBytes();
        for (byte value : all.toByteArray()) {
            slow.then(value).pause(millis);
        }
        return slow;
    }

    @Override
    public int read(long timeoutMillis) {
        if (next >= arrivals.size()) {
            return timeoutMillis > 0 ? NOTHING : EOF;
        }
        Arrival arrival = arrivals.get(next);
        if (timeoutMillis > 0 && arrival.afterMillis() > timeoutMillis) {
            return NOTHING;
        }
        next++;
        return arrival.value();
    }
}
