package dev.sandbar.vt;

/** The rows that scrolled off the top, oldest first, in a ring that forgets the oldest ones. */
final class History {
    private static final int FIRST_SIZE = 64;

    private final int capacity;
    private HistoryLine[] lines = new HistoryLine[0];
    private int first;
    private int count;
    private long scrolledOff;

    History(int capacity) {
        this.capacity = capacity;
    }

    int count() {
        return count;
    }

    long scrolledOff() {
        return scrolledOff;
    }

    HistoryLine get(int index) {
        return lines[(first + index) % lines.length];
    }

    void add(Line line) {
        scrolledOff++;
        if (capacity > 0) {
            add(HistoryLine.of(line));
        }
    }

    void add(HistoryLine line) {
        if (count == lines.length && count < capacity) {
            grow();
        }
        if (count == capacity) {
            lines[first] = line;
            first = first + 1 == lines.length ? 0 : first + 1;
        } else {
            lines[(first + count) % lines.length] = line;
            count++;
        }
    }

    /** Takes the newest row out again. */
    HistoryLine removeLast() {
        count--;
        return get(count);
    }

    void clear() {
        lines = new HistoryLine[0];
        first = 0;
        count = 0;
    }

    private void grow() {
        int size = Math.min(capacity, Math.max(FIRST_SIZE, lines.length * 2));
        HistoryLine[] larger = new HistoryLine[size];
        for (int i = 0; i < count; i++) {
            larger[i] = get(i);
        }
        lines = larger;
        first = 0;
    }
}
