package dev.sandbar.app;

import dev.sandbar.sandbox.LazyLogger;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * Signals that reach this process. They are caught through {@code sun.misc.Signal}, which every JDK from 17 on supports
 * (module jdk.unsupported) and javac warns of; hence by reflection.
 */
final class Interrupts {
    private static final System.Logger LOG = LazyLogger.of(Interrupts.class);

    /** A signal that asks this process to end. */
    enum Interrupt {
        INT(130),
        TERM(143),
        HUP(129);

        private final int exitStatus;

        Interrupt(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        /** What a process ends with that was ended by it. */
        int exitStatus() {
            return exitStatus;
        }
    }

    private Interrupts() {}

    /** Sends each such signal to {@code handler}, on a thread of the JVM's, in place of ending the process. */
    static void handle(Consumer<Interrupt> handler) {
        for (Interrupt interrupt : Interrupt.values()) {
            on(interrupt.name(), () -> handler.accept(interrupt));
        }
    }

    /** The same for a signal by its name, such as {@code WINCH}. */
    static void on(String name, Runnable handler) {
        try {
            install(name, (proxy, method, arguments) -> {
                handler.run();
                return null;
            });
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // The JVM's own handling stays in force.
            LOG.log(System.Logger.Level.WARNING, "signal " + name + " cannot be caught", e);
        }
    }

    private static void install(String name, InvocationHandler handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> receiver = Class.forName("sun.misc.SignalHandler");
        Object proxy = Proxy.newProxyInstance(receiver.getClassLoader(), new Class<?>[] {receiver}, handler);
        signal.getMethod("handle", signal, receiver)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    }
}
