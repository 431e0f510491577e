package dev.sandbar.e2e;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.sandbar.testing.Launcher;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * Makes a thread of a running program throw: the code of a method that the thread comes to is replaced from outside, so
 * that the program itself needs no door for it.
 */
final class Sabotage {
    /** What is thrown says this. */
    static final String WORDS = "thrown on purpose";

    private final Path folder;

    /** @param folder for files of its own */
    Sabotage(Path folder) {
        this.folder = folder;
    }

    /** What is thrown. */
    enum Kind {
        /** What code may expect of other code that is wrong. */
        EXCEPTION,
        /** What nothing in the program expects. */
        ERROR
    }

    /**
     * Where something is thrown, once.
     *
     * @param thread a pattern for the thread's whole name
     * @param type the whole name of the class with the method; the thread throws when it comes to it next
     */
    record Spot(String thread, String type, String method) {}

    /** A JVM that is started with this option has a thread that throws as soon as it comes by. */
    String option(Spot spot, Kind kind) throws IOException {
        return "-javaagent:" + agent() + "=" + code(spot, kind);
    }

    /** From now on a thread of the running program throws as soon as it comes by. */
    void plant(Spot spot, Kind kind, ProcessHandle program) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(program.pid()));
            try {
                machine.loadAgent(agent().toString(), code(spot, kind));
            } finally {
                machine.detach();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new AssertionError("the program cannot be sabotaged", e);
        }
    }

    /** Writes the class anew; answers what the agent has to be told. */
    private String code(Spot spot, Kind kind) throws IOException {
        Path code = folder.resolve("sabotaged.class");
        Files.write(code, sabotaged(spot, kind));
        return spot.type() + ':' + code;
    }

    private byte[] sabotaged(Spot spot, Kind kind) throws IOException {
        try (ClassFileLocator own = ClassFileLocator.ForJarFile.of(jar());
                ClassFileLocator code = new ClassFileLocator.Compound(
                        own, ClassFileLocator.ForClassLoader.of(Sabotage.class.getClassLoader()))) {
            TypeDescription type =
                    TypePool.Default.of(code).describe(spot.type()).resolve();
            Advice advice = Advice.withCustomMapping()
                    .bind(Thrower.class, spot.thread())
                    .bind(Fatal.class, kind == Kind.ERROR)
                    .to(Thrown.class);
            return new ByteBuddy()
                    .redefine(type, code)
                    .visit(advice.on(ElementMatchers.named(spot.method())))
                    .make()
                    .getBytes();
        }
    }

    /** The program's own, which the launcher starts. */
    private static File jar() throws IOException {
        Path libraries = Launcher.path().resolveSibling("target").resolve("lib");
        try (Stream<Path> files = Files.list(libraries)) {
            return files.map(Path::toFile)
                    .filter(file -> file.getName().matches("sandbar-.*\\.jar"))
                    .max(Comparator.comparingLong(File::lastModified))
                    .orElseThrow(() -> new AssertionError("no program in " + libraries));
        }
    }

    private Path agent() throws IOException {
        Path jar = folder.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", SabotageAgent.class.getName());
        manifest.getMainAttributes().putValue("Premain-Class", SabotageAgent.class.getName());
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        String name = SabotageAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest);
                InputStream code = Sabotage.class.getClassLoader().getResourceAsStream(name)) {
            entries.putNextEntry(new JarEntry(name));
            code.transferTo(entries);
        }
        return jar;
    }

    @Retention(RetentionPolicy.RUNTIME)
    private @interface Thrower {}

    @Retention(RetentionPolicy.RUNTIME)
    private @interface Fatal {}

    /** Its code is put before that of the method. */
    private static final class Thrown {
        private Thrown() {}

        @Advice.OnMethodEnter
        static void enter(@Thrower String thread, @Fatal boolean fatal) {
            if (Thread.currentThread().getName().matches(thread)
                    && System.getProperties().putIfAbsent("sabotaged", thread) == null) {
                if (fatal) {
                    throw new LinkageError(WORDS);
                }
                throw new IllegalStateException(WORDS);
            }
        }
    }
}
