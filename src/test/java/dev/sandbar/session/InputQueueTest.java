package dev.sandbar.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class InputQueueTest {
    private final InputQueue queue = new InputQueue();

    @Test
    void givesBackWhatWasOfferedInOrder() throws InterruptedException {
        queue.offer(new byte[] {1});
        queue.offerReply(new byte[] {2});

        assertThat(queue.take()).containsExactly(1);
        assertThat(queue.take()).containsExactly(2);
    }

    @Test
    void takesAPasteLargerThanItsCapacity() {
        assertThat(queue.offer(new byte[3 * InputQueue.CAPACITY])).isTrue();
    }

    @Test
    void refusesWhatComesAfterItIsFull() {
        queue.offer(new byte[InputQueue.CAPACITY]);

        assertThat(queue.offer(new byte[1])).isFalse();
    }

    @Test
    void keepsRoomForKeysWhenRepliesFillIt() {
        queue.offerReply(new byte[InputQueue.REPLY_CAPACITY]);

        assertThat(queue.offerReply(new byte[1])).isFalse();
        assertThat(queue.offer(new byte[1])).isTrue();
    }

    @Test
    void countsWhatIsBeingWrittenAsWaiting() throws InterruptedException {
        queue.offer(new byte[InputQueue.CAPACITY]);
        queue.take();

        assertThat(queue.offer(new byte[1])).isFalse();
    }

    @Test
    void endsWhoeverWaitsWhenItIsClosed() throws InterruptedException {
        queue.offer(new byte[] {1});
        queue.close();

        assertThat(queue.take()).isNull();
    }
}
