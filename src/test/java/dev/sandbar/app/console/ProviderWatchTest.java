package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.app.console.ConsoleSetup.Current;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.ui.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ProviderWatchTest {
    private final Mailbox mailbox = new Mailbox();
    private final ProviderCalls calls =
            new ProviderCalls(FakeProvider::new, new Threads((thread, failure) -> failure.printStackTrace()));
    private final ProviderWatch watch =
            new ProviderWatch("fake", calls, new KnownSandboxes(new Nobody(), mailbox), mailbox);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void whatHasNotChangedIsToldInTheObjectsThatAreThereAlready() throws InterruptedException {
        List<Sandbox> first = told(List.of(sandbox("web", "Up 1 hour"), sandbox("db", "Up 1 hour")));
        List<Sandbox> second =
                told(List.of(sandbox("web", "Up 2 hours"), sandbox("db", "Up 1 hour"), sandbox("new", "Up 1 second")));

        assertThat(second).extracting(Sandbox::status).containsExactly("Up 2 hours", "Up 1 hour", "Up 1 second");
        assertThat(second.get(1)).isSameAs(first.get(1));
    }

    private List<Sandbox> told(List<Sandbox> sandboxes) throws InterruptedException {
        watch.listed(sandboxes);
        return ((Event.SandboxesListed) mailbox.take(0).get(0)).sandboxes();
    }

    private static Sandbox sandbox(String name, String status) {
        return new Sandbox(
                new SandboxId("fake", name),
                name,
                SandboxState.RUNNING,
                status,
                Optional.empty(),
                Map.of("image", "x"));
    }

    private record Nobody() implements Current {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public void select(String qualifiedName) {}
    }
}
