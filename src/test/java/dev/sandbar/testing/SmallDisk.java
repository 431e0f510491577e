package dev.sandbar.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own (a tmpfs) that gets full; the test is skipped where none may be mounted. */
public final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Mounts one over {@code directory}, which is made. */
    public static SmallDisk mount(Path directory, int mebibytes) throws IOException {
        Files.createDirectories(directory);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", directory.toString());
        assumeThat(mounted)
                .as("needs the right to mount a disk: run .ci/run as root")
                .isTrue();
        return new SmallDisk(directory);
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().join().exitValue() == 0;
    }

    /** Where it is mounted. */
    public Path directory() {
        return directory;
    }

    /** Leaves not one byte; returns the file that takes them. */
    public Path fill() throws IOException {
        Path filler = directory.resolve("filler");
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int length = block.length; length > 0; ) {
                try {
                    out.write(block, 0, length);
                } catch (IOException e) {
                    length /= 2;
                }
            }
        }
        assertThat(directory.toFile().getUsableSpace()).isZero();
        return filler;
    }

    /** Whoever still has a file open there loses it later. */
    @Override
    public void close() throws IOException {
        assertThat(run("umount", "--lazy", directory.toString())).isTrue();
    }
}
