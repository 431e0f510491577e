package dev.sandbar.ui.list;

import dev.sandbar.sandbox.SandboxId;

/** What a row is about: it stays the same when the row moves. */
public sealed interface RowKey {
    /** The heading of a provider. */
    record OfProvider(String name) implements RowKey {}

    /** A sandbox. */
    record OfSandbox(SandboxId id) implements RowKey {}
}
