package dev.sandbar.prompt;

/** Names with {@code *} and {@code ?} in them. */
final class Globs {
    private Globs() {}

    /** Whether {@code word} stands for more than itself. */
    static boolean isGlob(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    /** Whether {@code name} is meant by {@code glob}; takes time in proportion to both lengths multiplied. */
    static boolean matches(String glob, String name) {
        int star = -1;
        int retry = 0;
        int g = 0;
        int n = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                retry = n;
            } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == name.charAt(n))) {
                g++;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
