package dev.sandbar.provider.azure;

/**
 * The one line that is typed into the shell with which an exec begins. That shell is interactive: it may edit lines,
 * keeps 1024 bytes of one at the least (busybox) and echoes them. The loader takes its place, says that it is ready,
 * reads a script to its end and becomes that. So nothing of the script is left in the terminal for the command to read,
 * and nothing of it stands in the arguments of a process, where the command could find the nonce.
 */
final class Loader {
    static final String READY = "ready";

    private Loader() {}

    /** @param token of the mark by which it says that it is {@link #READY} */
    static String line(String token) {
        return " stty -echo 2>/dev/null;exec /bin/sh -c '" + script(token) + "'\n";
    }

    // The mark's RS comes from printf: in the echo of this line there is none.
    private static String script(String token) {
        return "unset _s _l;_n=$(printf \"\\nx\");_n=${_n%x};printf \"\\036" + token + ":" + READY + ";\";"
                + "while IFS= read -r _l;do case $_l in .)break;;-*)_s=$_s${_l#-}$_n;;*)_s=$_s${_l#+};;esac;done;"
                + "unset _n _l;eval \"$_s\"";
    }
}
