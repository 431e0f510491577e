package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The one way out of the emulator. */
final class Output {
    private final Consumer<? super VtEvent> events;

    Output(Consumer<? super VtEvent> events) {
        this.events = events;
    }

    void emit(VtEvent event) {
        events.accept(event);
    }

    /** An answer for the program; made of constants and numbers only, never of what the program chose. */
    void reply(String text) {
        events.accept(new VtEvent.Reply(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
