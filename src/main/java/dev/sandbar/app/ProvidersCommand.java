package dev.sandbar.app;

import dev.sandbar.app.Providers.Answer;
import dev.sandbar.sandbox.Provider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code sandbar providers}: what was found, whether it answers, what it can do, and how to have more. */
final class ProvidersCommand {
    private final Context context;

    ProvidersCommand(Context context) {
        this.context = context;
    }

    int run(boolean json) throws IOException, InterruptedException {
        List<Answer<Integer>> answers =
                context.providers().askAll(provider -> provider.list().size());
        List<ProviderReport> reports = new ArrayList<>();
        for (Answer<Integer> answer : answers) {
            Provider provider = context.providers().require(answer.provider());
            reports.add(new ProviderReport(provider, answer.value(), answer.failure()));
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
}
