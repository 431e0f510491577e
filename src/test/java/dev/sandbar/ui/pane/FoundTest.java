package dev.sandbar.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FoundTest {
    private static final Size SIZE = new Size(20, 5);

    private final Terminal terminal = new Terminal(TerminalOptions.of(SIZE), event -> {});
    private final Pane pane = Pane.wanted(
                    new PaneId(1),
                    "1",
                    new Content.Terminal(new SandboxId("docker", "web"), "web", List.of(), ExecOptions.none()))
            .sized(SIZE);

    FoundTest() {
        for (int line = 1; line <= 100; line++) {
            byte[] bytes = ("line " + line + "\r\n").getBytes(StandardCharsets.UTF_8);
            terminal.feed(bytes, 0, bytes.length);
        }
    }

    @Test
    void theNewestMatchIsFoundFirstAndIsInSight() {
        Found found = find(Sought.newest("line .*7$")).orElseThrow();

        assertThat(shown(found)).isEqualTo("line 97");
    }

    @Test
    void theSearchGoesOnTowardsWhatIsOlderAndBack() {
        Sought first = Sought.newest("7");
        Sought at97 = first.at(find(first).orElseThrow().at());
        Sought at87 = at97.at(find(at97).orElseThrow().at());

        assertThat(shown(find(at87.onwards(false)).orElseThrow())).isEqualTo("7");
        assertThat(find(at87.onwards(false)).orElseThrow().at().row()).isEqualTo(78);
        assertThat(find(at87.onwards(true)).orElseThrow().at())
                .isEqualTo(at97.from().orElseThrow());
    }

    @Test
    void aMatchNearTheBeginningIsInSightToo() {
        Found found = find(Sought.newest("line 1$")).orElseThrow();

        assertThat(shown(found)).isEqualTo("line 1");
        assertThat(found.scrolledBack()).isEqualTo(terminal.historyRows());
    }

    @Test
    void beyondTheLastMatchThereIsNone() {
        Sought only = Sought.newest("line 50");
        Sought at = only.at(find(only).orElseThrow().at());

        assertThat(find(at.onwards(false))).isEmpty();
        assertThat(find(at.onwards(true))).isEmpty();
        assertThat(find(Sought.newest("nothing"))).isEmpty();
    }

    private Optional<Found> find(Sought sought) {
        return Found.find(terminal.transcript(), sought, pane);
    }

    private String shown(Found found) {
        ScreenSnapshot screen = terminal.snapshot(found.scrolledBack());
        return found.text().text(screen);
    }
}
