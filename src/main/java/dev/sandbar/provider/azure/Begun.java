package dev.sandbar.provider.azure;

/**
 * A command that runs.
 *
 * @param lines whether the terminal passes on input as {@link InputLines} encodes it
 * @param plain whether the terminal leaves output as it is
 * @param reporter the process that reports how the command ends, as the container numbers it
 */
record Begun(boolean lines, boolean plain, long reporter) {
    /** What the words of the wrapper's mark mean: {@code lines 123}. */
    static Begun parse(String words) {
        int space = words.indexOf(' ');
        String discipline = words.substring(0, Math.max(space, 0));
        long reporter = Numbers.parse(words.substring(space + 1));
        return new Begun(discipline.equals("lines"), !discipline.equals("cooked"), reporter);
    }
}
