package dev.sandbar.app.cast;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * A file that only its owner can read, in which every line is whole: what is handed over at once is written at once, so that the
 * file can be read whenever the program ends.
 */
final class RecordingFile extends Writer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int MOST_OF_A_SECOND = 100;

    private final ByteChannel channel;

    private RecordingFile(ByteChannel channel) {
        this.channel = channel;
    }

    /** Makes a file that is not there yet. */
    static RecordingFile create(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new RecordingFile(channel);
    }

    /** A name for a new recording of {@code what} in a folder, which is made if it is not there. */
    static Path in(Path folder, String what, LocalDateTime now) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String name = what.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + TIME.format(now);
        for (int number = 1; number <= MOST_OF_A_SECOND; number++) {
            Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".cast");
            if (!Files.exists(file)) {
                return file;
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name + ".cast").toString());
    }

    @Override
    public void write(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(CharBuffer.wrap(text, offset, length).toString());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
