package dev.sandbar.app.console;

import dev.sandbar.action.UsageException;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.UncheckedIOException;

/** Turns whatever went wrong into what an operator is told; what nobody expected goes to the log as well. */
final class Faults {
    private static final System.Logger LOG = LazyLogger.of(Faults.class);

    private Faults() {}

    static ProviderException of(RuntimeException failure) {
        if (failure instanceof ProviderException known) {
            return known;
        }
        if (failure instanceof RunStoreException unkept) {
            return new ProviderException(Kind.FAILED, String.valueOf(failure.getMessage()), unkept.nextStep(), failure);
        }
        if (failure instanceof UncheckedIOException) {
            return new ProviderException(
                    Kind.FAILED, String.valueOf(failure.getMessage()), "Check the disk and its permissions", failure);
        }
        LOG.log(System.Logger.Level.ERROR, "something that nobody expected", failure);
        return ProviderException.fault("This failed", failure);
    }

    static ProviderException of(UsageException failure) {
        return new ProviderException(Kind.FAILED, String.valueOf(failure.getMessage()), failure.hint(), failure);
    }
}
