package dev.sandbar.app.console;

import dev.sandbar.sandbox.Provider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Providers of which one method goes wrong in a way that a fake provider cannot be asked for. */
final class Interposed {
    private Interposed() {}

    /** Like {@code provider}, but {@code method} does {@code instead}. */
    static Provider at(String method, Provider provider, Callable<Object> instead) {
        return (Provider) Proxy.newProxyInstance(
                Provider.class.getClassLoader(), new Class<?>[] {Provider.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return instead.call();
                    }
                    try {
                        return called.invoke(provider, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Never comes back. */
    static Object silence() throws InterruptedException {
        new CountDownLatch(1).await();
        return new Object();
    }
}
