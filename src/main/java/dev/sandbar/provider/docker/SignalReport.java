package dev.sandbar.provider.docker;

import dev.sandbar.provider.json.Json;

/**
 * What the script that signals has to say.
 *
 * @param found how many processes there were
 * @param denied how many of them it was not allowed to signal
 */
record SignalReport(long found, long denied) {
    static SignalReport parse(String report) {
        String[] words = report.strip().split(" ", 2);
        return new SignalReport(new Json(words[0]).number(0), new Json(words[words.length - 1]).number(0));
    }
}
