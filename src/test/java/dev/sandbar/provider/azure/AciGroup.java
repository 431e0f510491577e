package dev.sandbar.provider.azure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A container group that the server pretends to have. */
public final class AciGroup {
    private final String subscription;
    private final String resourceGroup;
    private final String name;
    private final List<AciContainer> containers;
    private volatile String state = "Running";
    private volatile String provisioning = "Succeeded";
    private volatile String system = "Linux";

    AciGroup(String subscription, String resourceGroup, String name, String... containers) {
        this.subscription = subscription;
        this.resourceGroup = resourceGroup;
        this.name = name;
        this.containers = Stream.of(containers).map(AciContainer::new).toList();
    }

    String subscription() {
        return subscription;
    }

    String resourceGroup() {
        return resourceGroup;
    }

    String name() {
        return name;
    }

    public AciContainer container(String wanted) {
        return find(wanted).orElseThrow();
    }

    Optional<AciContainer> find(String wanted) {
        return containers.stream()
                .filter(container -> container.name().equals(wanted))
                .findFirst();
    }

    public void provisioning(String word) {
        provisioning = word;
    }

    public void system(String word) {
        system = word;
    }

    public void start() {
        state = "Running";
        containers.forEach(AciContainer::run);
    }

    public void stop() {
        state = "Stopped";
        containers.forEach(container -> container.end(0));
    }

    ObjectNode json(boolean withState) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        group.put(
                "id",
                "/subscriptions/" + subscription + "/resourceGroups/" + resourceGroup
                        + "/providers/Microsoft.ContainerInstance/containerGroups/" + name);
        group.put("name", name)
                .put("type", "Microsoft.ContainerInstance/containerGroups")
                .put("location", "westus");
        group.putObject("tags");
        ObjectNode properties = group.putObject("properties").put("provisioningState", provisioning);
        properties.put("sku", "Standard").put("restartPolicy", "Never").put("osType", system);
        properties
                .putObject("ipAddress")
                .put("ip", "192.0.2.7")
                .put("type", "Public")
                .putArray("ports");
        ArrayNode list = properties.putArray("containers");
        containers.forEach(container -> list.add(container.json(withState)));
        if (withState) {
            properties.putObject("instanceView").put("state", state).putArray("events");
        }
        return group;
    }
}
