package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.app.Configuration;
import dev.sandbar.app.Context;
import dev.sandbar.app.Paths;
import dev.sandbar.app.Providers;
import dev.sandbar.app.Providers.Entry;
import dev.sandbar.app.Streams;
import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.console.ConsoleSetup.Current;
import dev.sandbar.app.console.ConsoleSetup.Places;
import dev.sandbar.app.recording.Recordings;
import dev.sandbar.app.recording.Recordings.Known;
import dev.sandbar.app.runs.ConsoleArchive;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sits before a whole console on a screen in memory: presses keys and looks. */
final class ConsolePilot implements AutoCloseable {
    private final FakeScreen screen;
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    private final CompletableFuture<Consumer<? super TerminalEvent>> terminal = new CompletableFuture<>();
    private final FakeCurrent current = new FakeCurrent();

    private final Map<String, String> environment;

    ConsolePilot(Size size) {
        this(size, Map.of());
    }

    ConsolePilot(Size size, Map<String, String> environment) {
        this(new FakeScreen(size), environment);
    }

    ConsolePilot(FakeScreen screen, Map<String, String> environment) {
        this.screen = screen;
        this.environment = environment;
    }

    /** Starts the console with these providers; {@code folder} stands for all of the operator's folders. */
    ConsolePilot start(Path folder, Provider... providers) {
        Map<String, Provider> byName = new LinkedHashMap<>();
        for (Provider provider : providers) {
            byName.put(provider.name(), provider);
        }
        ConsoleSetup setup = new ConsoleSetup(
                List.copyOf(byName.keySet()),
                byName::get,
                (command, options) -> ExecRequest.of(command).withEnvironment(variables(options)),
                current,
                new ExecJournal(folder.resolve("execs")),
                AuditTrail.in(folder, "console"),
                Recordings.in(folder, new Known(environment, List.of(), Set::of), "console"),
                archive(folder, byName),
                Preferences.DEFAULT,
                new Places(folder, folder, folder.resolve("log"), environment, "1", false));
        Thread main = new Thread(() -> run(setup), "pilot-main");
        main.setDaemon(true);
        main.start();
        return this;
    }

    /** Those that are written with a command. */
    static Map<String, String> variables(ExecOptions options) {
        Map<String, String> variables = new HashMap<>();
        for (String entry : options.setting().variables().written()) {
            int equals = entry.indexOf('=');
            variables.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return variables;
    }

    private ConsoleArchive archive(Path folder, Map<String, Provider> byName) {
        Streams nowhere = new Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                Set.of());
        List<Entry> entries = byName.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry::getValue))
                .toList();
        return new ConsoleArchive(new Context(
                nowhere,
                environment,
                new Paths(folder, folder, folder),
                Configuration.DEFAULT,
                new Providers(entries, Duration.ofSeconds(10))));
    }

    private void run(ConsoleSetup setup) {
        try {
            ended.complete(Console.run(setup, events -> {
                terminal.complete(events);
                return screen;
            }));
        } catch (Exception e) {
            ended.completeExceptionally(e);
        }
    }

    FakeScreen screen() {
        return screen;
    }

    /** What was selected with {@code use}. */
    FakeCurrent current() {
        return current;
    }

    /** Tells the console what happens at the terminal. */
    void tell(TerminalEvent event) {
        terminal.join().accept(event);
    }

    void press(KeyPress... keys) {
        for (KeyPress key : keys) {
            tell(new TerminalEvent.KeyPressed(key));
        }
    }

    void press(Key key) {
        press(KeyPress.of(key));
    }

    void type(String text) {
        text.codePoints().mapToObj(KeyPress::character).forEach(this::press);
    }

    /** Uses the left button of the mouse. */
    void mouse(MouseAction action, int row, int column) {
        tell(new TerminalEvent.MouseUsed(new MouseInput(action, 1, new GridPoint(row, column), 0)));
    }

    /** Moves the list's cursor, wherever it is, to the row with that name. */
    void moveTo(String name) {
        type("g");
        Optional<String> row = rowUnderCursor(Optional.empty());
        while (!row.orElseThrow().contains(name)) {
            press(Key.DOWN);
            row = rowUnderCursor(row);
        }
    }

    /** Waits until the cursor is on another row than {@code before}. */
    private Optional<String> rowUnderCursor(Optional<String> before) {
        return await().until(
                        () -> screen.rows().stream()
                                .filter(row -> row.contains("▸"))
                                .findFirst(),
                        row -> row.isPresent() && !row.equals(before));
    }

    /** The keys behind the leader. */
    void lead(String keys) {
        press(KeyPress.ctrl(']'));
        type(keys);
    }

    void resize(Size size) {
        screen.resize(size);
        tell(new TerminalEvent.Resized(size));
    }

    /** Waits until all these texts are on the screen. */
    ConsolePilot sees(String... texts) {
        await().untilAsserted(() -> assertThat(screen.text()).contains(texts));
        return this;
    }

    ConsolePilot seesNo(String text) {
        await().untilAsserted(() -> assertThat(screen.text()).doesNotContain(text));
        return this;
    }

    Ending awaitEnd() throws Exception {
        return ended.get(20, TimeUnit.SECONDS);
    }

    boolean hasEnded() {
        return ended.isDone();
    }

    @Override
    public void close() {
        if (!ended.isDone()) {
            tell(new TerminalEvent.SignalReceived("TERM"));
            ended.join();
        }
    }

    /** A choice that is kept in memory. */
    static final class FakeCurrent implements Current {
        private volatile Optional<String> name = Optional.empty();

        @Override
        public Optional<String> name() {
            return name;
        }

        @Override
        public void select(String qualifiedName) {
            name = Optional.of(qualifiedName);
        }
    }
}
