package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.http.HttpText;
import java.util.Locale;

/**
 * What a host's program said when it started nothing in a container.
 *
 * @param code its exit code
 * @param said what it printed
 */
record HostFailure(Method method, int code, String said) {
    private static final int LONGEST = 300;

    /** Whether the host does not have the program, or does not let this user use it. */
    boolean isMethodMissing() {
        String words = said.toLowerCase(Locale.ROOT);
        return words.contains("env: '" + method.name() + "'")
                || words.contains("env: ‘" + method.name() + "’")
                || words.contains("env: can't execute '" + method.name() + "'")
                || words.contains("please run as root")
                || words.contains("ipcc_send_rec")
                || words.contains("unable to open file '/etc/pve");
    }

    /** Whether the program got as far as the container, and what is missing is in it. */
    boolean isShellMissing() {
        return code == 127 || said.contains("Failed to exec");
    }

    /** The last line, on which programs say why, without control characters and of bounded length. */
    String line() {
        String all = said.strip();
        return HttpText.printable(all.substring(all.lastIndexOf('\n') + 1), LONGEST);
    }
}
