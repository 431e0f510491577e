package dev.sandbar.provider.demo;

import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;

/** One sandbox while the demo goes on: its state follows the clock. For any thread. */
final class Actor {
    /** How long it takes to start and to stop. */
    static final Duration CHANGE = Duration.ofMillis(1500);

    private static final Duration RUNS = Duration.ofSeconds(50);
    private static final Duration RESTS = Duration.ofSeconds(20);
    private static final long LONG_HOURS = 48;
    private static final long LONG_MINUTES = 120;
    private static final long MEBIBYTE = 1 << 20;
    private static final int LEAST_LIMIT = 512;
    private static final double STEP = 1.5;
    private static final double SWING = 0.6;

    private final SandboxId id;
    private final Role role;
    private final LongSupplier clock;
    private final Random chance;
    private Instant made;
    private SandboxState state;
    private String status;
    private long since;
    private double swing;

    /** @param clock nanoseconds that never go back */
    Actor(String provider, Role role, LongSupplier clock) {
        this.id = new SandboxId(provider, role.name());
        this.role = role;
        this.clock = clock;
        // The same in every demo, for pictures.
        this.chance = new Random(role.name().hashCode());
        this.made = Instant.now().minus(role.age());
        this.state = role.state();
        this.status = role.status();
        this.since = clock.getAsLong();
    }

    SandboxId id() {
        return id;
    }

    synchronized SandboxState state() {
        moveOn();
        return state;
    }

    synchronized Sandbox sandbox() {
        moveOn();
        String words = status.isEmpty() && state == SandboxState.RUNNING ? "Up " + age() : status;
        return new Sandbox(id, role.name(), state, words, Optional.of(made), role.facts());
    }

    private String age() {
        Duration age = Duration.between(made, Instant.now());
        if (age.toHours() >= LONG_HOURS) {
            return age.toDays() + " days";
        }
        return age.toMinutes() >= LONG_MINUTES ? age.toHours() + " hours" : age.toMinutes() + " minutes";
    }

    /** Begins a change; {@link #CHANGE} later it is done. */
    synchronized void begin(Lifecycle change) {
        moveOn();
        switch (change) {
            case START, RESTART -> become(SandboxState.STARTING, "");
            case STOP, REMOVE -> become(SandboxState.STOPPING, "");
            case PAUSE -> become(SandboxState.PAUSED, "Paused");
            case RESUME -> become(SandboxState.RUNNING, "");
            case ARCHIVE, EXTEND -> throw new IllegalStateException("refused before");
        }
    }

    /** What it uses now; goes up and down around what its role says. */
    synchronized Stats stats() {
        swing = Math.max(-1, Math.min(1, swing + STEP * (chance.nextDouble() - 0.5)));
        double share = 1 + SWING * swing;
        long limit = Math.max(LEAST_LIMIT, 2L * role.load().mebibytes()) * MEBIBYTE;
        return new Stats(role.load().cpu() * share, (long) (role.load().mebibytes() * share * MEBIBYTE), limit);
    }

    private void moveOn() {
        long inState = clock.getAsLong() - since;
        switch (state) {
            case STARTING -> after(CHANGE, inState, SandboxState.RUNNING);
            case STOPPING -> after(CHANGE, inState, SandboxState.STOPPED);
            case RUNNING -> after(role.turns() ? RUNS : Duration.ofDays(1), inState, SandboxState.STOPPED);
            case STOPPED -> after(role.turns() ? RESTS : Duration.ofDays(1), inState, SandboxState.STARTING);
            case CREATED, PAUSED, FAILED, UNKNOWN -> after(Duration.ofDays(1), inState, state);
        }
    }

    private void after(Duration time, long inState, SandboxState next) {
        if (inState >= time.toNanos() && next != state) {
            become(next, next == SandboxState.STOPPED ? "Exited (0)" : "");
        }
    }

    private void become(SandboxState next, String words) {
        if (next == SandboxState.STARTING) {
            made = Instant.now();
        }
        state = next;
        status = words;
        since = clock.getAsLong();
    }
}
