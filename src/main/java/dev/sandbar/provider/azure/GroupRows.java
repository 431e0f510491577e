package dev.sandbar.provider.azure;

import com.azure.resourcemanager.containerinstance.fluent.models.ContainerGroupInner;
import com.azure.resourcemanager.containerinstance.models.Container;
import com.azure.resourcemanager.containerinstance.models.ContainerState;
import com.azure.resourcemanager.containerinstance.models.ResourceRequests;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The containers of one group as rows. */
final class GroupRows {
    private static final int LONGEST_FACT = 200;

    private final String provider;

    GroupRows(String provider) {
        this.provider = provider;
    }

    /** One row for each container, in the group's order, with the names that they have while they are alone. */
    List<Sandbox> read(GroupKey key, ContainerGroupInner group) {
        List<Sandbox> rows = new ArrayList<>();
        List<Container> containers = group.containers() == null ? List.of() : group.containers();
        for (Container container : containers) {
            if (container.name() != null && ContainerKey.isName(container.name())) {
                rows.add(row(new ContainerKey(key, container.name()), group, container));
            }
        }
        return List.copyOf(rows);
    }

    private Sandbox row(ContainerKey key, ContainerGroupInner group, Container container) {
        ContainerState current = container.instanceView() == null
                ? null
                : container.instanceView().currentState();
        return new Sandbox(
                new SandboxId(provider, key.toString()),
                RowNames.alone(key, group.containers().size()),
                GroupStates.state(group, current),
                GroupStates.status(group, container.instanceView()),
                // Azure makes a container anew at each start.
                current == null || current.startTime() == null
                        ? Optional.empty()
                        : Optional.of(current.startTime().toInstant()),
                facts(key, group, container));
    }

    private static Map<String, String> facts(ContainerKey key, ContainerGroupInner group, Container container) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "image", container.image());
        if (container.resources() != null && container.resources().requests() != null) {
            ResourceRequests requests = container.resources().requests();
            put(facts, "cpus", String.valueOf(requests.cpu()));
            put(facts, "memory", requests.memoryInGB() + " GB");
        }
        put(facts, "container group", groupWords(key, group));
        put(facts, "resource group", key.group().resourceGroup());
        put(facts, "subscription", key.group().subscription());
        put(facts, "location", group.location());
        put(facts, "system", group.osType() == null ? null : group.osType().toString());
        put(
                facts,
                "address",
                group.ipAddress() == null ? null : group.ipAddress().ip());
        if (container.instanceView() != null && container.instanceView().restartCount() != null) {
            put(facts, "restarts", container.instanceView().restartCount().toString());
        }
        return facts;
    }

    private static String groupWords(ContainerKey key, ContainerGroupInner group) {
        int count = group.containers().size();
        return count == 1
                ? key.group().name()
                : key.group().name() + ": start, stop and restart concern all its " + count + " containers";
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, HttpText.printable(value, LONGEST_FACT));
        }
    }
}
