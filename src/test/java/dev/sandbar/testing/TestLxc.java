package dev.sandbar.testing;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

/** The LXC containers for tests, which {@code src/test/lxc/containers.sh} makes. */
public final class TestLxc {
    /** A container that runs. */
    public static final String BUSY = "busy";
    /** A container that does not. */
    public static final String IDLE = "idle";

    private static final String VARIABLE = "SANDBAR_TEST_LXC";
    static final String ADVICE = "needs LXC containers: run src/test/lxc/containers.sh COMMAND, as .ci/run does";

    private final String folder;

    private TestLxc(String folder) {
        this.folder = folder;
    }

    /** The containers; fails without any. */
    public static TestLxc require() {
        String folder = System.getenv(VARIABLE);
        if (folder == null) {
            fail(ADVICE);
        }
        return new TestLxc(folder);
    }

    /** Whether there are none: the script says why, in CI too. */
    static boolean isMissing() {
        return System.getenv(VARIABLE) == null;
    }

    /** Where they are, for {@code -P}. */
    public String folder() {
        return folder;
    }

    /** Runs a shell command in a container, past the provider; answers what it prints. */
    public String attach(String container, String script) {
        List<String> command =
                new ArrayList<>(List.of("lxc-attach", "-P", folder, "-n", container, "--clear-env", "--"));
        command.addAll(List.of("sh", "-c", script));
        return Commands.run(command);
    }

    /** Whether something in the container carries {@code variable} in its environment. */
    public boolean runs(String container, String variable) {
        return attach(container, "cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'; true")
                .lines()
                .anyMatch(variable::equals);
    }
}
