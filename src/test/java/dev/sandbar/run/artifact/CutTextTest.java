package dev.sandbar.run.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeFiles.Content;
import dev.sandbar.testing.FakeFiles.FakeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Texts of lengths around the limit. */
@Timeout(60)
final class CutTextTest {
    private static final int LIMIT = 1_000;
    private static final int TAIL = 100;
    private static final int TEXTS = 500;
    private static final String MARK = "⟦sandbar: ";
    private static final String[] SOME = {"a", "é", "€", "😀", "\n", "word ", "\r\n"};

    @TempDir
    Path data;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(4) == 0 ? random.nextInt(2 * LIMIT) : LIMIT / 2 - 50 + random.nextInt(600);
        int kinds = 1 + random.nextInt(SOME.length);
        while (text.length() < length) {
            text.append(SOME[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    /** The text in pieces of any size. */
    private FakeFile file(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Content all = Content.of(bytes);
        Content some = (into, from, length) -> all.read(into, from, 1 + random.nextInt(length));
        return new FakeFile(FileEntry.file(path, bytes.length), () -> some);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void keepTheirEndsWhateverIsBetween() throws Exception {
        FakeFiles files = new FakeFiles();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(text());
            files.add(file("f" + i, texts.get(i)));
        }
        CollectingRig rig = new CollectingRig(data, files)
                .within(new ArtifactLimits(
                        TEXTS, 10, new ArtifactLimits.Sizes(LIMIT, TAIL, 1 << 20, 1 << 30), Duration.ofSeconds(50)));

        rig.collect("*");

        Map<String, String> found = rig.texts();
        List<Artifact> kept = rig.list().kept();
        for (int i = 0; i < TEXTS; i++) {
            long omitted = kept.get(i).content().omitted();
            assertThat(kept.get(i).source()).isEqualTo("f" + i);
            check(texts.get(i), found.get("f" + i), omitted);
        }
    }

    private void check(String text, String kept, long omitted) {
        if (size(text) <= LIMIT) {
            assertThat(kept).as("with seed " + seed).isEqualTo(text);
            return;
        }
        int mark = kept.indexOf(MARK);
        String tail = kept.substring(kept.indexOf("⟧\n") + 2);
        String head = kept.substring(0, mark);
        if (!text.startsWith(head)) {
            head = head.substring(0, head.length() - 1);
        }
        assertThat(text).as("with seed " + seed).startsWith(head).endsWith(tail);
        assertThat(size(head) + omitted + size(tail)).as("with seed " + seed).isEqualTo(size(text));
        assertThat(size(head)).isLessThanOrEqualTo(LIMIT - TAIL);
        assertThat(size(head) + size(tail)).isBetween(LIMIT / 2 - 4, LIMIT);
    }
}
