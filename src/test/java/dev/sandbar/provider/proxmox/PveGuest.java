package dev.sandbar.provider.proxmox;

import java.util.HashMap;
import java.util.Map;

/** A container of the loopback server; guarded by the server's monitor. */
final class PveGuest {
    String node;
    final int vmid;
    final String name;
    String status;
    String lock = "";

    PveGuest(String node, int vmid, String name, String status) {
        this.node = node;
        this.vmid = vmid;
        this.name = name;
        this.status = status;
    }

    Map<String, Object> row() {
        Map<String, Object> row = current();
        row.put("id", "lxc/" + vmid);
        row.put("type", "lxc");
        row.put("node", node);
        row.put("maxcpu", row.remove("cpus"));
        return row;
    }

    Map<String, Object> current() {
        Map<String, Object> row = new HashMap<>();
        row.put("vmid", vmid);
        row.put("name", name);
        row.put("status", status);
        row.put("tags", "lab;test");
        row.put("cpu", 0.25);
        row.put("cpus", 2);
        row.put("mem", 1 << 20);
        row.put("maxmem", 512 << 20);
        row.put("maxdisk", 8L << 30);
        if (!lock.isEmpty()) {
            row.put("lock", lock);
        }
        return row;
    }
}
