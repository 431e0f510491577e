package dev.sandbar.action;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What can be asked of the history. Runs are named by their identifiers, by what these begin with where only one does, or
 * by {@code last} for the newest.
 */
public sealed interface RunsAction {
    /** Calls the handler's method for this kind. */
    <R> R accept(RunsHandler<R> handler);

    /** The word after {@code runs} that asks for this. */
    String verb();

    /** List runs, the newest first. */
    record Find(RunFilter filter, ListForm form) implements RunsAction {
        public Find {
            Objects.requireNonNull(filter);
            Objects.requireNonNull(form);
        }

        @Override
        public String verb() {
            return "ls";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.find(this);
        }
    }

    /** Show everything known of a run but its output. */
    record Show(String run, boolean json) implements RunsAction {
        public Show {
            Objects.requireNonNull(run);
        }

        @Override
        public String verb() {
            return "show";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.show(this);
        }
    }

    /**
     * Show what a run wrote.
     *
     * @param onlyStderr whether stdout is left out
     * @param grep only lines in which this regular expression is found
     * @param raw whether escape sequences pass even to a terminal
     */
    record Output(String run, boolean follow, boolean onlyStderr, Optional<String> grep, boolean raw)
            implements RunsAction {
        public Output {
            Objects.requireNonNull(run);
            Objects.requireNonNull(grep);
        }

        @Override
        public String verb() {
            return "logs";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.output(this);
        }
    }

    /**
     * List the files that a run left, write one to stdout, or copy them.
     *
     * @param paths of artifacts or in the sandbox, patterns too; empty for all
     * @param output the directory for copies; without one, what is named is written to stdout
     * @param json whether they are listed as JSON
     */
    record Artifacts(String run, List<String> paths, Optional<Path> output, boolean json) implements RunsAction {
        public Artifacts {
            Objects.requireNonNull(run);
            paths = List.copyOf(paths);
            Objects.requireNonNull(output);
        }

        @Override
        public String verb() {
            return "artifacts";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.artifacts(this);
        }
    }

    /** Run the same again. */
    record Rerun(String run) implements RunsAction {
        public Rerun {
            Objects.requireNonNull(run);
        }

        @Override
        public String verb() {
            return "rerun";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.rerun(this);
        }
    }

    /** Remove runs and their output. */
    record Remove(List<String> runs) implements RunsAction {
        public Remove {
            runs = List.copyOf(runs);
        }

        @Override
        public String verb() {
            return "rm";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.remove(this);
        }
    }

    /**
     * Remove the oldest runs until the history is within limits; those that are not given are the configuration's.
     *
     * @param bytes that all runs together may take on the disk
     * @param rehearsed whether it is only said what would be removed
     * @param confirmed whether not to ask
     */
    record Prune(Optional<Duration> age, OptionalLong count, OptionalLong bytes, boolean rehearsed, boolean confirmed)
            implements RunsAction {
        public Prune {
            Objects.requireNonNull(age);
            Objects.requireNonNull(count);
            Objects.requireNonNull(bytes);
        }

        @Override
        public String verb() {
            return "prune";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.prune(this);
        }
    }

    /**
     * Say in what two runs differ.
     *
     * @param raw whether times, addresses and the like count as differences in the output
     */
    record Diff(String before, String after, boolean json, boolean raw) implements RunsAction {
        public Diff {
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }

        @Override
        public String verb() {
            return "diff";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.diff(this);
        }
    }

    /** Write runs into a file that others can check and read in. */
    record Export(List<String> runs, Path file) implements RunsAction {
        public Export {
            runs = List.copyOf(runs);
            Objects.requireNonNull(file);
        }

        @Override
        public String verb() {
            return "export";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.export(this);
        }
    }

    /** Read in what {@link Export} wrote. */
    record Import(Path file) implements RunsAction {
        public Import {
            Objects.requireNonNull(file);
        }

        @Override
        public String verb() {
            return "import";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.importing(this);
        }
    }

    /** Compare what is kept with what was noted of it; without names: of all runs. */
    record Verify(List<String> runs, boolean json) implements RunsAction {
        public Verify {
            runs = List.copyOf(runs);
        }

        @Override
        public String verb() {
            return "verify";
        }

        @Override
        public <R> R accept(RunsHandler<R> handler) {
            return handler.verify(this);
        }
    }
}
