package dev.sandbar.run.record;

/** Where runs are kept. Any thread, and several processes at once. */
public interface RunStore {
    /**
     * Notes a run before anything of it starts, so that it is found whatever happens next.
     *
     * @throws RunStoreException when it cannot be kept: then it must not be started
     */
    OpenRun open(RunRecord record);
}
