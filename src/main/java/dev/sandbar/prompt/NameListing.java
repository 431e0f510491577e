package dev.sandbar.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * The small commands that list names in a sandbox, and how to read what they print. They need a POSIX shell there and
 * nothing else; names end in NUL, so that one with a newline in it is not taken for two.
 */
public final class NameListing {
    /** More names than anybody looks through; a larger directory is listed up to here. */
    static final int MOST_NAMES = 10_000;

    // The directory is an argument, never part of the script. CDPATH would take cd elsewhere and make it print.
    private static final String DIRECTORY =
            """
            CDPATH= cd -- "$1" >/dev/null 2>&1 || exit 1
            n=0
            for f in * .[!.]* ..?*; do
              if [ -d "$f" ]; then printf '%s/\\0' "$f"
              elif [ -e "$f" ] || [ -L "$f" ]; then printf '%s\\0' "$f"
              else continue
              fi
              n=$((n + 1))
              [ "$n" -lt "$2" ] || exit 0
            done
            exit 0
            """;

    // PATH is split at its colons and otherwise taken as it is: set -f keeps the shell from reading patterns in it.
    private static final String PROGRAMS =
            """
            n=0
            set -f
            IFS=:
            set -- "$1" $PATH
            most=$1
            shift
            set +f
            for d; do
              [ -n "$d" ] || continue
              for f in "$d"/*; do
                [ -x "$f" ] && [ ! -d "$f" ] || continue
                printf '%s\\0' "${f##*/}"
                n=$((n + 1))
                [ "$n" -lt "$most" ] || exit 0
              done
            done
            exit 0
            """;

    private NameListing() {}

    /**
     * The words of the command that lists a directory.
     *
     * @param directory absolute, or relative to where the command runs; empty for that place itself
     */
    public static List<String> directory(String directory) {
        String where = directory.isEmpty() ? "." : directory;
        return List.of("sh", "-c", DIRECTORY, "sh", where, Integer.toString(MOST_NAMES));
    }

    /** The words of the command that lists the programs on the sandbox's search path. */
    public static List<String> programs() {
        return List.of("sh", "-c", PROGRAMS, "sh", Integer.toString(MOST_NAMES));
    }

    /**
     * The names that a command printed, those of directories with a slash at the end; without any that a line could
     * not show as it is.
     *
     * @param output may be cut off anywhere
     */
    public static List<String> names(String output) {
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int end = output.indexOf('\0'); end >= 0; end = output.indexOf('\0', start)) {
            String name = output.substring(start, end);
            if (Shown.isHarmless(name)) {
                names.add(name);
            }
            start = end + 1;
        }
        return List.copyOf(names);
    }
}
