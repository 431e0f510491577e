package dev.sandbar.app.console;

import dev.sandbar.action.UsageException;
import dev.sandbar.app.runs.Repetition;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Looks things up among the runs that were kept, on a thread of its own; made when it is first needed. */
final class RunsDesk {
    /** More than anybody scrolls through; who looks for older ones looks for words. */
    private static final int MOST = 500;

    private final RunArchive archive;
    private final Mailbox mailbox;
    private final Threads threads;
    private final AtomicReference<@Nullable String> sought = new AtomicReference<>();
    private @Nullable ExecutorService thread;

    RunsDesk(RunArchive archive, Mailbox mailbox, Threads threads) {
        this.archive = archive;
        this.mailbox = mailbox;
        this.threads = threads;
    }

    /** Finds runs; while it has not got round to an older question, that one is dropped. */
    void find(String words) {
        if (sought.getAndSet(words) == null) {
            ask(this::answer);
        }
    }

    private void answer() throws UsageException {
        String words = sought.getAndSet(null);
        if (words != null) {
            update();
            mailbox.post(new Event.RunsFound(words, archive.find(words, MOST)));
        }
    }

    private void update() {
        try {
            archive.update();
        } catch (RunStoreException e) {
            mailbox.post(
                    new Event.Noticed(Message.bad("The newest runs may be missing: " + e.getMessage(), e.nextStep())));
        }
    }

    /** Reads a run that is to be run again. */
    void repeat(String run) {
        ask(() -> {
            Repetition repetition = archive.again(run);
            mailbox.post(new Event.RunRead(repetition.exec()));
            if (!repetition.missing().isEmpty()) {
                mailbox.post(new Event.Noticed(Message.bad(repetition.notice(), "Set them with export")));
            }
        });
    }

    private interface Question {
        void ask() throws UsageException;
    }

    private void ask(Question question) {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(threads.named("history"));
        }
        thread.execute(() -> {
            try {
                question.ask();
            } catch (UsageException e) {
                mailbox.post(new Event.Noticed(Message.bad(String.valueOf(e.getMessage()), e.hint())));
            } catch (RunStoreException e) {
                mailbox.post(new Event.Noticed(Message.bad(String.valueOf(e.getMessage()), e.nextStep())));
            }
        });
    }
}
