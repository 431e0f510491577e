package dev.sandbar.provider.proxmox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One way to run a program in a container, on the container's own host. */
sealed interface Method {
    /** Its name in the configuration and towards people. */
    String name();

    /** Whether a program can keep all of the host's privileges. */
    boolean offersPrivileges();

    /** The host's command that runs {@code inside} in the container {@code key}. */
    List<String> command(String key, boolean privileged, List<String> inside);

    /** The methods of those names, in their order; what is not run on a host is left out. */
    static List<Method> named(List<String> names) {
        List<Method> methods = new ArrayList<>();
        for (String name : names) {
            switch (name) {
                case "pct" -> methods.add(new Pct());
                case "lxc-attach" -> methods.add(new LxcAttach(Optional.empty()));
                default -> {
                    // "api" is no program.
                }
            }
        }
        return methods;
    }

    /**
     * LXC's own program.
     *
     * @param path where the containers are; empty for LXC's default
     */
    record LxcAttach(Optional<String> path) implements Method {
        @Override
        public String name() {
            return "lxc-attach";
        }

        @Override
        public boolean offersPrivileges() {
            return true;
        }

        @Override
        public List<String> command(String key, boolean privileged, List<String> inside) {
            List<String> words = new ArrayList<>(LxcTools.words("lxc-attach", path, key));
            words.add("--clear-env");
            if (privileged) {
                words.add("--elevated-privileges");
            }
            words.add("--");
            words.addAll(inside);
            return words;
        }
    }

    /** Proxmox's program, which keeps the environment unless told otherwise: it is given none. */
    record Pct() implements Method {
        @Override
        public String name() {
            return "pct";
        }

        @Override
        public boolean offersPrivileges() {
            return false;
        }

        @Override
        public List<String> command(String key, boolean privileged, List<String> inside) {
            List<String> words = new ArrayList<>(List.of("pct", "exec", key, "--"));
            words.addAll(inside);
            return words;
        }
    }
}
