package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.proxmox.api.Guest;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A cluster's description of a container in sandbox words. */
final class GuestSandboxes {
    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;

    private GuestSandboxes() {}

    /** @param method how commands are run in it, for people */
    static Sandbox of(String provider, Guest guest, String method) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("node", HttpText.printable(guest.node()));
        facts.put("vmid", guest.vmid());
        facts.put("method", method);
        put(facts, "lock", guest.lock());
        put(facts, "tags", guest.tags().replace(';', ' '));
        Guest.Usage usage = guest.usage();
        put(facts, "cpus", usage.processors() > 0 ? number(usage.processors()) : "");
        put(facts, "memory", usage.memoryLimit() > 0 ? usage.memoryLimit() / MEBIBYTE + " MiB" : "");
        put(facts, "disk", usage.diskLimit() > 0 ? usage.diskLimit() / GIBIBYTE + " GiB" : "");
        return new Sandbox(
                new SandboxId(provider, guest.vmid()),
                HttpText.printable(guest.name()),
                state(guest),
                status(guest),
                Optional.empty(),
                facts);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.put(name, HttpText.printable(value));
        }
    }

    static SandboxState state(Guest guest) {
        return switch (guest.status().toLowerCase(Locale.ROOT)) {
            case "running" -> SandboxState.RUNNING;
            case "stopped" -> guest.lock().equals("create") ? SandboxState.CREATED : SandboxState.STOPPED;
            default -> SandboxState.UNKNOWN;
        };
    }

    private static String status(Guest guest) {
        String status = HttpText.printable(guest.status());
        if (guest.template()) {
            return "template";
        }
        return guest.lock().isBlank() ? status : status + ", locked: " + HttpText.printable(guest.lock());
    }
}
