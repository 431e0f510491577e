package dev.sandbar.history;

import org.sqlite.SQLiteConfig;
import org.sqlite.date.FastDateFormat;

/**
 * The slowest part of opening the first database, which may be done beside other work: the driver makes formats for times,
 * which nothing here uses, and the JDK looks through all locales for them. That takes as long as the rest of a short command.
 */
public final class DriverStart {
    private DriverStart() {}

    /** Begins with it, and returns at once. */
    public static void ahead() {
        // No lambda: the first of a program takes 4 ms.
        Thread thread = new Thread("sqlite-start") {
            @Override
            public void run() {
                Formats.ready();
            }
        };
        thread.setDaemon(true);
        thread.start();
    }

    /** Does it, or waits for the thread that does. */
    public static void finish() {
        Formats.ready();
    }

    /** Who needs a class waits while another thread initialises it (JLS 12.4.2). */
    private static final class Formats {
        static {
            // The driver keeps it by its pattern, time zone and locale.
            FastDateFormat.getInstance(SQLiteConfig.DEFAULT_DATE_STRING_FORMAT);
        }

        private Formats() {}

        static void ready() {
            // Being asked is enough.
        }
    }
}
