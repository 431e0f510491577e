package dev.sandbar.provider.local;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Tells a watcher, on a thread of its own, which sandboxes there are whenever their directory changes. */
final class DirectoryWatch implements Subscription {
    private static final System.Logger LOG = LazyLogger.of(DirectoryWatch.class);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final SandboxDirectories directories;
    private final SandboxWatcher watcher;
    private final WatchService service;
    private long pause = FIRST_PAUSE_MILLIS;

    private DirectoryWatch(SandboxDirectories directories, SandboxWatcher watcher) throws IOException {
        this.directories = directories;
        this.watcher = watcher;
        directories.create(LocalProvider.OWN);
        this.service = directories.root().getFileSystem().newWatchService();
    }

    static DirectoryWatch start(SandboxDirectories directories, SandboxWatcher watcher) {
        try {
            DirectoryWatch watch = new DirectoryWatch(directories, watcher);
            Thread thread = new Thread(watch::run, "local-watch");
            thread.setDaemon(true);
            thread.start();
            return watch;
        } catch (IOException e) {
            throw failed(directories, e);
        }
    }

    private void run() {
        try {
            while (true) {
                followOrTell();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.log(Level.DEBUG, "the watch was closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells what keeps it from watching, and pauses then, because it may last. */
    private void followOrTell() throws InterruptedException {
        try {
            follow();
            return;
        } catch (ClosedWatchServiceException e) {
            throw e;
        } catch (IOException e) {
            watcher.failed(failed(directories, e));
        } catch (ProviderException e) {
            watcher.failed(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a fault while the sandboxes of this computer were listed", e);
            watcher.failed(ProviderException.fault("The sandboxes were not listed", e));
        }
        Thread.sleep(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }

    /** Watches until the directory itself is gone, and makes it anew then: the own sandbox is always there. */
    private void follow() throws IOException, InterruptedException {
        directories.create(LocalProvider.OWN);
        directories
                .root()
                .register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
        WatchKey key;
        do {
            watcher.listed(directories.list());
            pause = FIRST_PAUSE_MILLIS;
            key = service.take();
            key.pollEvents();
        } while (key.reset());
    }

    private static ProviderException failed(SandboxDirectories directories, IOException cause) {
        return new ProviderException(
                Kind.FAILED,
                "changes in " + directories.root() + " cannot be watched: " + cause,
                "check the limits of inotify and the permissions there",
                cause);
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the watch could not be closed", e);
        }
    }
}
