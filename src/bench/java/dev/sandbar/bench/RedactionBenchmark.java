package dev.sandbar.bench;

import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import dev.sandbar.run.redact.StreamRedactor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast output is redacted: operations a second are mebibytes a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RedactionBenchmark {
    private static final int MEBIBYTE = 1 << 20;
    private static final int CHUNK = 64 * 1024;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /** Secrets that are looked for. */
    @Param({"0", "50"})
    public int secrets;

    /** What the output is like. */
    @Param({"log", "base64", "binary"})
    public String output;

    private final Random random = new Random(1);
    private byte[] bytes;
    private StreamRedactor redactor;
    private long passed;

    /** Makes secrets and output. */
    @Setup
    public void prepare() {
        List<Secret> all = new ArrayList<>();
        for (int i = 0; i < secrets; i++) {
            all.add(new Secret("S" + i, digits(32)));
        }
        redactor = Redaction.of(all).stream();
        StringBuilder text = new StringBuilder();
        while (text.length() < MEBIBYTE) {
            text.append(output.equals("log") ? line() : digits(76) + "\n");
        }
        bytes = text.substring(0, MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
        if (output.equals("binary")) {
            random.nextBytes(bytes);
        }
    }

    private String line() {
        return "2026-11-21T10:" + (10 + random.nextInt(50)) + ":00Z INFO  worker-" + random.nextInt(64)
                + " handled GET /api/v1/items/" + random.nextInt(100_000) + " for tenant " + digits(6) + " in "
                + random.nextInt(900) + " ms, cache miss, retries=0\n";
    }

    private String digits(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    /** One mebibyte in chunks. */
    @Benchmark
    public long redact() {
        for (int at = 0; at < bytes.length; at += CHUNK) {
            redactor.feed(bytes, at, CHUNK, (some, from, length) -> passed += length);
        }
        return passed;
    }
}
