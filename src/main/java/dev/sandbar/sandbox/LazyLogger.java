package dev.sandbar.sandbox;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A logger that is looked up when the first line is logged: the first look-up of a program takes about 50 ms, as long as
 * a whole exec, and most programs log nothing.
 */
public final class LazyLogger implements System.Logger {
    private final String name;

    private LazyLogger(String name) {
        this.name = name;
    }

    /** The logger of {@code owner}. */
    public static System.Logger of(Class<?> owner) {
        return new LazyLogger(owner.getName());
    }

    private System.Logger logger() {
        return System.getLogger(name);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(Level level) {
        return logger().isLoggable(level);
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Throwable thrown) {
        logger().log(level, bundle, text, thrown);
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... values) {
        logger().log(level, bundle, format, values);
    }
}
