package dev.sandbar.provider.docker;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Signal;
import java.util.Optional;

/**
 * Sends signals to everything that an exec started, by a shell script in a second exec, since the engine has no call
 * for it and closing the connection ends nothing.
 */
final class ExecSignals {
    private static final String ROOT = "0";

    private final Sandboxes sandboxes;
    private final ExecCalls calls;
    private final HostSignals host;

    ExecSignals(Sandboxes sandboxes, ExecCalls calls, HostSignals host) {
        this.sandboxes = sandboxes;
        this.calls = calls;
        this.host = host;
    }

    /**
     * Signals what is left of an exec, and says whether there was anything.
     *
     * @throws ProviderException with {@link Kind#UNSUPPORTED} when the image has no shell and its processes are out of
     *     this machine's reach
     */
    boolean send(SignalTarget target, Signal signal) {
        try {
            SignalReport report = sweep(target, target.user(), signal);
            // What has changed its user is neither seen nor signalled by the user it had before.
            if (report.denied() > 0 || report.found() == 0) {
                return sweep(target, Optional.of(ROOT), signal).found() + report.found() > 0;
            }
            return true;
        } catch (ProviderException e) {
            return switch (e.kind()) {
                case SANDBOX_NOT_FOUND -> false;
                case NOT_RUNNING -> {
                    failIfPaused(target, e);
                    yield false;
                }
                case COMMAND_MISSING, NOT_EXECUTABLE ->
                    host.send(target.marker(), signal)
                                    .orElseThrow(() -> noShell(target, e))
                                    .found()
                            > 0;
                default -> throw e;
            };
        }
    }

    /** In a sandbox that has stopped nothing is left; in one that is paused everything is. */
    private void failIfPaused(SignalTarget target, ProviderException refusal) {
        if (sandboxes.find(target.key()).state() == SandboxState.PAUSED) {
            throw refusal;
        }
    }

    private SignalReport sweep(SignalTarget target, Optional<String> user, Signal signal) {
        ExecRequest request =
                ExecRequest.of(Script.signal(target.marker(), signal)).as(user);
        if (target.privileged() && user.equals(target.user())) {
            request = request.withPrivileges();
        }
        CreatedExec created = calls.create(target.key(), target.sandbox(), request);
        String report = calls.output(created, request);
        if (calls.inspect(created).neverStarted()) {
            throw StartFailures.classify(target.sandbox(), request, report)
                    .orElse(StartFailures.unknown(target.sandbox(), request, report));
        }
        return SignalReport.parse(report);
    }

    private static ProviderException noShell(SignalTarget target, ProviderException cause) {
        return new ProviderException(
                Kind.UNSUPPORTED,
                "a command in " + target.sandbox() + " cannot be stopped on its own: its image has no /bin/sh,"
                        + " and only root on the engine's own machine can do it from outside",
                "stop the whole sandbox with: sandbar stop " + target.sandbox(),
                cause);
    }
}
