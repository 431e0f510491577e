package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.host.HostCall;
import dev.sandbar.provider.proxmox.host.HostReply;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** LXC's own programs on one host. */
final class LxcTools {
    private static final int STOP_SECONDS = 30;
    private static final Duration CHANGE = Duration.ofSeconds(STOP_SECONDS + 30);

    private final HostCall call;
    private final String provider;
    private final Optional<String> path;

    /** @param path where the containers are; empty for LXC's default */
    LxcTools(HostCall call, String provider, Optional<String> path) {
        this.call = call;
        this.provider = provider;
        this.path = path;
    }

    /** One container as {@code lxc-ls} shows it. */
    record Listed(String name, String state, boolean unprivileged) {}

    /** A program's words as far as the container's name. */
    static List<String> words(String program, Optional<String> path, String name) {
        List<String> words = program(program, path);
        words.addAll(List.of("-n", name));
        return words;
    }

    private static List<String> program(String program, Optional<String> path) {
        List<String> words = new ArrayList<>(List.of(program));
        path.ifPresent(folder -> words.addAll(List.of("-P", folder)));
        return words;
    }

    /** All containers. */
    List<Listed> list() {
        List<String> words = program("lxc-ls", path);
        words.addAll(List.of("--fancy", "--fancy-format", "name,state,unprivileged"));
        HostReply reply = done(call, words, provider);
        return reply.out().lines().skip(1).map(LxcTools::listed).toList();
    }

    private static Listed listed(String line) {
        String[] fields = line.strip().split(" +", -1);
        return fields.length < 3
                ? new Listed(line.strip(), "", false)
                : new Listed(fields[0], fields[1], fields[2].equals("true"));
    }

    /** The state of one container; empty when there is none of that name. */
    Optional<SandboxState> state(String name) {
        HostReply reply = call.run(with(words("lxc-info", path, name), "-H", "-s"));
        if (reply.done()) {
            return Optional.of(stateOf(lastWord(reply.out())));
        }
        if (reply.err().contains("doesn't exist") || reply.out().contains("doesn't exist")) {
            return Optional.empty();
        }
        throw failed(reply, "lxc-info", provider + "/" + name);
    }

    /** LXC's words for a state, such as {@code State: RUNNING}. */
    static SandboxState stateOf(String word) {
        return switch (word) {
            case "RUNNING" -> SandboxState.RUNNING;
            case "STOPPED" -> SandboxState.STOPPED;
            case "STARTING", "THAWED" -> SandboxState.STARTING;
            case "STOPPING", "ABORTING" -> SandboxState.STOPPING;
            case "FROZEN", "FREEZING" -> SandboxState.PAUSED;
            default -> SandboxState.UNKNOWN;
        };
    }

    private static String lastWord(String out) {
        String line = out.strip();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** Changes the state of a container, whose state is {@code now}, and waits until it is done. */
    void change(String name, SandboxState now, Lifecycle change) {
        switch (change) {
            case START, RESUME -> start(name, now);
            case STOP -> stop(name, now);
            case RESTART -> {
                stop(name, now);
                start(name, SandboxState.STOPPED);
            }
            case PAUSE -> {
                if (now != SandboxState.PAUSED) {
                    run(name, "lxc-freeze");
                }
            }
            case ARCHIVE, EXTEND -> throw new IllegalArgumentException("refused before: " + change);
            case REMOVE -> {
                if (now != SandboxState.STOPPED) {
                    run(name, "lxc-stop", "-k");
                }
                run(name, "lxc-destroy");
            }
        }
    }

    private void start(String name, SandboxState now) {
        if (now == SandboxState.PAUSED) {
            run(name, "lxc-unfreeze");
        } else if (now != SandboxState.RUNNING) {
            run(name, "lxc-start");
            run(name, "lxc-wait", "-s", "RUNNING", "-t", String.valueOf(STOP_SECONDS));
        }
    }

    /** Asks the container to shut down, and ends it when it has not after a while. A frozen one cannot hear. */
    private void stop(String name, SandboxState now) {
        if (now == SandboxState.PAUSED) {
            run(name, "lxc-unfreeze");
        }
        if (now != SandboxState.STOPPED) {
            run(name, "lxc-stop", "-t", String.valueOf(STOP_SECONDS));
        }
    }

    private void run(String name, String program, String... options) {
        done(call.within(CHANGE), with(words(program, path, name), options), provider + "/" + name);
    }

    private HostReply done(HostCall how, List<String> words, String subject) {
        HostReply reply = how.run(words);
        if (!reply.done()) {
            throw failed(reply, words.get(0), subject);
        }
        return reply;
    }

    private static List<String> with(List<String> words, String... options) {
        words.addAll(List.of(options));
        return words;
    }

    private ProviderException failed(HostReply reply, String program, String subject) {
        HostFailure failure =
                new HostFailure(new Method.LxcAttach(path), reply.code(), reply.out() + "\n" + reply.err());
        String where = call.host().address();
        if (reply.code() == 127) {
            return new ProviderException(
                    Kind.UNREACHABLE, where + " has no " + program + ", which is LXC's", "install lxc there");
        }
        return new ProviderException(
                Kind.FAILED,
                program + " on " + where + " failed for " + subject + ": " + failure.line(),
                "look at the container's log there, and whether this user may manage it");
    }
}
