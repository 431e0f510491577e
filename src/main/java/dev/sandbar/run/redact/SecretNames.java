package dev.sandbar.run.redact;

import java.util.Locale;
import java.util.Set;

/** Which variables hold secrets, by their names. */
public final class SecretNames {
    private static final Set<String> WORDS = Set.of(
            "TOKEN",
            "SECRET",
            "SECRETS",
            "PASSWORD",
            "PASSWD",
            "PASS",
            "PASSPHRASE",
            "PWD",
            "KEY",
            "APIKEY",
            "CREDENTIAL",
            "CREDENTIALS",
            "AUTH",
            "COOKIE",
            "DSN",
            "PAT");
    private static final Set<String> HARMLESS = Set.of("PWD", "OLDPWD", "SSH_AUTH_SOCK");
    private static final String[] ENDS = {"TOKEN", "SECRET", "PASSWORD", "PASSWD", "APIKEY", "CONNECTION_STRING"};

    private SecretNames() {}

    /** Whether the value of a variable of this name is taken for a secret. */
    public static boolean isSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (HARMLESS.contains(upper)) {
            return false;
        }
        for (String end : ENDS) {
            if (upper.endsWith(end)) {
                return true;
            }
        }
        int from = 0;
        for (int i = 0; i <= upper.length(); i++) {
            if (i == upper.length() || !Character.isLetterOrDigit(upper.charAt(i))) {
                if (WORDS.contains(upper.substring(from, i))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }
}
