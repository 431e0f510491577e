package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.provider.docker.http.BadAnswerException;
import dev.sandbar.sandbox.OutputChunk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class FrameSourceTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void smallFramesThatAreThereArePassedOnTogether() throws IOException {
        frame(1, "one ");
        frame(1, "");
        frame(0, "two ");
        frame(1, "three");

        assertThat(all(whole())).containsExactly("STDOUT one two three");
    }

    @Test
    void theStreamsKeepTheirOrder() throws IOException {
        frame(1, "a");
        frame(2, "b");
        frame(2, "c");
        frame(1, "d");

        assertThat(all(whole())).containsExactly("STDOUT a", "STDERR bc", "STDOUT d");
    }

    @Test
    void whatComesByteAfterByteIsTheSame() throws IOException {
        frame(1, "a");
        frame(2, "bc");
        frame(1, "");
        frame(1, "d");

        assertThat(String.join("", all(pieces(() -> 1)))).isEqualTo("STDOUT aSTDERR bSTDERR cSTDOUT d");
    }

    @Test
    void aLongFrameComesInPartsAndWhole() throws IOException {
        Random random = new Random(5);
        byte[] output = new byte[1_000_000];
        random.nextBytes(output);
        for (int at = 0; at < output.length; ) {
            int length = Math.min(output.length - at, random.nextInt(300_000));
            frame(1, output, at, length);
            at += length;
        }

        ByteArrayOutputStream got = new ByteArrayOutputStream();
        FrameSource source = new FrameSource(pieces(() -> 1 + random.nextInt(200_000)));
        for (OutputChunk chunk = source.next(); chunk != null; chunk = source.next()) {
            assertThat(chunk.bytes()).hasSizeBetween(1, ChunkSource.LONGEST);
            got.writeBytes(chunk.bytes());
        }
        assertThat(got.toByteArray()).isEqualTo(output);
    }

    @Test
    void whatCameBeforeABrokenFrameIsPassedOnFirst() throws IOException {
        frame(1, "good");
        sent.writeBytes(new byte[] {9, 9, 9, 9, 9, 9, 9, 9});
        FrameSource source = new FrameSource(whole());

        assertThat(words(source.next())).isEqualTo("STDOUT good");
        assertThatThrownBy(source::next).isInstanceOf(BadAnswerException.class);
    }

    @Test
    void anEndInTheMiddleIsNoEnd() throws IOException {
        frame(1, "good");
        sent.write(new byte[] {1, 0, 0});
        FrameSource header = new FrameSource(whole());
        header.next();
        assertThatThrownBy(header::next).isInstanceOf(EOFException.class).hasMessageContaining("header");

        sent.reset();
        new DataOutputStream(sent).writeLong(1L << 56 | 10);
        sent.write('x');
        FrameSource frame = new FrameSource(whole());
        assertThat(words(frame.next())).isEqualTo("STDOUT x");
        assertThatThrownBy(frame::next).isInstanceOf(EOFException.class).hasMessageContaining("of a frame");
    }

    private void frame(int stream, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        frame(stream, bytes, 0, bytes.length);
    }

    private void frame(int stream, byte[] bytes, int from, int length) throws IOException {
        new DataOutputStream(sent).writeLong((long) stream << 56 | length);
        sent.write(bytes, from, length);
    }

    private InputStream whole() {
        return new ByteArrayInputStream(sent.toByteArray());
    }

    private InputStream pieces(IntSupplier size) {
        return new FilterInputStream(whole()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, Math.min(length, size.getAsInt()));
            }
        };
    }

    private static List<String> all(InputStream in) throws IOException {
        FrameSource source = new FrameSource(in);
        List<String> all = new ArrayList<>();
        for (OutputChunk chunk = source.next(); chunk != null; chunk = source.next()) {
            all.add(words(chunk));
        }
        return all;
    }

    private static String words(OutputChunk chunk) {
        return chunk.stream() + " " + new String(chunk.bytes(), StandardCharsets.UTF_8);
    }
}
