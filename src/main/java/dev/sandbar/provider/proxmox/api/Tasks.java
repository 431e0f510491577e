package dev.sandbar.provider.proxmox.api;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.json.Json;
import dev.sandbar.provider.proxmox.api.ProxmoxApi.Call;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Waits for what the server does in the background. */
final class Tasks {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ProxmoxApi api;

    Tasks(ProxmoxApi api) {
        this.api = api;
    }

    /**
     * Waits for the end of a task.
     *
     * @param upid the task's name, as the server gave it
     * @param cause what was asked for
     */
    void await(String node, String upid, Call cause) {
        Call call = new Call(List.of("nodes", node, "tasks", upid, "status"), "to look at a task", cause.called());
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Duration pause = FIRST_PAUSE;
        try {
            while (System.nanoTime() - deadline < 0) {
                Json task = api.get(call, Map.of());
                if (task.at("status").text().equals("stopped")) {
                    check(task.at("exitstatus").text(), cause);
                    return;
                }
                Thread.sleep(pause.toMillis());
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plus(pause) : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProviderException(
                Kind.FAILED,
                api.place().name() + " still has not done what it was asked, " + cause.what(),
                "look at its task log");
    }

    /** Warnings are no failure. Starting what runs, or stopping what does not, was done already. */
    private static void check(String status, Call cause) {
        String words = status.toLowerCase(Locale.ROOT);
        if (status.equals("OK")
                || status.startsWith("WARNINGS")
                || words.contains("already running")
                || words.matches(".*(ct|container) '?[0-9]+'? not running.*")) {
            return;
        }
        throw new ProviderException(
                words.contains("is locked") ? Kind.CONFLICT : Kind.FAILED,
                "the task " + cause.what() + " failed: " + HttpText.printable(status),
                "look at the task's log in Proxmox, and at the container's own");
    }
}
