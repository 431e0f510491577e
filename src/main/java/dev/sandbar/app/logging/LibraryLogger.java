package dev.sandbar.app.logging;

import java.io.Serial;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A library's logger: nothing below INFO is wanted, and the rest goes to {@code java.util.logging}. */
final class LibraryLogger extends LegacyAbstractLogger {
    @Serial
    private static final long serialVersionUID = 1;

    LibraryLogger(String name) {
        this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            @Nullable Object @Nullable [] values,
            @Nullable Throwable thrown) {
        LogRecord line = new LogRecord(level(level), MessageFormatter.basicArrayFormat(pattern, values));
        line.setLoggerName(name);
        // Otherwise it would be taken from the stack, and be this class.
        line.setSourceClassName(name);
        line.setThrown(thrown);
        Logger.getLogger(name).log(line);
    }

    private static java.util.logging.Level level(Level level) {
        return switch (level) {
            case TRACE -> java.util.logging.Level.FINEST;
            case DEBUG -> java.util.logging.Level.FINE;
            case INFO -> java.util.logging.Level.INFO;
            case WARN -> java.util.logging.Level.WARNING;
            case ERROR -> java.util.logging.Level.SEVERE;
        };
    }
}
