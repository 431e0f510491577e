package dev.sandbar.run.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where an artifact is among those of its run: {@code work/…} for what was asked for below the run's directory,
 * {@code root/…} for what was asked for by an absolute path. There is one form of each, which leads nowhere else and can be
 * a file's path on any system.
 *
 * @param text with slashes
 */
public record ArtifactPath(String text) implements Comparable<ArtifactPath> {
    /** How many names a path may have. */
    public static final int DEEPEST = 32;

    /** How many bytes of UTF-8 a name may have, as file systems have it. */
    public static final int LONGEST_NAME = 255;

    /** How many bytes of UTF-8 a path may have: file systems take 4,096, each of these in escapes of three at worst. */
    public static final int LONGEST = 1_024;

    private static final String WORK = "work";
    private static final String ROOT = "root";

    /** @throws IllegalArgumentException when it has another form; the message says why */
    public ArtifactPath {
        String[] names = text.split("/", -1);
        if (names.length < 2 || !(names[0].equals(WORK) || names[0].equals(ROOT))) {
            throw new IllegalArgumentException("not the path of an artifact: " + text);
        }
        if (names.length - 1 > DEEPEST) {
            throw new IllegalArgumentException("it lies deeper than " + DEEPEST + " directories");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("its path is longer than " + LONGEST + " bytes");
        }
        for (String name : names) {
            check(name);
        }
    }

    private static void check(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new IllegalArgumentException("a name in its path is longer than " + LONGEST_NAME + " bytes");
        }
        if (name.isEmpty() || !PortableName.isEncoded(name)) {
            throw new IllegalArgumentException("no name of an artifact: " + name);
        }
    }

    /**
     * Where a file of a sandbox goes.
     *
     * @param source its path there, absolute or relative to the run's directory
     * @throws IllegalArgumentException when it can go nowhere; the message says why, to follow the file's name
     */
    public static ArtifactPath of(String source) {
        List<String> names = new ArrayList<>(List.of(source.startsWith("/") ? ROOT : WORK));
        for (String name : source.split("/", -1)) {
            if (name.equals("..")) {
                throw new IllegalArgumentException("its path leads out of its directory");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(PortableName.encode(name));
            }
        }
        return new ArtifactPath(String.join("/", names));
    }

    /** What is equal for two paths that some file system takes for the same. */
    public String folded() {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The same with {@code ~number} at the end of the name's stem: {@code work/app~2.js}. */
    public ArtifactPath numbered(int number) {
        int name = text.lastIndexOf('/') + 1;
        int dot = text.lastIndexOf('.');
        int end = dot > name ? dot : text.length();
        return new ArtifactPath(text.substring(0, end) + "~" + number + text.substring(end));
    }

    @Override
    public int compareTo(ArtifactPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
