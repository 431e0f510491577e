package dev.sandbar.app;

/**
 * Tells the JDK where to take the forms of dates from. Nothing that Sandbar prints depends on them, but the driver of the
 * history asks for them; what JDK 17 takes by itself (JEP 252) goes through 800 locales for that, which takes longer than all
 * else that a short command does.
 */
final class LocaleChoice {
    private static final String PROPERTY = "java.locale.providers";
    private static final String LEAN = "COMPAT";
    /** Says on stderr that it will be removed. */
    private static final int DEPRECATED_IN = 21;

    private LocaleChoice() {}

    /** Makes the choice, unless somebody has made one; before the first date. */
    static void make() {
        if (Runtime.version().feature() < DEPRECATED_IN && System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, LEAN);
        }
    }
}
