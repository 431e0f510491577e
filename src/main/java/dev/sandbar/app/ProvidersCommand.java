package dev.sandbar.app;

import dev.sandbar.app.Providers.Answer;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code sandbar providers}: what was found, whether it answers, what it can do, and how to have more. */
final class ProvidersCommand {
    private final Context context;

    ProvidersCommand(Context context) {
        this.context = context;
    }

    int run(boolean json) throws IOException, InterruptedException {
        List<Answer<Integer>> answers =
                context.providers().askAll(provider -> provider.list().size());
        Map<String, List<ProviderException>> troubles = troubles(answers);
        List<ProviderReport> reports = new ArrayList<>();
        for (Answer<Integer> answer : answers) {
            Provider provider = context.providers().require(answer.provider());
            reports.add(new ProviderReport(
                    provider, answer.value(), answer.failure(), troubles.getOrDefault(answer.provider(), List.of())));
        }
        if (json) {
            JsonOutput.write(context.streams().out(), generator -> ProviderReport.write(generator, reports));
        } else {
            ProviderReport.writeText(
                    reports,
                    context.paths().configurationFile(),
                    context.streams().out());
        }
        return ExitStatuses.OK;
    }

    /** What else does not work of those that have answered. */
    private Map<String, List<ProviderException>> troubles(List<Answer<Integer>> answers) throws InterruptedException {
        Set<String> answering = new HashSet<>();
        answers.stream()
                .filter(answer -> answer.value().isPresent())
                .forEach(answer -> answering.add(answer.provider()));
        Map<String, List<ProviderException>> troubles = new HashMap<>();
        for (Answer<List<ProviderException>> answer : context.providers()
                .askAll(provider ->
                        answering.contains(provider.name()) ? provider.troubles() : List.<ProviderException>of())) {
            troubles.put(
                    answer.provider(),
                    answer.value().orElse(answer.failure().map(List::of).orElse(List.of())));
        }
        return troubles;
    }
}
