package dev.sandbar.provider.demo;

import dev.sandbar.provider.demo.Role.Load;
import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.SandboxState;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A kind of provider that the demo plays: what is in it, and what it cannot do, as the real one. */
public enum DemoKind {
    LOCAL("local", "this computer"),
    DOCKER("docker", "unix:///var/run/docker.sock"),
    AZURE("azure", "https://management.azure.com"),
    DAYTONA("daytona", "https://app.daytona.io/api"),
    PROXMOX("proxmox", "https://pve1.example:8006");

    private static final String IMAGE = "image";
    private static final String FIXED = "the demo has what it begins with";

    private final String word;
    private final String place;

    DemoKind(String word, String place) {
        this.word = word;
        this.place = place;
    }

    /** The word for it, which is also the name of its entry. */
    public String word() {
        return word;
    }

    /** Where it pretends to be. */
    String place() {
        return place + " (demo)";
    }

    Capabilities capabilities() {
        Capabilities offered = Capabilities.all()
                .without(Capability.CREATE, FIXED)
                .without(Capability.SNAPSHOT, FIXED)
                .without(Capability.ARCHIVE, FIXED)
                .without(Capability.EXTEND, FIXED)
                .without(Capability.USER, "the demo's commands run as you")
                .without(Capability.PRIVILEGED, "the demo's commands have your privileges");
        return switch (this) {
            case LOCAL ->
                offered.without(Capability.START, "a local sandbox is a directory")
                        .without(Capability.STOP, "a local sandbox is a directory")
                        .without(Capability.RESTART, "a local sandbox is a directory")
                        .without(Capability.PAUSE, "a local sandbox is a directory")
                        .without(Capability.LOGS, "nothing runs in a local sandbox by itself");
            case DOCKER -> offered;
            case AZURE ->
                offered.without(Capability.PAUSE, "Azure starts and stops container groups, but does not pause them")
                        .without(Capability.REMOVE, "Azure removes whole container groups only")
                        .without(Capability.STATS, "Azure measures containers once a minute, in another service");
            case DAYTONA -> offered.without(Capability.PAUSE, "Daytona stops and archives, but does not pause");
            case PROXMOX ->
                offered.without(Capability.PAUSE, "Proxmox does not tell a paused container from one that runs")
                        .without(Capability.LOGS, "Proxmox keeps no log of what a container's first process prints");
        };
    }

    /** Who plays in it. */
    List<Role> cast() {
        return switch (this) {
            case LOCAL ->
                List.of(
                        Role.running("local", days(31), new Load(0.5, 12), Map.of()),
                        Role.running("scratch", hours(2), new Load(0, 3), Map.of()));
            case DOCKER -> docker();
            case AZURE ->
                List.of(
                        azure("import-eu", SandboxState.RUNNING, "Running", 7),
                        azure("import-us", SandboxState.RUNNING, "Running", 7),
                        azure("report", SandboxState.STOPPED, "Terminated (0), Completed", 26),
                        azure("train-7", SandboxState.STARTING, "Waiting, Pulling image", 0));
            case DAYTONA ->
                List.of(
                        daytona("feature-login", SandboxState.RUNNING, "stops in 12 min"),
                        daytona("feature-search", SandboxState.RUNNING, "stops in 4 min"),
                        daytona("review-381", SandboxState.STOPPED, ""),
                        daytona("review-379", SandboxState.STOPPED, "archived"));
            case PROXMOX ->
                List.of(
                        proxmox("gitlab", "101", new Load(64, 3900), "pve1"),
                        proxmox("dns", "102", new Load(0.4, 48), "pve1"),
                        proxmox("runner-1", "110", new Load(145, 1200), "pve2"),
                        proxmox("runner-2", "111", new Load(88, 960), "pve2"));
        };
    }

    private static List<Role> docker() {
        return List.of(
                Role.running("web", hours(26), new Load(4, 38), Map.of(IMAGE, "nginx:1.27")),
                Role.running("api", hours(26), new Load(31, 412), Map.of(IMAGE, "acme/api:2.4.1")),
                Role.running("worker-1", hours(5), new Load(72, 280), Map.of(IMAGE, "acme/worker:2.4.1")),
                Role.running("worker-2", hours(5), new Load(55, 264), Map.of(IMAGE, "acme/worker:2.4.1")),
                Role.running("db", days(9), new Load(12, 690), Map.of(IMAGE, "postgres:16")),
                Role.running("cache", days(9), new Load(2, 57), Map.of(IMAGE, "redis:7")),
                Role.running("build", Duration.ofMinutes(3), new Load(190, 540), Map.of(IMAGE, "debian:12"))
                        .turning(),
                Role.resting("e2e", SandboxState.FAILED, "Exited (1)", hours(3), Map.of(IMAGE, "acme/e2e:main")),
                Role.resting("legacy", SandboxState.PAUSED, "Paused", days(40), Map.of(IMAGE, "debian:10")));
    }

    private static Role azure(String name, SandboxState state, String status, int hours) {
        Map<String, String> facts = Map.of(IMAGE, "acme.azurecr.io/batch:14", "location", "westeurope");
        return new Role(name, state, status, hours(hours), new Load(20, 512), false, facts);
    }

    private static Role daytona(String name, SandboxState state, String status) {
        return new Role(name, state, status, hours(4), new Load(9, 350), false, Map.of("snapshot", "node-20"));
    }

    private static Role proxmox(String name, String number, Load load, String node) {
        return Role.running(name, days(60), load, Map.of("vmid", number, "node", node));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
