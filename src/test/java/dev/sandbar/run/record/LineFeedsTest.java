package dev.sandbar.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineFeedsTest {
    @Test
    void countsAsALoopWould() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(100)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(4) == 0 ? '\n' : random.nextInt(256));
            }
            int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            int count = 0;
            for (int i = from; i < bytes.length; i++) {
                count += bytes[i] == '\n' ? 1 : 0;
            }

            assertThat(LineFeeds.count(bytes, from, bytes.length)).isEqualTo(count);
        }
    }
}
