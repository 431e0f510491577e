package dev.sandbar.provider.tar;

import dev.sandbar.sandbox.FileEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Archives read to their end. */
final class TarText {
    static final TarOrigin ORIGIN = new TarOrigin("the files of docker/web", "look at it with inspect");

    private TarText() {}

    /** What gives {@code bytes}, at most {@code most} at once. */
    static TarInput input(byte[] bytes, int most) {
        return new TarInput() {
            private int at;

            @Override
            public int read(byte[] into, int from, int length) {
                int count = Math.min(Math.min(length, most), bytes.length - at);
                System.arraycopy(bytes, at, into, from, count);
                at += count;
                return count == 0 ? -1 : count;
            }

            @Override
            public void close() {}
        };
    }

    static TarFiles files(byte[] bytes) {
        return new TarFiles(input(bytes, Integer.MAX_VALUE), ORIGIN);
    }

    /** All entries, with the contents unread. */
    static List<FileEntry> entries(byte[] bytes) throws InterruptedException {
        List<FileEntry> entries = new ArrayList<>();
        try (TarFiles files = files(bytes)) {
            for (FileEntry entry = files.next(); entry != null; entry = files.next()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** All entries as {@code path=content}. */
    static List<String> contents(TarInput input) throws InterruptedException {
        List<String> contents = new ArrayList<>();
        try (TarFiles files = new TarFiles(input, ORIGIN)) {
            for (FileEntry entry = files.next(); entry != null; entry = files.next()) {
                contents.add(entry.path() + "=" + content(files));
            }
        }
        return contents;
    }

    static String content(TarFiles files) throws InterruptedException {
        StringBuilder content = new StringBuilder();
        byte[] some = new byte[1000];
        for (int count = files.read(some, 0, some.length); count >= 0; count = files.read(some, 0, some.length)) {
            content.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
        }
        return content.toString();
    }
}
