package dev.sandbar.app.entry;

import java.util.List;

/**
 * The least that an entry of one kind needs.
 *
 * @param platform what people call it
 * @param first what is to be done besides; may be empty
 * @param toml the entry, as it stands in the configuration
 */
public record EntryExample(String kind, String platform, String first, String toml) {
    /** One of each kind that is not found by itself. */
    public static List<EntryExample> all() {
        return List.of(
                new EntryExample(
                        "azure",
                        "Azure Container Instances",
                        "sign in with az login",
                        """
                        [[provider]]
                        name = "aci"
                        kind = "azure"
                        """),
                new EntryExample(
                        "daytona",
                        "Daytona",
                        "make an API key and set DAYTONA_API_KEY to it",
                        """
                        [[provider]]
                        name = "day"
                        kind = "daytona"
                        key  = { env = "DAYTONA_API_KEY" }
                        """),
                new EntryExample(
                        "proxmox",
                        "Proxmox VE",
                        "make an API token and set PVE_TOKEN to it (user@realm!name=secret)",
                        """
                        [[provider]]
                        name  = "pve"
                        kind  = "proxmox"
                        url   = "https://HOST:8006"
                        token = { env = "PVE_TOKEN" }
                        ssh   = { "*" = "root@{node}" }   # for commands; without, there is only the console
                        """),
                new EntryExample(
                        "lxc",
                        "LXC without Proxmox",
                        "",
                        """
                        [[provider]]
                        name = "lab"
                        kind = "lxc"
                        ssh  = "root@HOST"                # without, it is this computer
                        """));
    }
}
