package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two full screens and ten shells run commands in the same data directory at once, and look at what was run;
 * {@code -Dsandbar.writers.seconds=60} for a minute of it.
 */
@Timeout(600)
final class ManyWritersIT {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("sandbar.writers.seconds", 5));
    private static final int CONSOLES = 2;
    private static final int SHELLS = 10;
    private static final Size SIZE = new Size(160, 40);

    /** A code of its own for a third of the runs. */
    private static final int CODES = 3;

    private final CountDownLatch ready = new CountDownLatch(CONSOLES);

    @TempDir
    Path directory;

    private Home home;

    /** A run that somebody asked for, and what it must have ended with. */
    private record Issued(String word, int code) {
        static Issued by(String who, int number) {
            return new Issued(who + "-" + number, number % CODES);
        }

        String script() {
            return "echo said-" + word + "; exit " + code;
        }
    }

    @Test
    void allOfThemAreKeptAndNobodyIsToldOfALock() throws Exception {
        home = Home.in(directory);
        List<Callable<List<Issued>>> writers = new ArrayList<>();
        for (int i = 0; i < CONSOLES; i++) {
            String who = "console" + i;
            writers.add(() -> console(who));
        }
        for (int i = 0; i < SHELLS; i++) {
            String who = "shell" + i;
            writers.add(() -> shell(who));
        }
        List<Issued> issued = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        try {
            for (Future<List<Issued>> writer : pool.invokeAll(writers)) {
                issued.addAll(writer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.println(issued.size() + " runs in " + TIME);
        expectAllToBeKept(issued);
    }

    private List<Issued> shell(String who) throws InterruptedException {
        ready.await();
        List<Issued> issued = new ArrayList<>();
        long deadline = System.nanoTime() + TIME.toNanos();
        while (issued.isEmpty() || System.nanoTime() < deadline) {
            Issued next = Issued.by(who, issued.size());
            Shot.Result ran = Shot.run(home.command("exec", "local", "--", "sh", "-c", next.script()));
            assertThat(ran.err()).as(next.word()).isEmpty();
            assertThat(ran.out()).isEqualTo("said-" + next.word() + "\n");
            assertThat(ran.status()).isEqualTo(next.code());
            issued.add(next);

            Shot.Result found = Shot.run(home.command("runs", "ls", "--json", "--text", "said-" + next.word()));
            assertThat(found.err()).isEmpty();
            assertThat(found.out()).contains(next.word());
        }
        return issued;
    }

    private List<Issued> console(String who) throws IOException {
        List<Issued> issued = new ArrayList<>();
        try (Console console = Console.open(home.at(directory.resolve(who)), SIZE)) {
            ready.countDown();
            long deadline = System.nanoTime() + TIME.toNanos();
            while (issued.isEmpty() || System.nanoTime() < deadline) {
                Issued next = Issued.by(who, issued.size());
                console.line("exec local -- sh -c '" + next.script() + "'");
                String end = next.code() == 0 ? "ok, " : "failed, ";
                console.pilot()
                        .waitUntil(
                                "the end of " + next.word(),
                                screen -> screen.shows("x close")
                                        && screen.shows(end)
                                        && screen.shows("said-" + next.word()));
                issued.add(next);
                console.pilot().press("x").waitUntilGone("x close");

                console.pilot().press("H").waitUntil("its run", screen -> screen.matches("[✓✕] .*" + next.word()));
                console.pilot().press("q").waitUntilGone("OUTCOME");
            }
            console.quit();
        } finally {
            ready.countDown();
        }
        return issued;
    }

    private void expectAllToBeKept(List<Issued> issued) throws IOException {
        Shot.Result listed = Shot.run(home.command("runs", "ls", "--json", "--limit", "1000000"));
        Map<String, JsonNode> runs = new HashMap<>();
        for (JsonNode run : new ObjectMapper().readTree(listed.out())) {
            runs.put(run.get("argv").get(2).textValue(), run);
        }
        assertThat(listed.err()).isEmpty();
        assertThat(runs).hasSameSizeAs(issued);
        assertThat(issued).allSatisfy(one -> {
            JsonNode run = runs.get(one.script());
            assertThat(run.get("outcome").textValue()).isEqualTo(one.code() == 0 ? "SUCCEEDED" : "FAILED");
            assertThat(run.get("exitCode").intValue()).isEqualTo(one.code());
        });
        Shot.Result verified = Shot.run(home.command("runs", "verify"));
        assertThat(verified.out()).isEqualTo("good: " + issued.size() + " runs\n");
        Shot.Result audited = Shot.run(home.command("audit", "verify"));
        assertThat(audited.out()).startsWith("good: " + 2 * issued.size() + " lines");
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory.resolve("data/sandbar"), "sandbar.log*")) {
            for (Path log : logs) {
                assertThat(Files.readString(log)).doesNotContainIgnoringCase("locked", "busy");
            }
        }
    }
}
