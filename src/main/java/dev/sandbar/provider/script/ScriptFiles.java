package dev.sandbar.provider.script;

import dev.sandbar.provider.tar.OutputInput;
import dev.sandbar.provider.tar.TarFiles;
import dev.sandbar.provider.tar.TarInput;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files that a script in the sandbox writes; it is ended with the source. */
public final class ScriptFiles implements FileSource {
    private static final System.Logger LOG = LazyLogger.of(ScriptFiles.class);

    private final FileRequest request;
    private final Exec exec;
    private final FileFailures failures;
    private final Complaints complaints;
    private final RecordInput input;
    private final TarFiles archives;
    private boolean begun;
    private boolean listed;
    private boolean single;
    private volatile boolean over;
    private volatile boolean closed;

    private ScriptFiles(SandboxId sandbox, FileRequest request, Carriage carriage, Exec exec) {
        this.request = request;
        this.exec = exec;
        this.complaints = new Complaints();
        this.failures = new FileFailures(sandbox, complaints);
        TarInput output = new OutputInput(exec, chunk -> complaints.add(chunk.bytes(), 0, chunk.bytes().length));
        this.input = new RecordInput(
                carriage == Carriage.TEXT ? new Base64Input(output, complaints, failures) : output, failures);
        this.archives = new TarFiles(input, failures.origin());
    }

    /**
     * Starts reading.
     *
     * @param start starts a command in {@code sandbox}
     */
    public static FileSource start(
            SandboxId sandbox, FileRequest request, Carriage carriage, Function<ExecRequest, Exec> start) {
        try {
            return new ScriptFiles(sandbox, request, carriage, start.apply(FileScript.request(request, carriage)));
        } catch (ProviderException e) {
            throw withoutShell(new FileFailures(sandbox, new Complaints()), e);
        }
    }

    private static ProviderException withoutShell(FileFailures failures, ProviderException e) {
        return e.kind() == ProviderException.Kind.COMMAND_MISSING ? failures.missing("/bin/sh", e) : e;
    }

    @Override
    public @Nullable FileEntry next() throws InterruptedException {
        try {
            while (!listed && !over) {
                FileEntry entry = record();
                if (entry != null) {
                    return entry;
                }
            }
            FileEntry entry = over ? null : archives.next();
            if (entry != null) {
                return placed(entry);
            }
            finish();
            return null;
        } catch (ProviderException e) {
            throw withoutShell(failures, e);
        }
    }

    /** What the next record tells; null when that is no entry. */
    private @Nullable FileEntry record() throws InterruptedException {
        String record = input.record();
        if (record == null && begun) {
            throw failures.cut();
        }
        begun = true;
        if (record == null) {
            finish();
            return null;
        }
        if (record.isEmpty()) {
            listed = true;
            return null;
        }
        return told(record.charAt(0), record.substring(1));
    }

    private @Nullable FileEntry told(char letter, String rest) {
        return switch (letter) {
            case 'm' -> throw failures.missing(rest.strip(), null);
            case 'f' -> {
                single = true;
                yield null;
            }
            case 'd' -> entry(request.path(), Kind.DIRECTORY);
            case 'c' -> entry(below(rest), Kind.DIRECTORY);
            case 'o' -> entry(rest.isEmpty() ? request.path() : below(rest), Kind.OTHER);
            default -> throw failures.strange("a record of an unknown kind", null);
        };
    }

    private static FileEntry entry(String path, Kind kind) {
        return new FileEntry(path, kind, 0, false, "");
    }

    /** With the path that it has for who asked. */
    private FileEntry placed(FileEntry entry) {
        String path = single ? request.path() : below(entry.path());
        String link = entry.kind() == Kind.HARD_LINK ? below(entry.link()) : entry.link();
        return new FileEntry(path, entry.kind(), entry.size(), entry.executable(), link);
    }

    /** @param name as find tells it, which begins in the directory that is asked for */
    private String below(String name) {
        return request.below(name.startsWith("./") ? name.substring(2) : name);
    }

    /** Only what the script itself ended is whole. */
    private void finish() throws InterruptedException {
        if (over || closed) {
            return;
        }
        ExitStatus status = exec.await();
        over = true;
        exec.close();
        if (!closed && !(status instanceof ExitStatus.Exited exited && exited.code() == 0)) {
            throw failures.ended(status);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        return listed ? archives.read(into, from, length) : -1;
    }

    @Override
    public List<String> complaints() {
        return complaints.lines();
    }

    @Override
    public void close() {
        closed = true;
        if (!over) {
            try {
                exec.signal(Signal.KILL);
            } catch (ProviderException e) {
                // It ends when it writes and nobody reads.
                LOG.log(Level.DEBUG, "a script that reads files was not ended", e);
            }
        }
        archives.close();
    }
}
