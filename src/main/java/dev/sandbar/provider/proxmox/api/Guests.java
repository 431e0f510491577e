package dev.sandbar.provider.proxmox.api;

import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.json.Json;
import dev.sandbar.provider.proxmox.api.ProxmoxApi.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The calls about containers. */
public final class Guests {
    private static final int NOT_IMPLEMENTED = 501;

    private final ProxmoxApi api;
    private final Tasks tasks;

    public Guests(ProxmoxApi api) {
        this.api = api;
        this.tasks = new Tasks(api);
    }

    /** The containers of all nodes that this login may see, in one call. */
    public List<Guest> list() {
        Call call = new Call(
                List.of("cluster", "resources"),
                "to list the containers",
                api.place().name());
        List<Guest> guests = new ArrayList<>();
        for (Json row : api.get(call, Map.of("type", "vm")).items()) {
            Guest.read(row).ifPresent(guests::add);
        }
        return guests;
    }

    /** What one container's own node says of its status. */
    public String status(Guest guest, String called) {
        return api.getOnce(call(guest, called, "to look at ", "status", "current"))
                .at("status")
                .text();
    }

    /**
     * Changes the state of a container and waits for the end of the task.
     *
     * @param verb the last part of the API's path: {@code start}, {@code shutdown}, …
     */
    public void change(Guest guest, String called, String verb, Map<String, String> fields) {
        Call call = call(guest, called, "to " + verb + " ", "status", verb);
        tasks.await(guest.node(), api.post(call, fields).text(), call);
    }

    /** Deletes a container, also when it runs, and waits for the end of the task. */
    public void delete(Guest guest, String called) {
        Call call = call(guest, called, "to delete ");
        tasks.await(guest.node(), api.delete(call, Map.of("force", "1")).text(), call);
    }

    /**
     * Whether this server has a call that runs a command in a container. None is documented, and a call without its
     * fields does nothing.
     */
    public boolean mayExec(Guest guest, String called) {
        HttpReply reply = api.posted(call(guest, called, "to run a command in ", "exec"), Map.of());
        return reply.status() != NOT_IMPLEMENTED;
    }

    /** Opens the console of a container. */
    public Console console(Guest guest, String called) {
        return Console.open(
                api, call(guest, called, "the console of ", "termproxy"), call(guest, called, "", "vncwebsocket"));
    }

    private static Call call(Guest guest, String called, String what, String... more) {
        List<String> path = new ArrayList<>(List.of("nodes", guest.node(), "lxc", guest.vmid()));
        path.addAll(List.of(more));
        return new Call(path, what + called, called);
    }
}
