package dev.sandbar.provider.azure;

/**
 * Azure's limit on reads of one subscription by one account: a bucket of 250 requests that fills by 25 a second
 * (https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling).
 */
final class AciReads {
    private static final double BUCKET = 250;
    private static final double A_SECOND = 25;

    private boolean limited;
    private double left = BUCKET;
    private long filled = System.nanoTime();
    private int refused;

    synchronized void limit() {
        limited = true;
    }

    /** Whether a request may be answered that comes now. */
    synchronized boolean take() {
        long now = System.nanoTime();
        left = Math.min(BUCKET, left + (now - filled) / 1e9 * A_SECOND);
        filled = now;
        if (!limited) {
            return true;
        }
        if (left < 1) {
            refused++;
            return false;
        }
        left--;
        return true;
    }

    synchronized int refused() {
        return refused;
    }
}
