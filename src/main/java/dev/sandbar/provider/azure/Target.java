package dev.sandbar.provider.azure;

/**
 * Which container a command is for, and what to call it.
 *
 * @param sandbox towards people: {@code provider/name}
 */
record Target(ContainerKey key, String sandbox) {}
