package dev.sandbar.provider.azure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the management API does instead of answering well. */
public sealed interface AciFault {
    /** Answers something else. */
    record Says(AciReply reply) implements AciFault {}

    /** Breaks off in the middle of the answer. */
    record BreaksOff() implements AciFault {}

    /** Answers without end. */
    record NeverEnds() implements AciFault {}

    /** Reads the request and says nothing until it is released. */
    record IsSilent(CountDownLatch until) implements AciFault {
        void hold() throws InterruptedException {
            until.await(60, TimeUnit.SECONDS);
        }
    }
}
