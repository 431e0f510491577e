package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.app.Providers.Answer;
import dev.sandbar.app.Providers.Entry;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.FakeProvider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ProvidersTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final FakeProvider quick = new FakeProvider("quick");
    private final FakeProvider silent = new FakeProvider("silent");
    private final CountDownLatch never = new CountDownLatch(1);

    private String answer(Provider provider) {
        if (provider == silent) {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return "answer of " + provider.name();
    }

    private String late(Provider provider) {
        try {
            return never.await(4 * SHORT.toMillis(), TimeUnit.MILLISECONDS) ? "" : "late";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Test
    void eachProviderHasATimeOfItsOwn() throws InterruptedException {
        List<Entry> entries =
                List.of(new Entry("silent", () -> silent, Optional.of(SHORT)), new Entry("quick", () -> quick));
        try (Providers providers = new Providers(entries, LONG)) {
            List<Answer<String>> answers = providers.askAll(this::answer);

            assertThat(answers.get(0).failure().map(ProviderException::kind)).contains(Kind.UNREACHABLE);
            assertThat(answers.get(0).failure().orElseThrow())
                    .hasMessageContaining("silent did not answer within 50 ms");
            assertThat(answers.get(1).value()).contains("answer of quick");
        }
    }

    @Test
    void whoIsPatientWaitsLongerThanTheOthers() throws InterruptedException {
        List<Entry> entries = List.of(new Entry("quick", () -> quick, Optional.of(LONG)));
        try (Providers providers = new Providers(entries, SHORT)) {
            assertThat(providers.askAll(this::late).get(0).value()).contains("late");
        }
    }

    @Test
    void anAnswerThatIsEnoughLeavesTheOthersLittleTime() throws InterruptedException {
        List<Entry> entries = List.of(new Entry("silent", () -> silent), new Entry("quick", () -> quick));
        try (Providers providers = new Providers(entries, LONG)) {
            List<Answer<String>> answers = providers.askAll(this::answer, text -> true);

            assertThat(answers.get(0).failure()).isPresent();
            assertThat(answers.get(1).value()).contains("answer of quick");
        }
    }
}
