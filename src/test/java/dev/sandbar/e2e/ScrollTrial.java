package dev.sandbar.e2e;

import dev.sandbar.vt.Row;
import dev.sandbar.vt.ScreenSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a key down that moves the cursor through the list, and finds for each time that it is pressed the frame that shows it. */
final class ScrollTrial {
    private static final Pattern CURSOR = Pattern.compile("▸ .*?((?:day|aci|pve)\\d+)(?:-(\\d+))? ");
    private static final int WIDEST = 40;

    private final Pilot pilot;
    private final List<String> entries;
    private final int sandboxes;
    private final List<Long> pressed = new ArrayList<>();
    private final List<Double> millis = new ArrayList<>();
    private final List<Long> frames = new ArrayList<>();
    private int first;
    private int rowsAKey;

    /** @param entries whose sandboxes stand in the list, in their order */
    ScrollTrial(Pilot pilot, List<String> entries, int sandboxes) {
        this.pilot = pilot;
        this.entries = List.copyOf(entries);
        this.sandboxes = sandboxes;
    }

    /**
     * What came of it.
     *
     * @param frames whole ones that were drawn while the key was held
     * @param framesASecond the same by the time from the first of them to the last: what a key takes to show counts elsewhere
     * @param keyMillis from each press to the frame with its row, ascending
     * @param longestGap between two frames, in milliseconds
     */
    record Result(int frames, double framesASecond, List<Double> keyMillis, double longestGap) {
        double key(double share) {
            return keyMillis.isEmpty()
                    ? -1
                    : keyMillis.get((int) Math.min(keyMillis.size() - 1, keyMillis.size() * share));
        }
    }

    /** How far a key moves the cursor. */
    int rowsOf(String key) {
        int before = position(pilot.screen().snapshot());
        pilot.press(key);
        pilot.settle();
        return position(pilot.screen().snapshot()) - before;
    }

    /**
     * Presses a key so often.
     *
     * @param rows how far it moves the cursor
     */
    Result hold(String key, int rows, int times, double aSecond) {
        first = position(pilot.screen().snapshot());
        rowsAKey = rows;
        pilot.watchFrames(this::shown);
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            LockSupport.parkNanos(begin + (long) (i * 1e9 / aSecond) - System.nanoTime());
            synchronized (this) {
                pressed.add(System.nanoTime());
            }
            pilot.press(key);
        }
        long end = System.nanoTime();
        pilot.settle();
        pilot.watchFrames(() -> {});
        return result(end);
    }

    private synchronized Result result(long end) {
        List<Long> during = frames.stream().filter(at -> at - end <= 0).toList();
        double gap = 0;
        for (int i = 1; i < during.size(); i++) {
            gap = Math.max(gap, (during.get(i) - during.get(i - 1)) / 1e6);
        }
        List<Double> sorted = new ArrayList<>(millis);
        sorted.sort(null);
        return new Result(during.size(), aSecond(during), List.copyOf(sorted), gap);
    }

    private static double aSecond(List<Long> frames) {
        int last = frames.size() - 1;
        return last < 1 ? 0 : last * 1e9 / (frames.get(last) - frames.get(0));
    }

    private synchronized void shown() {
        long now = System.nanoTime();
        frames.add(now);
        int there = position(pilot.screen().snapshot());
        while (there >= 0
                && millis.size() < pressed.size()
                && Math.abs(there - first) >= Math.abs(rowsAKey) * (millis.size() + 1)) {
            millis.add((now - pressed.get(millis.size())) / 1e6);
        }
    }

    /** Which row the cursor stands on, from the first of the first entry on; -1 for none of them. */
    private int position(ScreenSnapshot screen) {
        for (int i = 0; i < screen.size().rows(); i++) {
            Row row = screen.row(i);
            String text = row.text(0, Math.min(WIDEST, screen.size().columns()));
            Matcher cursor = CURSOR.matcher(text);
            if (text.contains("▸") && cursor.find()) {
                int number = cursor.group(2) == null ? 0 : Integer.parseInt(cursor.group(2));
                return entries.indexOf(cursor.group(1)) * (sandboxes + 1) + number;
            }
        }
        return -1;
    }
}
