package dev.sandbar.action;

import static dev.sandbar.action.OptionInfo.flag;
import static dev.sandbar.action.OptionInfo.valued;

import java.util.List;

/** The options of every action that has some. */
final class Options {
    static final OptionInfo DIRECTORY =
            valued("DIR", "where to run: absolute, or relative to the project directory", "--cwd", "--workdir", "-w");
    static final OptionInfo ENVIRONMENT =
            valued("NAME[=VALUE]", "set a variable, or pass on your own by its name", "--env", "-e");
    static final OptionInfo ENVIRONMENT_FILE = valued("FILE", "read variables from a file", "--env-file");
    static final OptionInfo SECRET_ENVIRONMENT =
            valued("NAME", "pass on your own variable, and never keep or show its value", "--secret-env");
    static final OptionInfo ARTIFACT =
            valued("PATTERN", "keep what it made: a file, a folder, or 'target/**/*.jar'", "--artifact");
    static final OptionInfo NO_RECORD = flag("keep nothing of this run", "--no-record");
    static final OptionInfo USER = valued("USER", "run as this user", "--user", "-u");
    static final OptionInfo TERMINAL = flag("give the command a terminal", "--tty", "-t");
    static final OptionInfo INPUT = flag("pass stdin on", "--stdin", "-i", "--interactive");
    static final OptionInfo PRIVILEGED = flag("run with all privileges", "--privileged");
    static final OptionInfo TIMEOUT = valued("DURATION", "end the command after 90s, 5m, 1h30m, …", "--timeout");
    static final OptionInfo MAX_OUTPUT =
            valued("SIZE", "end the command when it has written so much, for example 2G", "--max-output");
    static final OptionInfo NO_STREAM = flag("show the output at the end", "--no-stream");
    static final OptionInfo PARALLEL = valued("N", "of several sandboxes, so many at a time (8)", "--parallel");
    static final OptionInfo SHELL = flag("the command is a script for /bin/sh", "--shell");
    static final OptionInfo DETACH_KEYS =
            valued("KEYS", "keys that end the command, for example ctrl-],d", "--detach-keys");
    static final OptionInfo JSON = flag("write JSON", "--json");
    static final OptionInfo QUIET = flag("only names, one a line", "--quiet", "-q");
    static final OptionInfo SNAPSHOT = valued("NAME", "what it is made from (Daytona)", "--snapshot");
    static final OptionInfo YES = flag("do not ask", "--yes", "-y");
    static final OptionInfo FOLLOW = flag("go on with what is written later", "--follow", "-f");
    static final OptionInfo TAIL = valued("LINES", "only the last lines", "--tail", "-n");
    static final OptionInfo TIMESTAMPS = flag("begin each line with its time", "--timestamps", "-t");
    static final OptionInfo LIMIT = valued("COUNT", "only so many, the newest", "--limit");
    static final OptionInfo SANDBOX = valued("NAME", "only runs in this sandbox", "--sandbox");
    static final OptionInfo PROVIDER = valued("NAME", "only runs in this provider's sandboxes", "--provider");
    static final OptionInfo OUTCOME = valued("OUTCOME", "only those that ended so, or that are live", "--outcome");
    static final OptionInfo SINCE =
            valued("TIME", "only those asked for in the last 2h, 3d, or since a day", "--since");
    static final OptionInfo TEXT = valued("TEXT", "only those with these words in command or output", "--text");
    static final OptionInfo STDERR = flag("only what was written to stderr", "--stderr");
    static final OptionInfo GREP = valued("REGEX", "only lines in which this is found", "--grep");
    static final OptionInfo RAW = flag("pass escape sequences on to a terminal", "--raw");
    static final OptionInfo RAW_DIFF = flag("compare the output as it is, times and addresses too", "--raw");
    static final OptionInfo OUTPUT = valued("FILE", "where to write it", "--output", "-o");
    static final OptionInfo MAX_AGE = valued("DURATION", "remove what is older", "--max-age");
    static final OptionInfo MAX_RUNS = valued("COUNT", "remove all but so many", "--max-runs");
    static final OptionInfo MAX_SIZE = valued("SIZE", "remove until all take no more, for example 2G", "--max-size");
    static final OptionInfo DRY_RUN = flag("only say what would be removed", "--dry-run");
    static final OptionInfo RECORD = valued("FILE", "record what is shown to a new file", "--record");
    static final OptionInfo RECORD_FORM = valued("v2|v3", "the form of the recording (asciicast)", "--record-form");
    static final OptionInfo PLAY = flag("play it here in real time", "--play");
    static final OptionInfo SPEED = valued("FACTOR", "how fast to play, 0.1 to 100", "--speed");
    static final OptionInfo IDLE_LIMIT = valued("SECONDS", "the longest pause when playing", "--idle-limit");
    static final OptionInfo SIZE = valued("COLSxROWS", "the terminal's size", "--size");

    static final List<OptionInfo> EXEC = List.of(
            DIRECTORY,
            ENVIRONMENT,
            ENVIRONMENT_FILE,
            SECRET_ENVIRONMENT,
            USER,
            TERMINAL,
            INPUT,
            PRIVILEGED,
            TIMEOUT,
            MAX_OUTPUT,
            NO_STREAM,
            PARALLEL,
            SHELL,
            ARTIFACT,
            NO_RECORD,
            DETACH_KEYS);
    static final List<OptionInfo> OPEN_SHELL =
            List.of(DIRECTORY, ENVIRONMENT, ENVIRONMENT_FILE, USER, PRIVILEGED, DETACH_KEYS, RECORD, RECORD_FORM);
    static final List<OptionInfo> CREATE = List.of(SNAPSHOT);
    static final List<OptionInfo> REMOVE = List.of(YES);
    static final List<OptionInfo> LOGS = List.of(FOLLOW, TAIL, TIMESTAMPS);
    static final List<OptionInfo> INSPECT = List.of(JSON);
    static final List<OptionInfo> LIST = List.of(JSON, QUIET);
    static final List<OptionInfo> PROVIDERS = List.of(JSON);
    static final List<OptionInfo> RUNS_LIST = List.of(SANDBOX, PROVIDER, OUTCOME, SINCE, TEXT, LIMIT, JSON, QUIET);
    static final List<OptionInfo> RUNS_SHOW = List.of(JSON);
    static final List<OptionInfo> RUNS_LOGS = List.of(FOLLOW, STDERR, GREP, RAW);
    static final List<OptionInfo> RUNS_ARTIFACTS = List.of(OUTPUT, JSON);
    static final List<OptionInfo> RUNS_PRUNE = List.of(MAX_AGE, MAX_RUNS, MAX_SIZE, DRY_RUN, YES);
    static final List<OptionInfo> RUNS_DIFF = List.of(JSON, RAW_DIFF);
    static final List<OptionInfo> RUNS_EXPORT = List.of(OUTPUT);
    static final List<OptionInfo> RUNS = List.of(
            SANDBOX, PROVIDER, OUTCOME, SINCE, TEXT, LIMIT, JSON, QUIET, FOLLOW, STDERR, GREP, RAW, MAX_AGE, MAX_RUNS,
            MAX_SIZE, DRY_RUN, YES, OUTPUT);
    static final List<OptionInfo> AUDIT = List.of(JSON, LIMIT);
    static final List<OptionInfo> REPLAY = List.of(SIZE, JSON, PLAY, SPEED, IDLE_LIMIT);

    private Options() {}
}
