package dev.sandbar.provider.script;

import dev.sandbar.provider.local.LocalProvider;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;

/** Local sandboxes whose files are read by the script. */
final class ScriptedProvider {
    private final Provider local;
    private final Carriage carriage;
    private final Map<String, String> environment;

    private ScriptedProvider(Provider local, Carriage carriage, Map<String, String> environment) {
        this.local = local;
        this.carriage = carriage;
        this.environment = environment;
    }

    /** @param environment of the script, for example which programs it finds */
    static Provider of(Path data, Carriage carriage, Map<String, String> environment) {
        ScriptedProvider scripted = new ScriptedProvider(new LocalProvider(data), carriage, environment);
        return (Provider) Proxy.newProxyInstance(
                ScriptedProvider.class.getClassLoader(),
                new Class<?>[] {Provider.class},
                (proxy, method, arguments) -> scripted.call(method, arguments));
    }

    private Object call(Method method, Object... arguments) throws Throwable {
        if (method.getName().equals("files")) {
            return files((SandboxId) arguments[0], (FileRequest) arguments[1]);
        }
        try {
            return method.invoke(local, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private FileSource files(SandboxId sandbox, FileRequest request) {
        return ScriptFiles.start(sandbox, request, carriage, this::exec);
    }

    private Exec exec(ExecRequest wanted) {
        return local.exec(new SandboxId("local", "local"), wanted.withEnvironment(environment));
    }
}
