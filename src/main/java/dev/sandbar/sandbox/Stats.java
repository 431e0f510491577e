package dev.sandbar.sandbox;

/**
 * What a sandbox uses at one moment.
 *
 * @param cpuPercent of one core: 200 is two cores in full use
 * @param memoryBytes what is in use, without the page cache
 * @param memoryLimitBytes the limit, or 0 where there is none
 */
public record Stats(double cpuPercent, long memoryBytes, long memoryLimitBytes) {}
