package dev.sandbar.app;

import java.io.File;

/**
 * The archive of classes that the launcher starts the JVM with. A JVM silently does without one that was made by another
 * JVM or from another jar; then it is deleted here, and the launcher makes a new one at the next start.
 */
final class StartArchive {
    private static final String FILE = "sandbar.archive";
    private static final String STAMP = "sandbar.archive.stamp";

    private StartArchive() {}

    /** What an archive depends on: this JVM and this jar. */
    static String stamp() {
        File jar = new File(System.getProperty("java.class.path", ""));
        return System.getProperty("java.vm.version") + " " + jar.length() + " " + jar.lastModified();
    }

    /** Deletes the archive that this program was started with, unless it is right. */
    static void deleteIfStale() {
        String file = System.getProperty(FILE, "");
        if (!file.isEmpty() && !stamp().equals(System.getProperty(STAMP))) {
            // That a read-only one stays is no failure: starts are only slower.
            new File(file).delete();
        }
    }
}
