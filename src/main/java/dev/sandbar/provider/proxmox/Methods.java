package dev.sandbar.provider.proxmox;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The methods in the configured order: the first that a host has is used there from then on. Another one is tried only
 * when a method is missing, so nothing is ever started twice.
 */
final class Methods {
    private static final System.Logger LOG = LazyLogger.of(Methods.class);

    private final List<Method> order;
    /** By the host's address. */
    private final Map<String, Method> used = new ConcurrentHashMap<>();

    Methods(List<Method> order) {
        this.order = List.copyOf(order);
    }

    /** The method in use on that host; empty when none was needed yet. */
    Optional<Method> used(String address) {
        return Optional.ofNullable(used.get(address));
    }

    /** Whether any method keeps the host's privileges. */
    boolean offerPrivileges() {
        return order.stream().anyMatch(Method::offersPrivileges);
    }

    /** The names in their order. */
    List<String> names() {
        return order.stream().map(Method::name).toList();
    }

    /** Starts a command by the first method that the container's host has. */
    Exec start(Container container, ExecRequest request, Consumer<Signal> signals) {
        Map<Method, String> missing = new LinkedHashMap<>();
        Method known = used.get(container.host().address());
        for (Method method : known == null || request.privileged() ? order : List.of(known)) {
            if (request.privileged() && !method.offersPrivileges()) {
                continue;
            }
            try {
                Exec exec = Launcher.start(method, container, request, signals);
                used.putIfAbsent(container.host().address(), method);
                return exec;
            } catch (MethodMissingException e) {
                LOG.log(Level.DEBUG, "no {0}: {1}", method.name(), e.reason());
                missing.put(method, e.reason());
                used.remove(container.host().address(), method);
            }
        }
        throw none(container, missing);
    }

    private static ProviderException none(Container container, Map<Method, String> missing) {
        StringJoiner reasons = new StringJoiner("; ");
        missing.forEach((method, reason) -> reasons.add(method.name() + ": " + reason));
        return new ProviderException(
                Kind.UNSUPPORTED,
                container.host().address() + " has no way to run a command in " + container.called() + " (" + reasons
                        + ")",
                "connect to that host as root, or install there what is missing");
    }
}
