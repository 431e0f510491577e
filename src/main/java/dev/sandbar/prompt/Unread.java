package dev.sandbar.prompt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was typed into a line and its reader has not read: nobody knows before the reader has dealt with a key whether
 * the line goes on behind it, so what is typed behind its end belongs to whoever gets the keys then.
 */
final class Unread {
    private final Deque<Sent> sent = new ArrayDeque<>();
    private long typed;
    private long read;

    /** @param at how many characters were typed before it */
    private record Sent(Typed what, long at) {}

    /** Notes what is sent to the reader as {@code bytes}. */
    synchronized void add(Typed what, byte[] bytes) {
        sent.add(new Sent(what, typed));
        typed += new String(bytes, StandardCharsets.UTF_8).length();
    }

    /** The reader has read so many characters more. */
    synchronized void read(int characters) {
        read += characters;
        while (!sent.isEmpty() && sent.element().at() < read) {
            sent.remove();
        }
    }

    synchronized boolean contains(Typed what) {
        return sent.stream().anyMatch(one -> one.what().equals(what));
    }

    synchronized List<Typed> all() {
        return sent.stream().map(Sent::what).toList();
    }
}
