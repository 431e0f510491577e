package dev.sandbar.sandbox;

/** One thing that a provider may or may not be able to do. */
public enum Capability {
    EXEC("run commands"),
    TERMINAL("open an interactive shell"),
    RESIZE("resize a terminal"),
    SPLIT_OUTPUT("keep stdout and stderr apart"),
    INPUT("feed a command's stdin"),
    ENVIRONMENT("set environment variables"),
    DIRECTORY("choose the working directory"),
    USER("run as another user"),
    PRIVILEGED("run with all privileges"),
    SIGNAL("stop a running command"),
    FILES("read files"),
    CREATE("create a sandbox"),
    SNAPSHOT("create from a snapshot"),
    START("start"),
    STOP("stop"),
    RESTART("restart"),
    PAUSE("pause"),
    ARCHIVE("archive"),
    EXTEND("extend the time until it stops"),
    REMOVE("remove"),
    LOGS("show logs"),
    STATS("show CPU and memory");

    private final String words;

    Capability(String words) {
        this.words = words;
    }

    /** What it is, as the object of "can": {@code run commands}. */
    public String words() {
        return words;
    }
}
