package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.vt.RowDump.LinkRun;
import dev.sandbar.vt.RowDump.StyleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScreenDumpTest {
    @Test
    void saysWhatIsOnTheScreen() {
        Terminal terminal = VtTester.of(10, 2)
                .feed("\033[1;31mab\033[0m漢\033[44m\033[K\r\n\033[0m\033]8;id=x;http://h/\033\\go\033]8;;\033\\")
                .terminal();

        ScreenDump dump = ScreenDump.of(terminal, 100);

        assertThat(dump.screen())
                .containsExactly(
                        new RowDump(
                                "ab漢",
                                List.of(2),
                                false,
                                List.of(new StyleRun(0, 2, "fg=1 bold"), new StyleRun(4, 6, "bg=4")),
                                List.of()),
                        new RowDump("go", List.of(), false, List.of(), List.of(new LinkRun(0, 2, "http://h/", "x"))));
    }

    @Test
    void leavesOutBlankRowsAtTheStartOfTheHistory() {
        Terminal terminal = VtTester.of(10, 2).feed("\r\n\r\none\r\n\r\n\r\n").terminal();

        assertThat(ScreenDump.of(terminal, 100).history())
                .extracting(RowDump::text)
                .containsExactly("one", "");
    }
}
