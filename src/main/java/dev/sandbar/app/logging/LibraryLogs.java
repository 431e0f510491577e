package dev.sandbar.app.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Gives libraries loggers that cost nothing until one of them has something to say: SLF4J's own for {@code java.util.logging}
 * sets that up for the first logger that is asked for, which takes longer than all else that a short command does.
 */
public final class LibraryLogs implements SLF4JServiceProvider {
    /** What SLF4J compares with its own version: any 2.0. */
    private static final String VERSION = "2.0.99";

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    /** Called by SLF4J. */
    public LibraryLogs() {}

    /** Has SLF4J take it, without looking for others in every jar. */
    public static void use() {
        System.setProperty("slf4j.provider", LibraryLogs.class.getName());
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    @Override
    public void initialize() {
        // There is nothing to do before something is logged.
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, LibraryLogger::new);
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return VERSION;
    }
}
