package dev.sandbar.e2e;

import dev.sandbar.e2e.Sabotage.Spot;
import java.io.IOException;

/**
 * A thread of the full screen on which something is thrown.
 *
 * @param before makes the thread be there
 * @param after makes it come by
 */
record FaultCase(Spot spot, Step before, Step after) {
    /** Something that the operator, or the world around, does. */
    interface Step {
        void take(Console console) throws IOException;
    }

    /** @param type the class, without the program's own package, whose method the thread comes to */
    static FaultCase of(String thread, String type, String method) {
        return new FaultCase(new Spot(thread, "dev.sandbar." + type, method), console -> {}, console -> {});
    }

    FaultCase before(Step step) {
        return new FaultCase(spot, step, after);
    }

    FaultCase after(Step step) {
        return new FaultCase(spot, before, step);
    }

    /** The name of the test. */
    @Override
    public String toString() {
        return spot.thread() + " in " + spot.type() + '.' + spot.method();
    }
}
