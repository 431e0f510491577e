package dev.sandbar.history.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.history.audit.AuditEntry.Actor;
import dev.sandbar.history.audit.AuditVerifier.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class AuditChainTest {
    private static final Actor ACTOR = new Actor("ada", "deck", 7, "shell");

    @TempDir
    Path data;

    private AuditFiles files;

    @BeforeEach
    void nameFiles() {
        files = AuditFiles.in(data.resolve("sandbar"));
    }

    private AuditLog log() {
        return new AuditLog(files, () -> Instant.parse("2026-11-21T10:00:00Z"), ACTOR);
    }

    private static AuditEntry entry(String target) {
        return new AuditEntry(ACTOR, "stop", target, List.of("--now", target), "allowed", "done", 0);
    }

    private void append(int count) throws IOException {
        AuditLog log = log();
        for (int i = 1; i <= count; i++) {
            log.append(entry("box-" + i));
        }
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(files.chain()));
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(files.chain(), String.join("\n", lines) + "\n");
    }

    private Verdict verify() throws IOException {
        return AuditVerifier.verify(files);
    }

    @Test
    void whatWasAppendedIsFoundWhole() throws IOException {
        append(20);

        assertThat(verify().findings()).isEmpty();
        assertThat(verify().lines()).isEqualTo(20);
        assertThat(AuditReader.last(files, 2))
                .extracting(line -> line.get("target").asText())
                .containsExactly("box-19", "box-20");
    }

    @Test
    void theHashIsThatOfTheLineWithoutIt() throws IOException {
        append(1);

        String line = lines().get(0);
        String body = line.replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
        assertThat(line).endsWith("\"hash\":\"" + AuditLine.hash(body) + "\"}");
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        append(1);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.chain())))
                .isEqualTo("rw-------");
    }

    @Test
    void noTextCanBreakOutOfItsLine() throws IOException {
        log().append(entry("a\nb\r\"}\\ \u001b[31m \u2028 \ud800 \ud83d\ude00"));
        append(1);

        assertThat(lines()).hasSize(2);
        assertThat(verify().good()).isTrue();
        assertThat(AuditReader.last(files, 2).get(0).get("target").asText())
                .isEqualTo("a\nb\r\"}\\ \u001b[31m \u2028 \ufffd \ud83d\ude00");
    }

    @Test
    void longTextIsShortened() throws IOException {
        List<String> words = Collections.nCopies(500, "\u0001".repeat(5_000));
        log().append(new AuditEntry(ACTOR, "exec", "box", words, "allowed", AuditEntry.BEGUN, 0));
        append(1);

        assertThat(verify().good()).isTrue();
        assertThat(lines().get(0)).contains("words more");
    }

    @Test
    void aChangedLineIsFound() throws IOException {
        append(5);
        List<String> lines = lines();
        lines.set(2, lines.get(2).replace("box-3", "box-9"));
        write(lines);

        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.what()).contains("was changed");
        });
    }

    @Test
    void aChangedLineWithANewHashIsFound() throws IOException {
        append(5);
        List<String> lines = lines();
        String body = lines.get(2).replace("box-3", "box-9").replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
        lines.set(2, body.substring(0, body.length() - 1) + ",\"hash\":\"" + AuditLine.hash(body) + "\"}");
        write(lines);

        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(4);
            assertThat(finding.what()).contains("does not follow");
        });
    }

    @Test
    void aDeletedLineIsFound() throws IOException {
        append(5);
        List<String> lines = lines();
        lines.remove(1);
        write(lines);

        assertThat(verify().findings())
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .contains("lines are missing before it");
    }

    @Test
    void anotherOrderIsFound() throws IOException {
        append(5);
        List<String> lines = lines();
        Collections.swap(lines, 1, 3);
        write(lines);

        assertThat(verify().good()).isFalse();
    }

    @Test
    void aCutOffEndIsFound() throws IOException {
        append(5);
        write(lines().subList(0, 3));

        assertThat(verify().findings())
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .contains("the head names number 5");
    }

    @Test
    void aCutOffEndIsFoundAfterTheNextActionToo() throws IOException {
        append(5);
        write(lines().subList(0, 3));
        append(1);

        assertThat(verify().findings())
                .extracting(finding -> finding.what())
                .anyMatch(what -> what.contains("lines are missing before it"))
                .anyMatch(what -> what.contains("was damaged"));
    }

    @Test
    void aMissingChainIsFound() throws IOException {
        append(5);
        Files.delete(files.chain());

        assertThat(verify().good()).isFalse();
    }

    @Test
    void aMissingHeadIsFound() throws IOException {
        append(5);
        Files.delete(files.head());

        assertThat(verify().good()).isFalse();
        append(1);
        assertThat(verify().findings())
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .contains("damaged");
    }

    @Test
    void anUnfinishedLineIsMendedAndNoted() throws IOException {
        append(3);
        Files.writeString(files.chain(), "{\"seq\":4,\"prev\":\"", StandardOpenOption.APPEND);
        assertThat(verify().good()).isTrue();

        append(1);

        assertThat(verify().good()).isTrue();
        assertThat(verify().lines()).isEqualTo(5);
        assertThat(verify().repairs())
                .singleElement()
                .extracting(AuditVerifier.Finding::line)
                .isEqualTo(4L);
        assertThat(lines().get(3)).contains("17 bytes of an unfinished line");
    }

    @Test
    void aLongUnfinishedLineIsMendedToo() throws IOException {
        append(1);
        Files.writeString(files.chain(), "x".repeat(5_000), StandardOpenOption.APPEND);

        append(1);

        assertThat(verify().good()).isTrue();
        assertThat(lines()).hasSize(3);
    }

    @Test
    void aLineWhoseHeadWasNotWrittenCounts() throws IOException {
        append(3);
        byte[] head = Files.readAllBytes(files.head());
        append(1);
        Files.write(files.head(), head);

        assertThat(verify().good()).isTrue();
        append(1);
        assertThat(verify().good()).isTrue();
        assertThat(verify().lines()).isEqualTo(5);
    }

    @Test
    void aForeignLineIsFound() throws IOException {
        append(2);
        Files.writeString(files.chain(), "something else\n", StandardOpenOption.APPEND);

        assertThat(verify().good()).isFalse();
        append(1);
        assertThat(verify().good()).isFalse();
    }

    @Test
    void manyAppendAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    append(50);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(verify().findings()).isEmpty();
        assertThat(verify().lines()).isEqualTo(200);
    }

    @Test
    void spaceIsSetAsideAndKeptWhileThereIsOther() throws IOException {
        log().makingRoom().append(entry("first"));
        assertThat(files.reserve()).doesNotExist();
        append(1);
        assertThat(files.reserve()).hasSize(1 << 20);

        log().makingRoom().append(entry("again"));

        assertThat(files.reserve()).hasSize(1 << 20);
    }

    @Test
    void anEmptyDirectoryIsGood() throws IOException {
        assertThat(verify().good()).isTrue();
        assertThat(AuditReader.last(files, 10)).isEmpty();
    }
}
