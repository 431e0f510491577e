package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.action.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DetachKeysTest {
    @Test
    void theSequenceMayComeInPieces() throws UsageException {
        DetachKeys keys = DetachKeys.parse("ctrl-],d");

        assertThat(keys.completedBy(new byte[] {'d', 0x1d}, 2)).isFalse();
        assertThat(keys.completedBy(new byte[] {'x', 0x1d}, 2)).isFalse();
        assertThat(keys.completedBy(new byte[] {0x1d, 0x1d}, 2)).isFalse();
        assertThat(keys.completedBy(new byte[] {'d', 'x'}, 2)).isTrue();
        assertThat(keys.completedBy(new byte[] {'d'}, 1)).isFalse();
    }

    @Test
    void whatStandsBehindTheLengthWasNotTyped() throws UsageException {
        assertThat(DetachKeys.parse("q").completedBy(new byte[] {'x', 'q'}, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ctrl-", "ctrl-1", "alt-x", "ctrl-a,", "ä"})
    void whatIsNoKeyIsRefused(String keys) {
        assertThatThrownBy(() -> DetachKeys.parse(keys)).isInstanceOf(UsageException.class);
    }
}
