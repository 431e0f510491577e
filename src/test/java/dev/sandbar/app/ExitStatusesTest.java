package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.app.Interrupts.Interrupt;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ExitStatusesTest {
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| .+ \\|$", Pattern.MULTILINE);

    @Test
    void everyKindOfFailureHasAStatusOfItsOwn() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::exitStatus)).doesNotHaveDuplicates();
    }

    @Test
    void theReadmeHasEveryStatusAndNoOther() throws IOException {
        TreeSet<Integer> statuses = new TreeSet<>(List.of(
                ExitStatuses.FAILED,
                ExitStatuses.USAGE,
                ExitStatuses.TIMED_OUT,
                ExitStatuses.OWN_FAILURE,
                ExitStatuses.BROKEN_PIPE,
                ExitStatuses.TOO_MUCH));
        for (Kind kind : Kind.values()) {
            statuses.add(kind.exitStatus());
        }
        for (Interrupt interrupt : Interrupt.values()) {
            statuses.add(interrupt.exitStatus());
        }

        assertThat(documented()).containsExactlyElementsOf(statuses);
    }

    private static List<Integer> documented() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("## Exit statuses");
        Matcher rows = ROW.matcher(readme.substring(begin, readme.indexOf("\n## ", begin)));
        return rows.results().map(row -> Integer.valueOf(row.group(1))).toList();
    }
}
