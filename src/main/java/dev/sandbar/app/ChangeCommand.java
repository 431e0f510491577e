package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Resolver.Found;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code sandbar start}, {@code stop}, {@code rm} …: all names are found before the first sandbox is changed. */
final class ChangeCommand {
    private static final int MAX_AT_ONCE = 8;

    private final Context context;
    private final Action.Change action;
    private final Audited audited;

    ChangeCommand(Context context, Action.Change action, Audited audited) {
        this.context = context;
        this.action = action;
        this.audited = audited;
    }

    int run() throws UsageException, IOException, InterruptedException {
        List<Found> all = context.resolver().findAll(action.targets());
        audited.on(names(all));
        if (action.change() == Lifecycle.REMOVE && !action.confirmed() && !confirmed(all)) {
            audited.ended("nothing was removed");
            context.streams().err().println("sandbar: nothing was removed");
            return ExitStatuses.FAILED;
        }
        ExecutorService threads = Executors.newFixedThreadPool(MAX_AT_ONCE);
        try {
            return changeAll(all, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean confirmed(List<Found> all) throws UsageException, IOException {
        Streams streams = context.streams();
        if (!streams.inputIsTerminal() || !streams.errorIsTerminal()) {
            throw new UsageException(
                    "what is removed is lost, and nobody can be asked here",
                    "to remove " + names(all) + " write --yes");
        }
        streams.err().print("sandbar: remove " + Harmless.line(names(all)) + " and what is in it? [y/N] ");
        streams.err().flush();
        String answer = new Question(streams.in()).answer();
        boolean yes = answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        audited.decided(yes ? "confirmed" : "declined");
        return yes;
    }

    private static String names(List<Found> all) {
        List<String> names = new ArrayList<>();
        for (Found found : all) {
            names.add(found.sandbox().qualifiedName());
        }
        return String.join(", ", names);
    }

    private int changeAll(List<Found> all, ExecutorService threads) throws IOException, InterruptedException {
        List<Future<?>> changes = new ArrayList<>();
        for (Found found : all) {
            changes.add(
                    threads.submit(() -> found.provider().change(found.sandbox().id(), action.change())));
        }
        int status = ExitStatuses.OK;
        for (int i = 0; i < changes.size(); i++) {
            int one = result(all.get(i), changes.get(i));
            status = status == ExitStatuses.OK ? one : status;
        }
        return status;
    }

    private int result(Found found, Future<?> change) throws IOException, InterruptedException {
        try {
            change.get();
            audited.ended(found.sandbox().qualifiedName(), "done");
            String line = Harmless.line(found.sandbox().qualifiedName()) + "\n";
            context.streams().out().write(line.getBytes(StandardCharsets.UTF_8));
            return ExitStatuses.OK;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProviderException failure) {
                audited.ended(found.sandbox().qualifiedName(), "failed: " + failure.getMessage());
                new Failures(context.streams().err()).show(failure);
                return failure.kind().exitStatus();
            }
            throw new IllegalStateException("changing " + found.sandbox().qualifiedName(), e.getCause());
        }
    }
}
