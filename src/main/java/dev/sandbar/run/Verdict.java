package dev.sandbar.run;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.ProviderException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Decides what became of a run, from everything that was seen of it. */
final class Verdict {
    private static final int SIGNALED = 128;
    private static final int KILLED = SIGNALED + 9;

    private final Optional<EndReason> unwanted;
    private final Optional<String> trouble;
    private final Duration duration;
    private final OptionalLong maxOutput;

    /**
     * @param unwanted why Sandbar ended it; empty when it did not
     * @param trouble what went wrong while it was being ended
     * @param maxOutput how many bytes it might write
     */
    Verdict(Optional<EndReason> unwanted, Optional<String> trouble, Duration duration, OptionalLong maxOutput) {
        this.unwanted = unwanted;
        this.trouble = trouble;
        this.duration = duration;
        this.maxOutput = maxOutput;
    }

    RunResult of(ExitStatus status) {
        if (status instanceof ExitStatus.Exited exited) {
            return exited(exited.code(), exited.evidence());
        }
        return lost(status instanceof ExitStatus.Lost lost ? lost.reason() : "its end was not seen");
    }

    /** Of a command that its provider did not start, or lost on the way. */
    RunResult of(ProviderException failure) {
        return failure.kind() == ProviderException.Kind.UNREACHABLE
                ? lost(String.valueOf(failure.getMessage()))
                : notStarted(failure);
    }

    /** Of a command that was refused: nothing has run. */
    RunResult notStarted(ProviderException refusal) {
        String what = String.valueOf(refusal.getMessage());
        List<String> evidence = List.of("refused: " + refusal.kind());
        return new RunResult(Outcome.NOT_STARTED, OptionalInt.empty(), duration, what, evidence);
    }

    RunResult lost(String what) {
        List<String> evidence = new ArrayList<>(List.of(what));
        trouble.ifPresent(evidence::add);
        Outcome outcome = unwanted.map(Verdict::ended).orElse(Outcome.LOST);
        tooMuch().ifPresent(evidence::add);
        String reason = unwanted.map(why -> words(why) + "; " + what).orElse(what);
        return new RunResult(outcome, OptionalInt.empty(), duration, reason, evidence);
    }

    private RunResult exited(int code, ExitStatus.Evidence seen) {
        List<String> evidence = new ArrayList<>(List.of("exit code " + code));
        evidence.addAll(seen.facts());
        tooMuch().ifPresent(evidence::add);
        String signal = code > SIGNALED ? signal(code - SIGNALED) : "";
        if (!signal.isEmpty()) {
            evidence.add("the number of an end by " + signal);
        }
        OptionalInt exitCode = OptionalInt.of(code);
        return new RunResult(outcome(code, seen, signal), exitCode, duration, reason(code, seen, signal), evidence);
    }

    private Optional<String> tooMuch() {
        return unwanted.filter(why -> why == EndReason.OUTPUT)
                .map(why -> "wrote more than " + maxOutput.orElse(0) + " bytes");
    }

    // What was signalled by us never counts as a success, whatever number it managed to return.
    private Outcome outcome(int code, ExitStatus.Evidence seen, String signal) {
        if (unwanted.isPresent()) {
            return ended(unwanted.get());
        }
        if (code == 0) {
            return Outcome.SUCCEEDED;
        }
        if (code == KILLED && seen.outOfMemory()) {
            return Outcome.OOM_KILLED;
        }
        return signal.isEmpty() ? Outcome.FAILED : Outcome.SIGNALED;
    }

    private String reason(int code, ExitStatus.Evidence seen, String signal) {
        if (unwanted.isPresent()) {
            return words(unwanted.get());
        }
        if (code != 0 && !seen.facts().isEmpty()) {
            return seen.facts().get(0);
        }
        return signal;
    }

    private static Outcome ended(EndReason reason) {
        return switch (reason) {
            case TIMEOUT -> Outcome.TIMED_OUT;
            case OUTPUT -> Outcome.LIMIT;
            case CANCELLED, ABANDONED -> Outcome.CANCELLED;
        };
    }

    private static String words(EndReason reason) {
        return switch (reason) {
            case TIMEOUT -> "ended by Sandbar after its time was over";
            case OUTPUT -> "ended by Sandbar because it wrote more than it may";
            case CANCELLED -> "ended by Sandbar because it was interrupted";
            case ABANDONED -> "ended by Sandbar because nobody reads on";
        };
    }

    /** The signals that end a process (signal(7)); programs return higher numbers of their own. */
    private static String signal(int number) {
        return switch (number) {
            case 1 -> "SIGHUP";
            case 2 -> "SIGINT";
            case 3 -> "SIGQUIT";
            case 4 -> "SIGILL";
            case 5 -> "SIGTRAP";
            case 6 -> "SIGABRT";
            case 7 -> "SIGBUS";
            case 8 -> "SIGFPE";
            case 9 -> "SIGKILL";
            case 10 -> "SIGUSR1";
            case 11 -> "SIGSEGV";
            case 12 -> "SIGUSR2";
            case 13 -> "SIGPIPE";
            case 14 -> "SIGALRM";
            case 15 -> "SIGTERM";
            case 24 -> "SIGXCPU";
            case 25 -> "SIGXFSZ";
            case 31 -> "SIGSYS";
            default -> "";
        };
    }
}
