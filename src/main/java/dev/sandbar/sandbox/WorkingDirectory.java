package dev.sandbar.sandbox;

/** Where a command starts. */
public sealed interface WorkingDirectory {
    /**
     * The project directory where the sandbox has it, else the sandbox's own default.
     *
     * @param path absolute
     */
    record Project(String path) implements WorkingDirectory {}

    /**
     * Exactly this directory; when it is missing nothing is run.
     *
     * @param path absolute, or relative to {@code project}
     * @param project absolute
     */
    record Required(String path, String project) implements WorkingDirectory {
        /** The absolute path that is meant. */
        public String absolute() {
            if (path.startsWith("/")) {
                return path;
            }
            return project.endsWith("/") ? project + path : project + "/" + path;
        }
    }

    /** The sandbox's own default. */
    record Default() implements WorkingDirectory {}
}
