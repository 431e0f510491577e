package dev.sandbar.provider.tar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.testing.TarBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class OutputInputTest {
    @Test
    void readsWhatACommandWritesAndHandsItsComplaintsOn() throws Exception {
        byte[] archive = new TarBytes().file("a", "hello").end().bytes();
        Queue<OutputChunk> chunks = new ArrayDeque<>(List.of(
                new OutputChunk(Stream.STDERR, TarBytes.ascii("tar: ")),
                new OutputChunk(Stream.STDOUT, Arrays.copyOf(archive, 514)),
                new OutputChunk(Stream.STDOUT, new byte[0]),
                new OutputChunk(Stream.STDERR, TarBytes.ascii("no b")),
                new OutputChunk(Stream.STDOUT, Arrays.copyOfRange(archive, 514, archive.length))));
        List<String> complaints = new ArrayList<>();
        Told told = new Told(chunks);

        assertThat(TarText.contents(new OutputInput(
                        told, chunk -> complaints.add(new String(chunk.bytes(), StandardCharsets.UTF_8)))))
                .containsExactly("a=hello");
        assertThat(complaints).containsExactly("tar: ", "no b");
        assertThat(told.closed).isTrue();
    }

    private static final class Told implements Output {
        private final Queue<OutputChunk> chunks;
        private boolean closed;

        Told(Queue<OutputChunk> chunks) {
            this.chunks = chunks;
        }

        @Override
        public OutputChunk read() {
            return chunks.poll();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
