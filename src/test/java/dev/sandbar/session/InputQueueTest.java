package dev.sandbar.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    @Test
    void handsALargePasteOutInPieces() throws InterruptedException {
        queue.offer(new byte[InputQueue.PIECE + 1]);

        assertThat(queue.take()).hasSize(InputQueue.PIECE);
        assertThat(queue.take()).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedBeforeAnInterruptWhileThereIsRoom() throws InterruptedException {
        queue.offer(bytes(":wq"));
        queue.offerInterrupt(bytes("\003"));

        assertThat(queue.take()).isEqualTo(bytes(":wq"));
        assertThat(queue.take()).isEqualTo(bytes("\003"));
    }

    @Test
    void anInterruptTakesThePlaceOfWhatWaitsWhenThereIsNoRoom() throws InterruptedException {
        queue.offer(new byte[InputQueue.CAPACITY]);
        queue.offerInterrupt(bytes("\003"));

        assertThat(queue.take()).isEqualTo(bytes("\003"));
    }

    @Test
    void endsThePasteThatAnInterruptCutsShort() throws InterruptedException {
        queue.offer(bytes("\033[200~" + "x".repeat(InputQueue.CAPACITY) + "\033[201~"));
        queue.take();
        queue.offerInterrupt(bytes("\003"));

        assertThat(queue.take()).isEqualTo(bytes("\033[201~"));
        assertThat(queue.take()).isEqualTo(bytes("\003"));
        assertThat(queue.offer(new byte[InputQueue.CAPACITY])).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
