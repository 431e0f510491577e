package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.action.Action;
import dev.sandbar.action.ActionParser;
import dev.sandbar.action.UsageException;
import dev.sandbar.sandbox.ExecRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExecRequestsTest {
    private final ExecRequests requests =
            new ExecRequests(Map.of("STAPLE", "correct-horse", "SHORT", "abc"), "/project");

    private ExecRequest request(String... words) throws UsageException {
        Action.Exec exec = (Action.Exec) ActionParser.parse(List.of(words));
        return requests.of(exec.command(), exec.options());
    }

    @Test
    void passesASecretVariableOn() throws Exception {
        assertThat(request("exec", "box", "--secret-env", "STAPLE", "--", "true")
                        .environment())
                .containsExactly(Map.entry("STAPLE", "correct-horse"));
    }

    @Test
    void refusesASecretThatIsNotSet() {
        assertThatThrownBy(() -> request("exec", "box", "--secret-env", "NONE", "--", "true"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("NONE is not set");
    }

    @Test
    void refusesASecretThatCouldNotBeFoundAgain() {
        assertThatThrownBy(() -> request("exec", "box", "--secret-env", "SHORT", "--", "true"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("shorter than 6");
    }
}
