package dev.sandbar.e2e;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loaded into the program from outside: replaces the code of one class by what is in a file. Uses nothing but the JDK. */
public final class SabotageAgent {
    private SabotageAgent() {}

    /**
     * Replaces the code of one class.
     *
     * @param arguments the name of the class and the file with its new code, parted by a colon
     */
    public static void agentmain(String arguments, Instrumentation instrumentation) throws Exception {
        int colon = arguments.indexOf(':');
        replace(arguments.substring(0, colon), Path.of(arguments.substring(colon + 1)), instrumentation);
    }

    /** The same before the program has begun. */
    public static void premain(String arguments, Instrumentation instrumentation) throws Exception {
        agentmain(arguments, instrumentation);
    }

    private static void replace(String name, Path code, Instrumentation instrumentation)
            throws IOException, ReflectiveOperationException, UnmodifiableClassException {
        Class<?> type = Class.forName(name, false, ClassLoader.getSystemClassLoader());
        instrumentation.redefineClasses(new ClassDefinition(type, Files.readAllBytes(code)));
    }
}
