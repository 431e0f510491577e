package dev.sandbar.provider.azure;

import com.azure.resourcemanager.containerinstance.fluent.models.ContainerGroupInner;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Which container groups there are; may be used from any thread. */
final class GroupLists {
    private static final System.Logger LOG = LazyLogger.of(GroupLists.class);
    /** Subscriptions come and go rarely. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final AzureSettings settings;
    private final Management management;
    private final Crew crew;
    private List<String> seen = List.of();
    private long seenAt;

    GroupLists(AzureSettings settings, Management management, Crew crew) {
        this.settings = settings;
        this.management = management;
        this.crew = crew;
    }

    /**
     * All groups without their states, in Azure's order.
     *
     * @param reads how many requests it took to find them
     */
    record Groups(Map<GroupKey, ContainerGroupInner> found, int reads) {
        Groups {
            found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        }
    }

    /** What there is now. */
    Groups all() {
        boolean chosen = !settings.subscriptions().isEmpty();
        List<Callable<Groups>> questions = new ArrayList<>();
        for (String subscription : chosen ? settings.subscriptions() : seen()) {
            for (Optional<String> resourceGroup : resourceGroups()) {
                questions.add(() -> groups(subscription, resourceGroup, chosen));
            }
        }
        Map<GroupKey, ContainerGroupInner> all = new LinkedHashMap<>();
        int reads = 0;
        for (Groups answer : crew.ask(questions)) {
            all.putAll(answer.found());
            reads += answer.reads();
        }
        return new Groups(all, reads);
    }

    private List<Optional<String>> resourceGroups() {
        return settings.resourceGroups().isEmpty()
                ? List.of(Optional.empty())
                : settings.resourceGroups().stream().map(Optional::of).toList();
    }

    private Groups groups(String subscription, Optional<String> resourceGroup, boolean chosen) {
        try {
            Management.Listed listed = management.groups(subscription, resourceGroup);
            Map<GroupKey, ContainerGroupInner> groups = new LinkedHashMap<>();
            for (ContainerGroupInner group : listed.groups()) {
                key(group).ifPresent(key -> groups.put(key, group));
            }
            return new Groups(groups, listed.reads());
        } catch (ProviderException e) {
            // Of all subscriptions that an account sees, some have nothing for it.
            boolean nothing = e.kind() == Kind.UNAUTHORISED || e.kind() == Kind.SANDBOX_NOT_FOUND;
            if (chosen || !nothing || seen().size() < 2) {
                throw e;
            }
            LOG.log(Level.INFO, "subscription " + subscription + " is left out", e);
            return new Groups(Map.of(), 1);
        }
    }

    /** From {@code /subscriptions/…/resourceGroups/…/providers/Microsoft.ContainerInstance/containerGroups/…}. */
    private static Optional<GroupKey> key(ContainerGroupInner group) {
        String[] parts = String.valueOf(group.id()).split("/", -1);
        boolean whole = parts.length == 9
                && ContainerKey.isName(parts[2])
                && ContainerKey.isName(parts[4])
                && ContainerKey.isName(parts[8]);
        return whole ? Optional.of(new GroupKey(parts[2], parts[4], parts[8])) : Optional.empty();
    }

    private synchronized List<String> seen() {
        if (seen.isEmpty() || System.nanoTime() - seenAt > KEPT.toNanos()) {
            seen = management.subscriptions();
            seenAt = System.nanoTime();
        }
        if (seen.isEmpty()) {
            throw new ProviderException(
                    Kind.UNAUTHORISED,
                    "the account of " + settings.name() + " sees no subscription",
                    "sign in with another account or tenant, or name subscriptions in config.toml");
        }
        return seen;
    }
}
