package dev.sandbar.provider.azure;

import java.util.Locale;

/** Which container group is meant. */
record GroupKey(String subscription, String resourceGroup, String name) {
    GroupKey {
        subscription = subscription.toLowerCase(Locale.ROOT);
        resourceGroup = resourceGroup.toLowerCase(Locale.ROOT);
        name = name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return subscription + "/" + resourceGroup + "/" + name;
    }
}
