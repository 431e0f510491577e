package dev.sandbar.provider.azure;

import java.util.ArrayList;
import java.util.List;

/** Finds in the end of a log what was not in the end that came before it. Belongs to one thread. */
final class LogTail {
    /** {@code 2026-11-21T10:15:02.123456789Z}: nothing shorter or longer is a time. */
    private static final int SHORTEST_TIME = 20;

    private static final int LONGEST_TIME = 35;

    private List<String> before = List.of();
    private boolean first = true;

    /**
     * What is new.
     *
     * @param gap whether lines between the last and these are missing
     */
    record News(List<String> lines, boolean gap) {
        News {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Takes in the newest end of the log.
     *
     * @param last whether nothing comes after it: then a line without its end counts too
     */
    News next(String content, boolean last) {
        List<String> now = new ArrayList<>(content.lines().toList());
        if (!last && !now.isEmpty() && !content.endsWith("\n")) {
            now.remove(now.size() - 1);
        }
        int known = first ? 0 : overlap(now);
        boolean gap = !first && known == 0 && !before.isEmpty() && !now.isEmpty();
        List<String> news = now.subList(known, now.size());
        if (!now.isEmpty()) {
            before = List.copyOf(now);
            first = false;
        }
        return new News(news, gap);
    }

    /** How many lines at the beginning of {@code now} are the last that were there before; the most that fit. */
    private int overlap(List<String> now) {
        for (int start = 0; start < before.size(); start++) {
            int length = before.size() - start;
            if (length <= now.size() && now.subList(0, length).equals(before.subList(start, before.size()))) {
                return length;
            }
        }
        return 0;
    }

    /** The line without the time that Azure wrote before it, where it did. */
    static String withoutTime(String line) {
        int space = line.indexOf(' ');
        boolean time = space >= SHORTEST_TIME
                && space <= LONGEST_TIME
                && line.charAt(4) == '-'
                && line.charAt(10) == 'T'
                && Character.isDigit(line.charAt(0));
        return time ? line.substring(space + 1) : line;
    }
}
