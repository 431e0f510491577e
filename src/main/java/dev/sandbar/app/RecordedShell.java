package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.RecordTo;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.app.cast.Recorder;
import dev.sandbar.vt.AsciicastWriter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** {@code sandbar shell --record}: a shell that is written down while it is shown. */
record RecordedShell(Context context, Action.Exec shell, RecordTo to) {
    int run(Audited audited) throws UsageException, IOException, InterruptedException {
        Action.Exec exec =
                new Action.Exec(shell.targets(), shell.command(), ExecRequests.withFilesRead(shell.options()));
        try (Recorder recorder = recorder(exec)) {
            return new ExecCommand(context, exec, audited, Optional.of(recorder)).run();
        }
    }

    private Recorder recorder(Action.Exec exec) throws UsageException, IOException {
        try {
            return Recorder.to(to.file(), new Recorder.Form(version(), context.redaction(exec)), this::told);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(to.file() + " is there already", "name a file that is not");
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new UsageException(to.file() + " cannot be made", "name a file in a folder that is yours");
        }
    }

    private AsciicastWriter.Version version() {
        return to.form()
                .map(form -> form.equals("v3") ? AsciicastWriter.Version.V3 : AsciicastWriter.Version.V2)
                .orElse(context.configuration().console().recording());
    }

    private void told(Recorder.Ended ended) {
        ended.problem().ifPresent(problem -> context.streams()
                .err()
                .println("sandbar: the recording ended early: " + Harmless.line(problem)));
    }
}
