package dev.sandbar.provider.demo;

import dev.sandbar.sandbox.SandboxState;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one sandbox is made up as.
 *
 * @param age how long ago it was made when the demo begins
 * @param load what it uses while it runs
 * @param turns whether it ends and begins anew by itself, so that there is something to see
 */
record Role(
        String name,
        SandboxState state,
        String status,
        Duration age,
        Load load,
        boolean turns,
        Map<String, String> facts) {
    Role {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * What a sandbox uses.
     *
     * @param cpu percent of one core, on average
     * @param mebibytes of memory, on average
     */
    record Load(double cpu, int mebibytes) {}

    static Role running(String name, Duration age, Load load, Map<String, String> facts) {
        return new Role(name, SandboxState.RUNNING, "", age, load, false, facts);
    }

    /** One that does not run at first. */
    static Role resting(String name, SandboxState state, String status, Duration age, Map<String, String> facts) {
        return new Role(name, state, status, age, new Load(5, 64), false, facts);
    }

    Role turning() {
        return new Role(name, state, status, age, load, true, facts);
    }
}
