package dev.sandbar.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplayReaderTest {
    @Test
    void aRecordingIsPlayedAsFastAsWasAsked() throws UsageException {
        assertThat(replay("replay --play a.cast").play()).contains(new Playing(1, Optional.empty()));
        assertThat(replay("replay a.cast --play --speed 2.5 --idle-limit=0.5").play())
                .contains(new Playing(2.5, Optional.of(Duration.ofMillis(500))));
        assertThat(replay("replay a.cast").play()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay a --speed 2",
                "replay a --idle-limit 2",
                "replay a --play --speed 0",
                "replay a --play --speed fast",
                "replay a --play --speed NaN",
                "replay a --play --idle-limit -1",
                "replay a --play --json",
                "shell --record-form v3",
                "shell --record a --record-form v4",
            })
    void whatMakesNoSenseIsSaid(String line) {
        assertThatThrownBy(() -> ActionParser.parse(line)).isInstanceOf(UsageException.class);
    }

    @Test
    void aShellIsRecordedToAFile() throws UsageException {
        Action.Shell shell = (Action.Shell) ActionParser.parse("shell web --record a.cast --record-form v3");

        assertThat(shell.record()).contains(new RecordTo(Path.of("a.cast"), Optional.of("v3")));
        assertThat(((Action.Shell) ActionParser.parse("shell web")).record()).isEmpty();
    }

    private static Action.Replay replay(String line) throws UsageException {
        return (Action.Replay) ActionParser.parse(line);
    }
}
