package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class DoubledReturnsTest {
    private final DoubledReturns returns = new DoubledReturns();

    @Test
    void oneReturnBeforeEachLineFeedIsTakenAway() {
        assertThat(undo("a\r\r\nb\r\r\n")).isEqualTo("a\r\nb\r\n");
        assertThat(undo("down\r\ndown")).isEqualTo("down\ndown");
        assertThat(undo("10%\r20%\r\r\r\n")).isEqualTo("10%\r20%\r\r\n");
    }

    @Test
    void aReturnAtTheEndOfLittleOutputIsShownAtOnce() {
        assertThat(undo("10%\r")).isEqualTo("10%\r");
    }

    @Test
    void aReturnAtTheEndOfMuchOutputWaitsForWhatFollows() {
        String much = "x".repeat(4095);

        assertThat(undo(much + "\r")).isEqualTo(much);
        assertThat(undo("\nb")).isEqualTo("\nb");
        assertThat(undo(much + "\r")).isEqualTo(much);
        assertThat(undo("b")).isEqualTo("\rb");
    }

    private String undo(String text) {
        OutputChunk chunk = new OutputChunk(Stream.STDOUT, text.getBytes(StandardCharsets.US_ASCII));
        return new String(returns.undo(chunk).bytes(), StandardCharsets.US_ASCII);
    }
}
