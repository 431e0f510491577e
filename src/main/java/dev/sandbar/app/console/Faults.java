package dev.sandbar.app.console;

import dev.sandbar.action.UsageException;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

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
        if (failure instanceof UncheckedIOException disk) {
            String what = disk.getMessage() + ": " + reason(disk.getCause());
            return new ProviderException(Kind.FAILED, what, "Check the disk and its permissions", failure);
        }
        LOG.log(System.Logger.Level.ERROR, "something that nobody expected", failure);
        return ProviderException.fault("This failed", failure);
    }

    /** Without the path, which is said already. */
    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }

    static ProviderException of(UsageException failure) {
        return new ProviderException(Kind.FAILED, String.valueOf(failure.getMessage()), failure.hint(), failure);
    }
}
