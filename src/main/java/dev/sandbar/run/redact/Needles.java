package dev.sandbar.run.redact;

import java.util.Arrays;
import java.util.List;

/**
 * What is looked for, as an automaton (Aho and Corasick, 1975) behind a filter over its first three bytes. Immutable once
 * it is made.
 */
final class Needles {
    /** The filter looks at that many bytes; no needle has fewer. */
    static final int SHORTEST = 3;

    static final int ROOT = 0;
    private static final int NONE = -1;
    private static final int FILTER_BITS = 18;
    /** No rule has a space in its prefix before that. */
    private static final int SHORTEST_BEFORE_SPACE = 5;

    private static final int MIX = 0x9E3779B1;

    private byte[] label = new byte[256];
    private int[] child = new int[256];
    private int[] sibling = new int[256];
    private int[] fail = new int[256];
    private int[] depth = new int[256];
    private int[] length = new int[256];
    private int[] owner = new int[256];
    private int[] rule = new int[256];
    private boolean[] secret = new boolean[256];
    private final int[] byRoot = new int[256];
    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];
    private int count;

    private Needles() {
        node((byte) 0, 0);
    }

    /** Looks for the forms of {@code secrets}, named by their index, and for the beginnings of {@code rules}. */
    static Needles of(List<Secret> secrets, List<TokenRule> rules) {
        Needles needles = new Needles();
        for (int i = 0; i < secrets.size(); i++) {
            for (byte[] form : SecretForms.of(secrets.get(i).value())) {
                needles.addSecret(form, i);
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            int node = needles.insert(SignificantBytes.of(rules.get(i).prefix()), false);
            needles.rule[node] = i;
        }
        needles.link();
        return needles;
    }

    private void addSecret(byte[] form, int index) {
        int node = insert(form, true);
        if (length[node] == 0) {
            length[node] = form.length;
            owner[node] = index;
        }
    }

    private int insert(byte[] needle, boolean isSecret) {
        int node = ROOT;
        for (byte value : needle) {
            int next = find(node, value);
            if (next == NONE) {
                next = node(value, depth[node] + 1);
                sibling[next] = child[node];
                child[node] = next;
                if (node == ROOT) {
                    byRoot[value & 0xff] = next;
                }
            }
            node = next;
            secret[node] |= isSecret;
        }
        int hash = hash(needle[0], needle[1], needle[2]);
        filter[hash >>> 6] |= 1L << hash;
        return node;
    }

    private int node(byte value, int level) {
        if (count == label.length) {
            grow(count * 2);
        }
        label[count] = value;
        child[count] = NONE;
        sibling[count] = NONE;
        depth[count] = level;
        rule[count] = NONE;
        return count++;
    }

    private void grow(int size) {
        label = Arrays.copyOf(label, size);
        child = Arrays.copyOf(child, size);
        sibling = Arrays.copyOf(sibling, size);
        fail = Arrays.copyOf(fail, size);
        depth = Arrays.copyOf(depth, size);
        length = Arrays.copyOf(length, size);
        owner = Arrays.copyOf(owner, size);
        rule = Arrays.copyOf(rule, size);
        secret = Arrays.copyOf(secret, size);
    }

    private int find(int node, byte value) {
        if (node == ROOT) {
            int first = byRoot[value & 0xff];
            return first == ROOT ? NONE : first;
        }
        int at = child[node];
        while (at != NONE && label[at] != value) {
            at = sibling[at];
        }
        return at;
    }

    // Level by level, so that a node's failure link is complete before it is used by longer ones.
    private void link() {
        int[] queue = new int[count];
        int end = 0;
        queue[end++] = ROOT;
        for (int begin = 0; begin < end; begin++) {
            int node = queue[begin];
            for (int at = child[node]; at != NONE; at = sibling[at]) {
                queue[end++] = at;
                fail[at] = node == ROOT ? ROOT : next(fail[node], label[at]);
                inherit(at, fail[at]);
            }
        }
    }

    private void inherit(int node, int suffix) {
        if (length[node] == 0) {
            length[node] = length[suffix];
            owner[node] = owner[suffix];
        }
        if (rule[node] == NONE) {
            rule[node] = rule[suffix];
        }
    }

    /** The state after {@code value}. */
    int next(int state, byte value) {
        int from = state;
        int next = find(from, value);
        while (next == NONE && from != ROOT) {
            from = fail[from];
            next = find(from, value);
        }
        return next == NONE ? ROOT : next;
    }

    /** How many of the last bytes a state stands for: they are the beginning of something. */
    int depth(int state) {
        return depth[state];
    }

    /**
     * The same of those that may become something longer.
     *
     * @param gap whether other bytes have come since: then it is a secret's beginning, or a rule's with a space in it
     */
    int live(int state, boolean gap) {
        int at = state;
        while (at != ROOT && (child[at] == NONE || (gap && !secret[at] && depth[at] < SHORTEST_BEFORE_SPACE))) {
            at = fail[at];
        }
        return depth[at];
    }

    /** The length of the longest secret that ends here; 0 for none. */
    int length(int state) {
        return length[state];
    }

    /** The index of the secret that ends here. */
    int owner(int state) {
        return owner[state];
    }

    /** The index of the rule whose beginning ends here; negative for none. */
    int rule(int state) {
        return rule[state];
    }

    private static int hash(byte first, byte second, byte third) {
        return (((first & 0xff) << 16 | (second & 0xff) << 8 | (third & 0xff)) * MIX) >>> (Integer.SIZE - FILTER_BITS);
    }

    /** The first index from {@code from} on at which something may begin; {@code count - 2} at most when nothing does. */
    int candidate(byte[] bytes, int from, int count) {
        if (count - from < SHORTEST) {
            return from;
        }
        long[] bits = filter;
        int window = (bytes[from] & 0xff) << 8 | (bytes[from + 1] & 0xff);
        for (int at = from + 2; at < count; at++) {
            window = (window << 8 | (bytes[at] & 0xff)) & 0xffffff;
            int hash = (window * MIX) >>> (Integer.SIZE - FILTER_BITS);
            if ((bits[hash >>> 6] >>> hash & 1) != 0) {
                return at - 2;
            }
        }
        return count - 2;
    }
}
