package dev.sandbar.provider.docker;

import java.util.Objects;

/**
 * A container towards the engine and towards people.
 *
 * @param called with its provider's name
 */
record ContainerKey(String key, String called) {
    ContainerKey {
        Objects.requireNonNull(key);
        Objects.requireNonNull(called);
    }
}
