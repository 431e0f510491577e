package dev.sandbar.provider.azure;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.util.Context;
import com.azure.resourcemanager.containerinstance.fluent.ContainerInstanceManagementClient;
import com.azure.resourcemanager.containerinstance.fluent.models.ContainerExecResponseInner;
import com.azure.resourcemanager.containerinstance.fluent.models.ContainerGroupInner;
import com.azure.resourcemanager.containerinstance.implementation.ContainerInstanceManagementClientBuilder;
import com.azure.resourcemanager.containerinstance.models.ContainerExecRequest;
import com.azure.resourcemanager.containerinstance.models.ContainerExecRequestTerminalSize;
import com.azure.resourcemanager.resources.fluent.models.SubscriptionInner;
import com.azure.resourcemanager.resources.implementation.SubscriptionClientBuilder;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.TerminalSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Azure's calls, with their failures in sandbox words. Nothing else makes the SDK's clients. */
final class Management implements AutoCloseable {
    private static final int MOST_GROUPS = 10_000;

    private final AzureSettings settings;
    private final AzureHttp http;
    private final AzureFailures failures;
    private final HttpPipeline pipeline;
    private final Map<String, ContainerInstanceManagementClient> clients = new ConcurrentHashMap<>();

    Management(AzureSettings settings, AzureHttp http) {
        this.settings = settings;
        this.http = http;
        this.failures = new AzureFailures(settings);
        this.pipeline = new HttpPipelineBuilder().httpClient(http.management()).build();
    }

    AzureHttp http() {
        return http;
    }

    /** How long Azure wants to be left alone at the moment. */
    Duration quiet() {
        return http.quiet();
    }

    /** The identifiers of all subscriptions that the account sees. */
    List<String> subscriptions() {
        return ask("the subscriptions", Optional.empty(), () -> {
            List<String> all = new ArrayList<>();
            var client = new SubscriptionClientBuilder()
                    .pipeline(pipeline)
                    .endpoint(settings.access().address())
                    .buildClient();
            for (SubscriptionInner subscription : client.getSubscriptions().list()) {
                if (subscription.subscriptionId() != null && all.size() < MOST_GROUPS) {
                    all.add(subscription.subscriptionId());
                }
            }
            return all;
        });
    }

    /**
     * What a list answered.
     *
     * @param reads how many requests that took: one for each page
     */
    record Listed(List<ContainerGroupInner> groups, int reads) {
        Listed {
            groups = List.copyOf(groups);
        }
    }

    /** The groups of a subscription, or of one resource group in it; their states are not in the answer. */
    Listed groups(String subscription, Optional<String> resourceGroup) {
        String what = "the container groups of " + subscription;
        return ask(what, Optional.empty(), () -> {
            var groups = client(subscription).getContainerGroups();
            List<ContainerGroupInner> all = new ArrayList<>();
            int reads = 0;
            for (PagedResponse<ContainerGroupInner> page : (resourceGroup.isPresent()
                            ? groups.listByResourceGroup(resourceGroup.get())
                            : groups.list())
                    .iterableByPage()) {
                reads++;
                all.addAll(page.getValue());
                if (all.size() > MOST_GROUPS) {
                    throw tooMany(subscription);
                }
            }
            return new Listed(all, reads);
        });
    }

    private ProviderException tooMany(String subscription) {
        return new ProviderException(
                Kind.FAILED,
                settings.name() + " has more than " + MOST_GROUPS + " container groups in " + subscription,
                "choose some with resource-groups in config.toml");
    }

    /** A group with its state and those of its containers. */
    ContainerGroupInner group(GroupKey key, String sandbox) {
        return ask("to show " + sandbox, Optional.of(sandbox), () -> client(key.subscription())
                .getContainerGroups()
                .getByResourceGroup(key.resourceGroup(), key.name()));
    }

    /** Starts {@code /bin/sh} in a terminal; it must not be sent twice. */
    ContainerExecResponseInner exec(Target target, TerminalSize size) {
        ContainerKey key = target.key();
        ContainerExecRequest request = new ContainerExecRequest()
                .withCommand("/bin/sh")
                .withTerminalSize(new ContainerExecRequestTerminalSize()
                        .withRows(size.rows())
                        .withCols(size.columns()));
        return ask("to run a command in " + target.sandbox(), Optional.of(target.sandbox()), () -> client(
                        key.group().subscription())
                .getContainers()
                .executeCommand(key.group().resourceGroup(), key.group().name(), key.container(), request));
    }

    /**
     * The end of a container's log.
     *
     * @param tail how many lines; null for as many as Azure gives
     */
    String logs(Target target, @Nullable Integer tail) {
        ContainerKey key = target.key();
        return ask("the log of " + target.sandbox(), Optional.of(target.sandbox()), () -> {
            String content = client(key.group().subscription())
                    .getContainers()
                    .listLogsWithResponse(
                            key.group().resourceGroup(), key.group().name(), key.container(), tail, true, Context.NONE)
                    .getValue()
                    .content();
            return content == null ? "" : content;
        });
    }

    void start(GroupKey key, String sandbox) {
        ask("to start " + sandbox, Optional.of(sandbox), () -> client(key.subscription())
                .getContainerGroups()
                .startWithResponseAsync(key.resourceGroup(), key.name())
                .block());
    }

    void stop(GroupKey key, String sandbox) {
        ask("to stop " + sandbox, Optional.of(sandbox), () -> client(key.subscription())
                .getContainerGroups()
                .stopWithResponseAsync(key.resourceGroup(), key.name())
                .block());
    }

    void restart(GroupKey key, String sandbox) {
        ask("to restart " + sandbox, Optional.of(sandbox), () -> client(key.subscription())
                .getContainerGroups()
                .restartWithResponseAsync(key.resourceGroup(), key.name())
                .block());
    }

    private <T> T ask(String what, Optional<String> sandbox, Supplier<T> call) {
        try {
            return call.get();
        } catch (ProviderException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.translate(what, sandbox, e);
        }
    }

    private ContainerInstanceManagementClient client(String subscription) {
        return clients.computeIfAbsent(subscription, id -> new ContainerInstanceManagementClientBuilder()
                .pipeline(pipeline)
                .endpoint(settings.access().address())
                .subscriptionId(id)
                .buildClient());
    }

    @Override
    public void close() {
        http.close();
    }
}
