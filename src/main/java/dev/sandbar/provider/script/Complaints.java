package dev.sandbar.provider.script;

import dev.sandbar.provider.http.HttpText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The beginning of what a script's programs complain about, a line for each thing. Belongs to the reading thread. */
final class Complaints {
    private static final int LONGEST = 16 * 1024;
    private static final int MOST = 20;
    /** How tar of GNU and busybox say at the end that they have complained. */
    private static final List<String> SUMMARIES = List.of("Exiting with failure status", "error exit delayed");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    void add(byte[] bytes, int from, int length) {
        said.write(bytes, from, Math.min(length, LONGEST - said.size()));
    }

    /** Without control characters. */
    List<String> lines() {
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .map(HttpText::printable)
                .filter(line -> !line.isEmpty() && SUMMARIES.stream().noneMatch(line::contains))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
