package dev.sandbar.provider.proxmox.api;

import dev.sandbar.provider.json.Json;
import java.util.Optional;

/**
 * One container as the cluster describes it. Everything is the server's own words, unchecked.
 *
 * @param node where it is now
 * @param vmid its number, which is its own in the whole cluster
 * @param status {@code running}, {@code stopped} or {@code unknown}
 * @param lock what it is locked for; may be empty
 * @param tags separated by semicolons; may be empty
 * @param template whether it cannot be started because others are made from it
 */
public record Guest(
        String node, String vmid, String name, String status, String lock, String tags, boolean template, Usage usage) {
    /**
     * What it uses.
     *
     * @param cpu the share of its processors, 1 for all of them
     */
    public record Usage(double cpu, double processors, long memory, long memoryLimit, long diskLimit, long uptime) {}

    /** Reads one row of the cluster's resources; empty when it is no container. */
    static Optional<Guest> read(Json row) {
        String vmid = row.at("vmid").text();
        if (!row.at("type").text().equals("lxc") || vmid.isEmpty()) {
            return Optional.empty();
        }
        String name = row.at("name").text();
        return Optional.of(new Guest(
                row.at("node").text(),
                vmid,
                name.isEmpty() ? vmid : name,
                row.at("status").text(),
                row.at("lock").text(),
                row.at("tags").text(),
                row.at("template").number(0) == 1 || row.at("template").isTrue(),
                usage(row)));
    }

    private static Usage usage(Json row) {
        return new Usage(
                decimal(row.at("cpu")),
                decimal(row.at("maxcpu")),
                row.at("mem").number(0),
                row.at("maxmem").number(0),
                row.at("maxdisk").number(0),
                row.at("uptime").number(0));
    }

    private static double decimal(Json number) {
        try {
            double value = Double.parseDouble(number.text());
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
