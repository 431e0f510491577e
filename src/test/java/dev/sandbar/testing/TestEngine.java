package dev.sandbar.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.sandbar.provider.docker.DockerEndpoint;
import dev.sandbar.provider.docker.DockerProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The engine for tests and the containers that one test class makes in it. */
public final class TestEngine {
    public static final String BUSYBOX = "sandbar-test/busybox";
    public static final String DEBIAN = "sandbar-test/debian";
    /** Has one program, sleep, and no shell. */
    public static final String BARE = "sandbar-test/bare";

    private static final String VARIABLE = "SANDBAR_TEST_DOCKER";
    static final String ADVICE = "needs a Docker engine: run .ci/run, or set " + VARIABLE;

    private final String address;
    private final List<String> names = new ArrayList<>();

    /** The engine that answers at {@code address}. */
    public TestEngine(String address) {
        this.address = address;
    }

    /** The engine that this process has for itself, one of those that the variable names; fails without one. */
    public static TestEngine require() {
        String addresses = System.getenv(VARIABLE);
        if (addresses == null) {
            fail(ADVICE);
        }
        List<String> each = List.of(addresses.split(" "));
        int process = Integer.getInteger("surefire.forkNumber", 1);
        assertThat(each).as("an engine for each process of the tests").hasSizeGreaterThanOrEqualTo(process);
        return new TestEngine(each.get(process - 1));
    }

    /** Whether there is none and need not be one; in CI there must be. */
    static boolean isMissing() {
        return System.getenv(VARIABLE) == null && !"true".equals(System.getenv("CI"));
    }

    public String address() {
        return address;
    }

    public DockerProvider provider() {
        return new DockerProvider(DockerEndpoint.of("docker", address));
    }

    /** Starts a container of {@code image} that stays until the tests end; answers its name. */
    public String start(String image) {
        return start(List.of(), image, List.of("sleep", "100000"));
    }

    public String start(List<String> options, String image, List<String> command) {
        List<String> more = new ArrayList<>(List.of("-d"));
        more.addAll(options);
        return make("run", more, image, command);
    }

    /** Makes a container that has not been started. */
    public String create(String image) {
        return make("create", List.of(), image, List.of("sleep", "100000"));
    }

    private String make(String verb, List<String> options, String image, List<String> command) {
        String name = "sandbar-" + UUID.randomUUID().toString().substring(0, 12);
        List<String> words = new ArrayList<>(List.of(verb, "--init", "--network", "none", "--name", name));
        words.addAll(options);
        words.add(image);
        words.addAll(command);
        names.add(name);
        docker(words.toArray(String[]::new));
        return name;
    }

    /** Runs the docker command; answers what it prints. */
    public String docker(String... words) {
        List<String> command = new ArrayList<>(List.of("docker", "-H", address));
        command.addAll(List.of(words));
        return Commands.run(command);
    }

    /** Removes a container that was started. */
    public void remove(String name) {
        docker("rm", "-f", "-v", name);
        forget(name);
    }

    /** Leaves a container out that a test has removed. */
    public void forget(String name) {
        names.remove(name);
    }

    /** Removes the containers that were started. */
    public void removeContainers() {
        for (String name : names) {
            docker("rm", "-f", "-v", name);
        }
    }
}
