package dev.sandbar.provider.docker;

import java.util.Optional;

/**
 * Everything that one exec started.
 *
 * @param key the container's
 * @param sandbox what to call it towards people
 * @param user as whom the exec was started
 */
record SignalTarget(String key, String sandbox, String marker, Optional<String> user, boolean privileged) {}
