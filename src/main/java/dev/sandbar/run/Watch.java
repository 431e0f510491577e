package dev.sandbar.run;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Signal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The thread that ends an exec when its time is over or somebody asks for it. */
final class Watch implements Runnable {
    private final Exec exec;
    private final RunListener listener;
    private final Escalation escalation;
    private final LongSupplier clock;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable EndReason> reason = new AtomicReference<>();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    /** What the watch is told: to end the command, or that it has ended by whatever cause. */
    private record Message(Optional<EndReason> why) {}

    Watch(Exec exec, RunListener listener, Escalation escalation, LongSupplier clock) {
        this.exec = exec;
        this.listener = listener;
        this.escalation = escalation;
        this.clock = clock;
    }

    /** Asks for the end; from any thread. */
    void cancel(EndReason why) {
        messages.add(new Message(Optional.of(why)));
    }

    /** The command has ended: nothing is sent any more; from any thread. */
    void over() {
        messages.add(new Message(Optional.empty()));
    }

    /** Why the command was ended; empty when it ended by itself. */
    Optional<EndReason> reason() {
        return Optional.ofNullable(reason.get());
    }

    /** Why ending it did not work, where that is known. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    @Override
    public void run() {
        try {
            watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (escalation.givenUp()) {
            exec.close();
        }
    }

    private void watch() throws InterruptedException {
        while (!escalation.givenUp()) {
            Message message = next();
            if (message == null) {
                send(escalation.tick(clock.getAsLong()));
            } else if (message.why().isPresent()) {
                send(escalation.cancel(message.why().get(), clock.getAsLong()));
            } else {
                return;
            }
        }
    }

    private @Nullable Message next() throws InterruptedException {
        OptionalLong wait = escalation.waitNanos(clock.getAsLong());
        return wait.isEmpty() ? messages.take() : messages.poll(wait.getAsLong(), TimeUnit.NANOSECONDS);
    }

    private void send(Optional<Signal> due) {
        Optional<EndReason> why = escalation.reason();
        if (due.isEmpty() || why.isEmpty()) {
            return;
        }
        reason.set(why.get());
        listener.ending(why.get(), due.get());
        try {
            exec.signal(due.get());
        } catch (ProviderException e) {
            trouble.set(e.getMessage() + "; " + e.nextStep());
        }
    }
}
