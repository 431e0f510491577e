package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** 300 MB of random bytes, always the same ones. */
final class LotOfBytes {
    private static final int BLOCK = 1_000_000;
    private static final int BLOCKS = 300;
    private static final long SEED = 20261121;

    private LotOfBytes() {}

    /** Writes them to a process's stdin and closes it; answers the most memory in KiB that the process ever had. */
    static long feed(Process process) throws IOException {
        Random random = new Random(SEED);
        byte[] block = new byte[BLOCK];
        long peak = 0;
        try (OutputStream out = process.getOutputStream()) {
            for (int i = 0; i < BLOCKS; i++) {
                random.nextBytes(block);
                out.write(block);
                peak = Math.max(peak, peak(process.pid()));
            }
        }
        return peak;
    }

    private static long peak(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** The file has them, all and only them. */
    static void check(Path file) throws IOException {
        assertThat(Files.size(file)).isEqualTo((long) BLOCK * BLOCKS);
        Random random = new Random(SEED);
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int i = 0; i < BLOCKS; i++) {
                random.nextBytes(block);
                assertThat(Arrays.equals(in.readNBytes(BLOCK), block))
                        .as("megabyte " + i)
                        .isTrue();
            }
        }
    }
}
