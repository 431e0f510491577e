package dev.sandbar.vt;

/** A cell of a screen; both numbers count from 0. */
public record GridPoint(int row, int column) {}
