package dev.sandbar.run.artifact;

import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.WorkingDirectory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of a sandbox to keep: a path with wildcards, relative to the directory of the run or absolute.
 *
 * <p>{@code *}, {@code ?} and {@code [abc]} stand for something within a name, {@code **} for any number of directories; none
 * of them for a dot at the beginning of a name. What matches a directory takes everything below it, but for a last name
 * such as {@code *.xml}, which is of files only. {@code !} before a pattern leaves out what it matches.
 */
public final class ArtifactPattern {
    private static final int LONGEST = 1_024;
    private static final int LONGEST_SHOWN = 80;
    private static final int MOST_NAMES = 32;

    /** Nobody wants these unless they say so. */
    private static final Set<String> UNWANTED =
            Set.of("node_modules", ".git", ".hg", ".svn", "__pycache__", ".venv", ".cache", "obj");

    private final String text;
    private final boolean leavesOut;
    private final boolean absolute;
    private final List<NamePattern> names;

    private ArtifactPattern(String text, boolean leavesOut, boolean absolute, List<NamePattern> names) {
        this.text = text;
        this.leavesOut = leavesOut;
        this.absolute = absolute;
        this.names = List.copyOf(names);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException with what is wrong with it, in words for the operator
     */
    public static ArtifactPattern parse(String text) {
        try {
            return read(text);
        } catch (IllegalArgumentException e) {
            String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
            throw new IllegalArgumentException(
                    "the artifact pattern '" + shown + "' cannot be used: " + e.getMessage(), e);
        }
    }

    private static ArtifactPattern read(String text) {
        boolean leavesOut = text.startsWith("!");
        String path = leavesOut ? text.substring(1) : text;
        refuse(path.isEmpty(), "it is empty");
        refuse(path.length() > LONGEST, "it is longer than " + LONGEST + " characters");
        refuse(path.indexOf('\0') >= 0, "it has a NUL in it");
        boolean absolute = path.startsWith("/");
        List<NamePattern> names = names(path);
        refuse(absolute && names.isEmpty(), "it is the whole file system; write which directory of it");
        return new ArtifactPattern(text, leavesOut, absolute, names);
    }

    private static List<NamePattern> names(String path) {
        List<NamePattern> names = new ArrayList<>();
        for (String name : PathNames.of(path)) {
            refuse(name.equals(".."), "'..' leads out of where it begins; write an absolute path");
            names.add(NamePattern.parse(name));
        }
        if (!names.isEmpty() && names.get(names.size() - 1).isAnyDirectories()) {
            names.add(NamePattern.parse("*"));
        }
        refuse(names.size() > MOST_NAMES, "it has more than " + MOST_NAMES + " names");
        return names;
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** Whether what it matches is to be left out. */
    public boolean leavesOut() {
        return leavesOut;
    }

    /** Whether it is of absolute paths; otherwise it is of those below the directory of the run. */
    public boolean absolute() {
        return absolute;
    }

    /**
     * What to ask a provider for: everything that it matches is among the answer.
     *
     * @param directory of the run
     */
    FileRequest request(WorkingDirectory directory) {
        return new FileRequest(directory, base(), closed(), name());
    }

    private String base() {
        StringBuilder base = new StringBuilder();
        for (NamePattern name : names) {
            if (!name.isLiteral()) {
                break;
            }
            base.append(base.length() > 0 || absolute ? "/" : "").append(name.text());
        }
        if (base.length() > 0) {
            return base.toString();
        }
        return absolute ? "/" : ".";
    }

    private Set<String> closed() {
        Set<String> closed = new HashSet<>(UNWANTED);
        names.forEach(name -> closed.remove(name.text()));
        return closed;
    }

    // '?' is one byte to some programs, and one character to others.
    private Optional<String> name() {
        return ofFiles() && last().isPlain() ? Optional.of(last().text().replace('?', '*')) : Optional.empty();
    }

    private NamePattern last() {
        return names.get(names.size() - 1);
    }

    private boolean ofFiles() {
        return !names.isEmpty() && last().isOfFiles();
    }

    /** Whether it is of the file with this path, absolute or relative to the directory of the run, or of one around it. */
    public boolean matches(String path) {
        return absolute == path.startsWith("/") && matches(PathNames.of(path));
    }

    /** Whether it is of this file, or of a directory that the file is in. */
    boolean matches(List<String> path) {
        long end = 1L << names.size();
        long states = following(1);
        for (String name : path) {
            if ((states & end) != 0 && !ofFiles()) {
                return true;
            }
            states = after(states, name);
        }
        return (states & end) != 0;
    }

    /** Whether it may be of something in this directory. */
    boolean reaches(List<String> directory) {
        long states = following(1);
        for (String name : directory) {
            if ((states & 1L << names.size()) != 0 && !ofFiles()) {
                return true;
            }
            states = after(states, name);
        }
        return ofFiles() ? (states & ~(1L << names.size())) != 0 : states != 0;
    }

    /** How much of it may have been read after one more name, a bit for each number of names; as any automaton does. */
    private long after(long states, String name) {
        long next = 0;
        for (int i = 0; i < names.size(); i++) {
            NamePattern pattern = names.get(i);
            if ((states & 1L << i) == 0) {
                continue;
            }
            if (pattern.isAnyDirectories()) {
                next |= name.startsWith(".") ? 0 : 1L << i;
            } else if (pattern.matches(name)) {
                next |= 1L << (i + 1);
            }
        }
        return following(next);
    }

    /** With what follows when {@code **} stands for nothing. */
    private long following(long states) {
        long all = states;
        for (int i = 0; i < names.size(); i++) {
            if ((all & 1L << i) != 0 && names.get(i).isAnyDirectories()) {
                all |= 1L << (i + 1);
            }
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArtifactPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
