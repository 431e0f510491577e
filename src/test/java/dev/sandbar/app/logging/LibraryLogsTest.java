package dev.sandbar.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LibraryLogsTest {
    private static final String NAME = "library.of.Somebody";

    private final Logger target = Logger.getLogger(NAME);
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        target.setUseParentHandlers(false);
        target.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        target.removeHandler(handler);
        target.setUseParentHandlers(true);
    }

    @Test
    void whatALibrarySaysIsLoggedUnderItsName() {
        org.slf4j.Logger library = new LibraryLogs().getLoggerFactory().getLogger(NAME);
        Exception failure = new IllegalStateException("broken");

        library.warn("{} of {} failed", 1, 2, failure);
        library.error("all failed");

        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING, Level.SEVERE);
        assertThat(logged).extracting(LogRecord::getMessage).containsExactly("1 of 2 failed", "all failed");
        assertThat(logged.get(0).getThrown()).isSameAs(failure);
        assertThat(logged.get(0).getSourceClassName()).isEqualTo(NAME);
    }

    @Test
    void detailsAreLeftOut() {
        org.slf4j.Logger library = new LibraryLogs().getLoggerFactory().getLogger(NAME);

        library.debug("a detail");
        library.trace("a smaller one");

        assertThat(library.isDebugEnabled()).isFalse();
        assertThat(logged).isEmpty();
    }

    @Test
    void itIsTheOneThatLibrariesFind() {
        assertThat(org.slf4j.LoggerFactory.getILoggerFactory().getLogger(NAME)).isInstanceOf(LibraryLogger.class);
    }
}
