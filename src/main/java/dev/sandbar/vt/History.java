package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The rows that scrolled off the top, oldest first, in a ring that forgets the oldest ones. */
final class History {
    private static final int FIRST_SIZE = 64;

    private final int capacity;
    private final Packer packer = new Packer();
    private HistoryLine[] lines = new HistoryLine[0];
    private int first;
    private int count;
    private long scrolledOff;
    /** Lines of rows before this one were given to others. */
    private long sharedBefore;

    History(int capacity) {
        this.capacity = capacity;
    }

    int count() {
        return count;
    }

    /** How many rows ever left the screen; the number of the screen's first row, by which rows are told apart. */
    long scrolledOff() {
        return scrolledOff;
    }

    HistoryLine get(int index) {
        int at = first + index;
        return lines[at < lines.length ? at : at - lines.length];
    }

    void add(Line line) {
        if (capacity > 0) {
            put(packer.pack(line.cells(), line.marks(), spare()));
        }
        scrolledOff++;
    }

    /** The line that is forgotten for the next one, unless someone else still has it. */
    private HistoryLine spare() {
        boolean ours = count == capacity && scrolledOff - count >= sharedBefore;
        return ours ? lines[first] : new HistoryLine();
    }

    /** A new list of all lines, for the caller to change; the lines will stay as they are. */
    List<HistoryLine> all() {
        sharedBefore = scrolledOff;
        List<HistoryLine> all = new ArrayList<>(count + 1);
        forEach(all::add);
        return all;
    }

    /** Other lines instead, the oldest keeping its number; the oldest ones are forgotten where there are too many. */
    void replaceAll(List<HistoryLine> newLines) {
        long oldest = scrolledOff - count;
        clear();
        newLines.subList(Math.max(0, newLines.size() - capacity), newLines.size())
                .forEach(this::put);
        scrolledOff = oldest + newLines.size();
        // Some are those of before, under other numbers.
        sharedBefore = scrolledOff;
    }

    void forEach(Consumer<HistoryLine> action) {
        for (int i = 0; i < count; i++) {
            action.accept(get(i));
        }
    }

    void replaceEach(UnaryOperator<HistoryLine> change) {
        for (int i = 0; i < count; i++) {
            int at = first + i < lines.length ? first + i : first + i - lines.length;
            lines[at] = change.apply(lines[at]);
        }
    }

    void forgetOldest(int number) {
        List<HistoryLine> kept = all().subList(number, count);
        lines = kept.toArray(HistoryLine[]::new);
        first = 0;
        count = lines.length;
    }

    void clear() {
        lines = new HistoryLine[0];
        first = 0;
        count = 0;
    }

    private void put(HistoryLine line) {
        if (count == lines.length && count < capacity) {
            grow();
        }
        if (count == capacity) {
            lines[first] = line;
            first = first + 1 == lines.length ? 0 : first + 1;
        } else {
            int at = first + count;
            lines[at < lines.length ? at : at - lines.length] = line;
            count++;
        }
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
