package dev.sandbar.app;

/** A name with wildcards: {@code *} stands for any characters, {@code ?} for one. */
record Glob(String pattern) {
    /** Whether a name says that several may be meant. */
    static boolean isOne(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }

    /** Whether all of {@code text} fits; linear in practice, since only the last star is ever tried again. */
    boolean matches(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int afterStar = 0;
        while (in < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                afterStar = in;
            } else if (at < pattern.length() && fits(pattern.charAt(at), text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++afterStar;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean fits(char wanted, char is) {
        return wanted == '?' || wanted == is;
    }
}
