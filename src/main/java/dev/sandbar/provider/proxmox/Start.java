package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.ProviderException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The time from the start of the host's program to the first byte that is the command's own. */
final class Start {
    private static final String STARTED = "started";

    private final Container container;
    private final ExecRequest request;
    private final ProcessStreams process;
    private final Map<Stream, Preamble> preambles = new EnumMap<>(Stream.class);
    private final List<OutputChunk> first = new ArrayList<>();
    private boolean certain;

    Start(Container container, ExecRequest request, ProcessStreams process, String nonce) {
        this.container = container;
        this.request = request;
        this.process = process;
        preambles.put(Stream.STDOUT, new Preamble(nonce));
        if (request.terminal().isEmpty()) {
            preambles.put(Stream.STDERR, new Preamble(nonce));
        }
    }

    /** Waits until the command is known to run. */
    void await(Method method) throws MethodMissingException {
        try (StartWatch watch = StartWatch.start(container, process)) {
            while (!preambles.values().stream().allMatch(this::isDone)) {
                OutputChunk chunk = process.read();
                if (chunk == null) {
                    throw watch.failure().isPresent() ? watch.failure().get() : notStarted(method);
                }
                take(chunk);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartFailures.interrupted(container);
        }
    }

    /** Whether it is known that the command runs, or that it does not. */
    boolean certain() {
        return certain;
    }

    /** What the command had printed until it was known to run. */
    List<OutputChunk> first() {
        return List.copyOf(first);
    }

    /** Whether a second terminal changes the output; see {@link DoubledReturns}. */
    boolean doubled() {
        return request.terminal().isPresent() && preambles.values().stream().anyMatch(Preamble::doubled);
    }

    private boolean isDone(Preamble preamble) {
        return preamble.report().isPresent();
    }

    private void take(OutputChunk chunk) {
        Preamble preamble = preambles.get(chunk.stream());
        if (preamble == null || isDone(preamble)) {
            first.add(chunk);
            return;
        }
        preamble.add(chunk.bytes());
        if (preamble.report().isPresent()) {
            String report = preamble.report().get();
            certain = true;
            if (!report.equals(STARTED)) {
                throw StartFailures.refused(container, request, report);
            }
            if (preamble.rest().length > 0) {
                first.add(new OutputChunk(chunk.stream(), preamble.rest()));
            }
        }
    }

    private ProviderException notStarted(Method method) throws InterruptedException, MethodMissingException {
        if (!(process.await() instanceof ExitStatus.Exited exited)) {
            throw StartFailures.lost(container);
        }
        certain = true;
        StringBuilder said = new StringBuilder();
        preambles.values().forEach(preamble -> said.append(preamble.said()).append('\n'));
        return StartFailures.byHost(container, request, new HostFailure(method, exited.code(), said.toString()));
    }
}
