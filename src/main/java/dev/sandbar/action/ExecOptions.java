package dev.sandbar.action;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a command or a shell is to be run, as it was written.
 *
 * @param keeping what is kept of it
 */
public record ExecOptions(Setting setting, Limits limits, Attachment attachment, Keeping keeping) {
    /** Nothing asked for: everything is as the sandbox has it. */
    public static final ExecOptions NONE = new ExecOptions(
            new Setting(Optional.empty(), Variables.NONE, Optional.empty(), false),
            Limits.NONE,
            Attachment.NONE,
            Keeping.RUN);

    public ExecOptions {
        Objects.requireNonNull(setting);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(attachment);
        Objects.requireNonNull(keeping);
    }

    /** The same in a terminal, with stdin passed on, for a session: nothing of it is kept. */
    public ExecOptions interactive() {
        Attachment session = new Attachment(true, true, attachment.stream(), attachment.detachKeys());
        return new ExecOptions(setting, limits, session, Keeping.NOTHING);
    }

    /** The same in another setting. */
    public ExecOptions with(Setting other) {
        return new ExecOptions(other, limits, attachment, keeping);
    }

    /** The same with other streams. */
    public ExecOptions with(Attachment other) {
        return new ExecOptions(setting, limits, other, keeping);
    }

    /** Names of own variables that are passed on and whose values are never kept or shown. */
    public List<String> secretVariables() {
        return setting.variables().secret();
    }

    /** What the command finds around it. */
    public record Setting(Optional<String> directory, Variables variables, Optional<String> user, boolean privileged) {
        public Setting {
            Objects.requireNonNull(directory);
            Objects.requireNonNull(variables);
            Objects.requireNonNull(user);
        }

        /** The same in another directory. */
        public Setting in(Optional<String> other) {
            return new Setting(other, variables, user, privileged);
        }

        /** The same with other variables. */
        public Setting with(Variables other) {
            return new Setting(directory, other, user, privileged);
        }
    }

    /**
     * The command's environment.
     *
     * @param written {@code NAME=VALUE}, or {@code NAME} to inherit, in the order given
     * @param files files with such lines, which come before {@code written}
     * @param secret names of own variables that are passed on and are secret
     */
    public record Variables(List<String> written, List<String> files, List<String> secret) {
        /** Only those of the sandbox. */
        public static final Variables NONE = new Variables(List.of(), List.of(), List.of());

        public Variables {
            written = List.copyOf(written);
            files = List.copyOf(files);
            secret = List.copyOf(secret);
        }
    }

    /**
     * How much it may take.
     *
     * @param maxOutput how many bytes the command may write until it is ended
     * @param parallel in how many sandboxes the command runs at a time, where it is to run in several
     */
    public record Limits(Optional<Duration> timeout, OptionalLong maxOutput, int parallel) {
        /** Where nothing is said: enough to be quick, few enough for one engine. */
        public static final int DEFAULT_PARALLEL = 8;

        /** As much as it likes. */
        public static final Limits NONE = new Limits(Optional.empty(), OptionalLong.empty(), DEFAULT_PARALLEL);

        public Limits {
            Objects.requireNonNull(timeout);
            Objects.requireNonNull(maxOutput);
        }
    }

    /**
     * How the command's streams are those of whoever asked.
     *
     * @param terminal whether the command gets a terminal
     * @param input whether stdin is passed on
     * @param stream whether output is shown while it comes, and not at the end
     * @param detachKeys in docker's syntax, for example {@code ctrl-],d}
     */
    public record Attachment(boolean terminal, boolean input, boolean stream, Optional<String> detachKeys) {
        /** Output is shown while it comes. */
        public static final Attachment NONE = new Attachment(false, false, true, Optional.empty());

        public Attachment {
            Objects.requireNonNull(detachKeys);
        }
    }

    /**
     * What is kept.
     *
     * @param record whether the run is
     * @param artifacts patterns of files that are kept with it, the most important first
     */
    public record Keeping(boolean record, List<String> artifacts) {
        /** The run, and no files. */
        public static final Keeping RUN = new Keeping(true, List.of());

        /** Nothing. */
        public static final Keeping NOTHING = new Keeping(false, List.of());

        public Keeping {
            artifacts = List.copyOf(artifacts);
        }
    }
}
