package dev.sandbar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every provider does alike with its sandboxes; nothing here needs a command that runs. */
@Timeout(60)
public abstract class SandboxContractTest {
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

    @Test
    void anUnknownSandboxIsNotFound() {
        SandboxId absent = new SandboxId(provider().name(), absentKey());

        assertKind(Kind.SANDBOX_NOT_FOUND, () -> provider().find(absentKey()));
        assertKind(Kind.SANDBOX_NOT_FOUND, () -> start(absent, ExecRequest.of(List.of("true"))));
    }

    @Test
    void nothingRunsInASandboxThatDoesNotRun() {
        if (stopped().isEmpty()) {
            assertThat(offers(Capability.STOP)).isFalse();
            return;
        }
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
    void aWatcherIsToldAllSandboxesAtOnce() throws Exception {
        Listings listings = new Listings();
        try (Subscription watch = provider().watch(listings)) {
            assertThat(watch).isNotNull();
            assertThat(listings.next()).extracting(Sandbox::id).contains(running());
        }
    }

    @Test
    void aWatcherIsToldWhatWasCreatedAndRemoved() throws Exception {
        assumeTrue(offers(Capability.CREATE), "this provider creates no sandboxes");
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
        assumeTrue(offers(Capability.CREATE), "this provider creates no sandboxes");
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
            case ARCHIVE -> Optional.of(() -> provider().change(running(), Lifecycle.ARCHIVE));
            case EXTEND -> Optional.of(() -> provider().change(running(), Lifecycle.EXTEND));
            case REMOVE -> Optional.of(() -> provider().change(running(), Lifecycle.REMOVE));
            case CREATE -> Optional.of(() -> provider().create("contract-refused"));
            case SNAPSHOT -> Optional.of(() -> provider().create("contract-refused", Optional.of("snapshot")));
            case LOGS -> Optional.of(() -> provider().logs(running(), new LogRequest(-1, false, false)));
            case FILES ->
                Optional.of(() -> provider().files(running(), FileRequest.of(new WorkingDirectory.Default(), ".")));
            case STATS -> Optional.of(() -> provider().stats(running(), stats -> {}));
            case EXEC -> Optional.of(() -> start(running(), request));
            case TERMINAL -> Optional.of(() -> start(running(), request.inTerminal(new TerminalSize(80, 24))));
            case USER -> Optional.of(() -> start(running(), request.as(Optional.of("contract-user"))));
            case PRIVILEGED -> Optional.of(() -> start(running(), request.withPrivileges()));
            case INPUT -> Optional.of(() -> start(running(), request.withInput()));
            case ENVIRONMENT -> Optional.of(() -> start(running(), request.withEnvironment(Map.of("A", "b"))));
            case DIRECTORY -> Optional.of(() -> start(running(), request.in(new WorkingDirectory.Required("/", "/"))));
            case RESIZE -> Optional.of(() -> withTerminal(exec -> exec.resize(new TerminalSize(132, 43))));
            case SIGNAL -> Optional.of(() -> withTerminal(exec -> exec.signal(Signal.TERM)));
            // Nothing to ask for: what comes is checked where a command writes to both.
            case SPLIT_OUTPUT -> Optional.empty();
        };
    }

    private void withTerminal(Consumer<Exec> call) {
        ExecRequest request = ExecRequest.of(List.of("sleep", "100")).inTerminal(new TerminalSize(80, 24));
        try (Exec exec = start(running(), request)) {
            call.accept(exec);
        } finally {
            provider().endLeftover(new ExecTrace(running(), request.marker(), request.user()));
        }
    }

    final boolean offers(Capability capability) {
        return provider().capabilities().offers(capability);
    }

    final Exec start(SandboxId sandbox, ExecRequest request) {
        return provider().exec(sandbox, request);
    }

    final Result shell(String script) throws InterruptedException {
        return run(ExecRequest.of(List.of("sh", "-c", script)));
    }

    final Result run(ExecRequest request) throws InterruptedException {
        return ExecRunner.finish(start(running(), request));
    }

    static ProviderException assertKind(Kind kind, Runnable call) {
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
