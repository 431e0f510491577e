package dev.sandbar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every provider does alike. A subclass hands in a provider and a running sandbox that has at least busybox's
 * {@code sh}; cases of a capability that is refused check the refusal.
 */
@Timeout(60)
public abstract class ProviderContractTest {
    private static final int LARGE = 20_000_000;

    /** The provider under test, the same during one test. */
    protected abstract Provider provider();

    /** A sandbox that runs. */
    protected abstract SandboxId running();

    /** A sandbox that does not run, where the provider can have one. */
    protected abstract Optional<SandboxId> stopped();

    /** The key of a sandbox that does not exist. */
    protected String absentKey() {
        return "no-such-sandbox";
    }

    /** The path of a file in the running sandbox that nobody may execute. */
    protected String notExecutable() {
        return "/etc/passwd";
    }

    /** Whether, seen from outside, something that carries the marker is still running. */
    protected abstract boolean isAnythingLeft(String marker);

    @Test
    void exitCodesArriveUnchanged() throws Exception {
        for (int code : new int[] {0, 7, 200}) {
            assertThat(shell("exit " + code).code()).isEqualTo(code);
        }
    }

    @Test
    void stdoutAndStderrArriveApart() throws Exception {
        Result result = shell("echo out; echo err >&2; exit 7");

        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err()).isEqualTo("err\n");
        assertThat(result.code()).isEqualTo(7);
    }

    @Test
    void everyByteArrivesUnchangedOnBothStreams() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Result result = fed(all, "sh", "-c", "tee /dev/stderr");

        assertThat(result.stdout()).isEqualTo(all);
        assertThat(result.stderr()).isEqualTo(all);
    }

    @Test
    void argumentsArriveUntouched() throws Exception {
        List<String> words = List.of(
                "a b",
                "$HOME",
                "*",
                ";",
                "it's",
                "\"q\"",
                "\\n",
                "two\nlines",
                "",
                "-n",
                "grüße 漢字 🚀",
                "`id`",
                "$(id)");
        List<String> command = new ArrayList<>(List.of("printf", "[%s]"));
        command.addAll(words);

        assertThat(run(ExecRequest.of(command)).out()).isEqualTo("[" + String.join("][", words) + "]");
    }

    @Test
    void theEndOfStdinReachesTheCommand() throws Exception {
        assertThat(fed("a\nb\n".getBytes(StandardCharsets.UTF_8), "cat").out()).isEqualTo("a\nb\n");
    }

    @Test
    void withoutStdinTheCommandReadsTheEndAtOnce() throws Exception {
        Result result = run(ExecRequest.of(List.of("cat")));

        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void largeInputComesBackByteForByte() throws Exception {
        byte[] large = new byte[LARGE];
        new Random(7).nextBytes(large);

        assertThat(Arrays.equals(fed(large, "cat").stdout(), large)).isTrue();
    }

    @Test
    void aCommandThatDoesNotReadItsStdinStillEnds() throws Exception {
        assertThat(fed(new byte[LARGE], "true").code()).isZero();
    }

    @Test
    void environmentValuesArriveUntouched() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "printf '%s|%s' \"$A\" \"$B\""))
                .withEnvironment(Map.of("A", "x=y  z", "B", "two\nlines $HOME"));

        assertThat(run(request).out()).isEqualTo("x=y  z|two\nlines $HOME");
    }

    @Test
    void theMarkerIsInTheEnvironment() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo $" + ExecRequest.MARKER_VARIABLE));

        assertThat(run(request).out().strip()).isEqualTo(request.marker());
    }

    @Test
    void aRequiredDirectoryIsWhereTheCommandStarts() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("pwd"));

        assertThat(run(request.in(new WorkingDirectory.Required("/", "/"))).out())
                .isEqualTo("/\n");
        assertThat(run(request.in(new WorkingDirectory.Required("/dev/../tmp", "/")))
                        .out())
                .endsWith("tmp\n");
    }

    @Test
    void aMissingProjectDirectoryFallsBackToTheSandboxesOwn() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("pwd"));

        assertThat(run(request.in(new WorkingDirectory.Project("/no/such/project")))
                        .out())
                .isEqualTo(run(request).out());
    }

    @Test
    void aMissingRequiredDirectoryIsAnErrorBeforeAnythingRuns() {
        ExecRequest touch = ExecRequest.of(List.of("true"));

        assertRefused(Kind.DIRECTORY_MISSING, touch.in(new WorkingDirectory.Required("/no/such/place", "/")));
        assertRefused(Kind.DIRECTORY_MISSING, touch.in(new WorkingDirectory.Required("no-such-place", "/tmp")));
    }

    @Test
    void aMissingCommandIsNamed() {
        assertRefused(Kind.COMMAND_MISSING, ExecRequest.of(List.of("no-such-command-anywhere", "x")));
        assertRefused(Kind.COMMAND_MISSING, ExecRequest.of(List.of("/no/such/command")));
    }

    @Test
    void whatCannotBeExecutedIsSaid() {
        assertRefused(Kind.NOT_EXECUTABLE, ExecRequest.of(List.of(notExecutable())));
        assertRefused(Kind.NOT_EXECUTABLE, ExecRequest.of(List.of("/tmp")));
    }

    @Test
    void anUnknownSandboxIsNotFound() {
        SandboxId absent = new SandboxId(provider().name(), absentKey());

        assertKind(Kind.SANDBOX_NOT_FOUND, () -> provider().find(absentKey()));
        assertKind(Kind.SANDBOX_NOT_FOUND, () -> start(absent, ExecRequest.of(List.of("true"))));
    }

    @Test
    void nothingRunsInASandboxThatDoesNotRun() {
        assumeTrue(stopped().isPresent(), "sandboxes of this provider always run");

        assertKind(Kind.NOT_RUNNING, () -> start(stopped().orElseThrow(), ExecRequest.of(List.of("true"))));
    }

    @Test
    void aSandboxIsFoundByNameAndByKey() {
        Sandbox sandbox = provider().find(running().key());

        assertThat(sandbox.id()).isEqualTo(running());
        assertThat(sandbox.state()).isEqualTo(SandboxState.RUNNING);
        assertThat(provider().find(sandbox.name()).id()).isEqualTo(running());
        assertThat(provider().list()).extracting(Sandbox::id).contains(running());
    }

    @Test
    void aTerminalHasTheSizeThatWasAskedFor() throws Exception {
        Result result = run(ExecRequest.of(List.of("stty", "size")).inTerminal(new TerminalSize(101, 37)));

        assertThat(result.out()).isEqualTo("37 101\r\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void aTerminalCanBeResized() throws Exception {
        try (Exec exec = terminal("echo ready; read line; stty size; exit 3")) {
            ExecRunner.readUntil(exec, "ready");
            exec.resize(new TerminalSize(132, 43));
            write(exec, "go\n");

            Result result = ExecRunner.finish(exec);
            assertThat(result.out()).contains("43 132\r\n");
            assertThat(result.code()).isEqualTo(3);
        }
    }

    @Test
    void aTerminalThatIsClosedIgnoresWhatIsStillAskedOfIt() throws Exception {
        Exec exec = terminal("exit 5");
        assertThat(ExecRunner.finish(exec).code()).isEqualTo(5);

        exec.resize(new TerminalSize(10, 10));
        write(exec, "late");
        exec.closeInput();
        exec.close();
    }

    @Test
    void theInterruptKeyEndsWhatRunsInTheTerminal() throws Exception {
        try (Exec exec = terminal("echo ready; exec sleep 100")) {
            ExecRunner.readUntil(exec, "ready");
            write(exec, "\u0003");

            assertThat(ExecRunner.finish(exec).code()).isEqualTo(130);
        }
    }

    @Test
    void closingTheInputOfATerminalEndsItsReader() throws Exception {
        try (Exec exec = terminal("echo ready; cat; exit 4")) {
            ExecRunner.readUntil(exec, "ready");
            exec.closeInput();

            assertThat(ExecRunner.finish(exec).code()).isEqualTo(4);
        }
    }

    @Test
    void signalsEndTheCommandAndItsChildren() throws Exception {
        for (Signal signal : Signal.values()) {
            ExecRequest request =
                    ExecRequest.of(List.of("sh", "-c", "sh -c 'trap - INT; sleep 100; true' & echo ready; wait"));
            assertEnds(request, signal == Signal.INT ? Signal.TERM : signal);
        }
    }

    @Test
    void anInterruptEndsTheCommand() throws Exception {
        Result result = signalled(ExecRequest.of(List.of("sh", "-c", "echo ready; exec sleep 100")), Signal.INT);

        assertThat(result.code()).isEqualTo(130);
    }

    @Test
    void signalsReachTheCommandInATerminalToo() throws Exception {
        assertEnds(
                ExecRequest.of(List.of("sh", "-c", "sleep 100 & echo ready; wait"))
                        .inTerminal(new TerminalSize(80, 24)),
                Signal.KILL);
    }

    @Test
    void aProcessThatLeftItsSessionIsEndedToo() throws Exception {
        String leaves = "(setsid sh -c 'sleep 100; true' >/dev/null 2>&1 </dev/null &); echo ready; sleep 100";
        for (Signal signal : List.of(Signal.TERM, Signal.KILL)) {
            assertEnds(ExecRequest.of(List.of("sh", "-c", leaves)), signal);
        }
    }

    @Test
    void whatAClosedExecLeftBehindCanBeEnded() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 100; true"));
        try (Exec exec = start(running(), request)) {
            ExecRunner.readUntil(exec, "ready");
        }
        assertThat(isAnythingLeft(request.marker())).isTrue();

        ExecTrace trace = new ExecTrace(running(), request.marker(), request.user());
        provider().endLeftover(trace);
        awaitNothingLeft(request);

        provider().endLeftover(trace);
    }

    @Test
    void closingWakesAReaderThatWaits() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sleep", "100"));
        Exec exec = start(running(), request);
        try {
            Thread closer = new Thread(exec::close);
            closer.start();
            assertThat(exec.read()).isNull();
            closer.join();
        } finally {
            provider().endLeftover(new ExecTrace(running(), request.marker(), request.user()));
        }
    }

    @Test
    void aWatcherIsToldAllSandboxesAtOnce() throws Exception {
        Listings listings = new Listings();
        try (Subscription watch = provider().watch(listings)) {
            assertThat(watch).isNotNull();
            assertThat(listings.next()).extracting(Sandbox::id).contains(running());
        }
    }

    @Test
    void aWatcherIsToldWhatWasCreatedAndRemoved() throws Exception {
        assumeTrue(provider().capabilities().offers(Capability.CREATE), "this provider creates no sandboxes");
        Listings listings = new Listings();
        try (Subscription watch = provider().watch(listings)) {
            assertThat(watch).isNotNull();
            listings.next();
            Sandbox made = provider().create("contract-watched");
            listings.awaitWith(made.id(), true);
            provider().change(made.id(), Lifecycle.REMOVE);
            listings.awaitWith(made.id(), false);
        }
    }

    @Test
    void creatingASandboxThatIsThereReturnsIt() {
        assumeTrue(provider().capabilities().offers(Capability.CREATE), "this provider creates no sandboxes");
        Sandbox made = provider().create("contract-twice");
        try {
            assertThat(provider().create("contract-twice").id()).isEqualTo(made.id());
        } finally {
            provider().change(made.id(), Lifecycle.REMOVE);
        }
        assertKind(Kind.SANDBOX_NOT_FOUND, () -> provider().find("contract-twice"));
    }

    @Test
    void whatTheProviderCannotDoIsRefusedWithItsReason() {
        provider().capabilities().refused().forEach((capability, reason) -> {
            Optional<Runnable> call = callThatNeeds(capability);
            call.ifPresent(action -> assertThat(assertKind(Kind.UNSUPPORTED, action))
                    .as(capability.name())
                    .hasMessageContaining(reason));
        });
    }

    private Optional<Runnable> callThatNeeds(Capability capability) {
        ExecRequest request = ExecRequest.of(List.of("true"));
        return switch (capability) {
            case START -> Optional.of(() -> provider().change(running(), Lifecycle.START));
            case STOP -> Optional.of(() -> provider().change(running(), Lifecycle.STOP));
            case RESTART -> Optional.of(() -> provider().change(running(), Lifecycle.RESTART));
            case PAUSE -> Optional.of(() -> provider().change(running(), Lifecycle.PAUSE));
            case REMOVE -> Optional.of(() -> provider().change(running(), Lifecycle.REMOVE));
            case CREATE -> Optional.of(() -> provider().create("contract-refused"));
            case LOGS -> Optional.of(() -> provider().logs(running(), new LogRequest(-1, false, false)));
            case STATS -> Optional.of(() -> provider().stats(running(), stats -> {}));
            case EXEC -> Optional.of(() -> start(running(), request));
            case TERMINAL -> Optional.of(() -> start(running(), request.inTerminal(new TerminalSize(80, 24))));
            case USER -> Optional.of(() -> start(running(), request.as(Optional.of("contract-user"))));
            case PRIVILEGED -> Optional.of(() -> start(running(), request.withPrivileges()));
            case RESIZE, SPLIT_OUTPUT, INPUT, ENVIRONMENT, DIRECTORY, SIGNAL -> Optional.empty();
        };
    }

    private void assertEnds(ExecRequest request, Signal signal) throws InterruptedException {
        assertThat(signalled(request, signal).code()).isEqualTo(128 + signal.number());
        awaitNothingLeft(request);
    }

    private Result signalled(ExecRequest request, Signal signal) throws InterruptedException {
        Exec exec = start(running(), request);
        ExecRunner.readUntil(exec, "ready");
        exec.signal(signal);
        return ExecRunner.finish(exec);
    }

    private void awaitNothingLeft(ExecRequest request) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !isAnythingLeft(request.marker()));
    }

    private Result shell(String script) throws InterruptedException {
        return run(ExecRequest.of(List.of("sh", "-c", script)));
    }

    private Result run(ExecRequest request) throws InterruptedException {
        return ExecRunner.finish(start(running(), request));
    }

    private Exec terminal(String script) {
        return start(running(), ExecRequest.of(List.of("sh", "-c", script)).inTerminal(new TerminalSize(80, 24)));
    }

    /** Runs a command whose stdin is fed while its output is read. */
    private Result fed(byte[] input, String... command) throws InterruptedException {
        Exec exec = start(running(), ExecRequest.of(List.of(command)).withInput());
        Thread writer = new Thread(() -> {
            try {
                exec.write(input, 0, input.length);
                exec.closeInput();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        writer.start();
        Result result = ExecRunner.finish(exec);
        writer.join();
        return result;
    }

    private Exec start(SandboxId sandbox, ExecRequest request) {
        return provider().exec(sandbox, request);
    }

    private static void write(Exec exec, String text) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exec.write(bytes, 0, bytes.length);
    }

    /** A refusal may come from the start or from the first read. */
    private void assertRefused(Kind kind, ExecRequest request) {
        assertThatThrownBy(() -> {
                    try (Exec exec = start(running(), request)) {
                        assertThat(exec.read())
                                .as("output of what must not run")
                                .isNull();
                    }
                })
                .isInstanceOfSatisfying(ProviderException.class, e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e.nextStep()).isNotBlank();
                });
    }

    private static ProviderException assertKind(Kind kind, Runnable call) {
        ProviderException thrown = catchThrowableOfType(ProviderException.class, call::run);
        assertThat(thrown).as("a refusal").isNotNull();
        assertThat(thrown.kind()).isEqualTo(kind);
        assertThat(thrown.nextStep()).isNotBlank();
        return thrown;
    }

    /** What a watcher was told. */
    private static final class Listings implements SandboxWatcher {
        private final BlockingQueue<List<Sandbox>> told = new LinkedBlockingQueue<>();

        @Override
        public void listed(List<Sandbox> sandboxes) {
            told.add(sandboxes);
        }

        @Override
        public void failed(ProviderException reason) {
            throw new AssertionError("the watch failed", reason);
        }

        List<Sandbox> next() throws InterruptedException {
            return told.take();
        }

        void awaitWith(SandboxId id, boolean there) throws InterruptedException {
            while (next().stream().anyMatch(sandbox -> sandbox.id().equals(id)) != there) {
                // An earlier state; the class's time-out bounds the wait.
            }
        }
    }
}
