package dev.sandbar.vt;

/** Where a view is in the history: how far back, out of how many rows kept, out of how many there ever were. */
record ScrollPosition(int back, int historyRows, long scrolledOff) {}
