package dev.sandbar.ui.list;

import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import java.util.Optional;

/** One line of the list. */
public sealed interface ListRow {
    /** The provider that the row belongs to. */
    ProviderState provider();

    /** What the row is about, for as long as it exists. */
    RowKey key();

    /** The sandbox, where the row is one. */
    Optional<Sandbox> sandbox();

    /**
     * The line above a provider's sandboxes.
     *
     * @param shown how many of its sandboxes pass the filter
     * @param folded whether they are hidden below this line
     */
    record Header(ProviderState provider, int shown, boolean folded) implements ListRow {
        @Override
        public RowKey key() {
            return new RowKey.OfProvider(provider.name());
        }

        @Override
        public Optional<Sandbox> sandbox() {
            return Optional.empty();
        }
    }

    /** One sandbox. */
    record Item(ProviderState provider, Sandbox shownSandbox) implements ListRow {
        /** Which sandbox it is. */
        public SandboxId id() {
            return shownSandbox.id();
        }

        @Override
        public RowKey key() {
            return new RowKey.OfSandbox(id());
        }

        @Override
        public Optional<Sandbox> sandbox() {
            return Optional.of(shownSandbox);
        }
    }
}
