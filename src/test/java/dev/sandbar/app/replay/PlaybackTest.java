package dev.sandbar.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaybackTest {
    private static final String CAST =
            """
            {"version": 2, "width": 20, "height": 3}
            [1.0, "o", "one "]
            [2.0, "o", "two "]
            [62.0, "r", "30x4"]
            [62.5, "o", "three"]
            """;

    @TempDir
    private Path folder;

    @Test
    void everyMomentHasTheScreenOfThatTime() throws IOException {
        try (Playback playback = open(CAST, Optional.empty())) {
            assertThat(playback.length()).isEqualTo(Duration.ofMillis(62_500));
            assertThat(playback.forward(Duration.ofMillis(999))).isFalse();
            assertThat(playback.forward(Duration.ofSeconds(1))).isTrue();
            assertThat(line(playback)).isEqualTo("one");
            assertThat(playback.nextAt()).contains(Duration.ofSeconds(2));

            playback.forward(Duration.ofSeconds(70));
            assertThat(line(playback)).isEqualTo("one two three");
            assertThat(playback.terminal().snapshot().size().columns()).isEqualTo(30);
            assertThat(playback.nextAt()).isEmpty();
        }
    }

    @Test
    void longPausesAreCut() throws IOException {
        try (Playback playback = open(CAST, Optional.of(Duration.ofMillis(1500)))) {
            assertThat(playback.length()).isEqualTo(Duration.ofSeconds(4));
        }
    }

    @Test
    void itBeginsAnewAfterGoingBack() throws IOException {
        try (Playback playback = open(CAST, Optional.empty())) {
            playback.forward(Duration.ofSeconds(70));
            playback.rewind();
            playback.forward(Duration.ofSeconds(1));

            assertThat(line(playback)).isEqualTo("one");
            assertThat(playback.terminal().snapshot().size().columns()).isEqualTo(20);
        }
    }

    @Test
    void timesOfVersionThreeCountFromTheEventBefore() throws IOException {
        String cast = "{\"version\":3,\"term\":{\"cols\":20,\"rows\":3}}\n[1, \"o\", \"a\"]\n[1, \"o\", \"b\"]\n";
        try (Playback playback = open(cast, Optional.empty())) {
            assertThat(playback.length()).isEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    void whatIsThereIsPlayedWhereARecordingBreaksOff() throws IOException {
        try (Playback playback = open(CAST + "[63.0, \"o\", \"fo", Optional.empty())) {
            playback.forward(Duration.ofSeconds(70));
            assertThat(line(playback)).isEqualTo("one two three");
        }
    }

    @Test
    void outputWithoutTimesCannotBePlayed() {
        assertThatThrownBy(() -> open("just text", Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no asciicast");
    }

    @Test
    void theClockStandsStillWhilePausedAndKeepsItsMomentWhenItsSpeedChanges() {
        long second = Duration.ofSeconds(1).toNanos();
        PlayClock clock = PlayClock.started(2, 0);
        assertThat(clock.at(second)).isEqualTo(Duration.ofSeconds(2));
        assertThat(clock.left(Duration.ofSeconds(4), second)).isEqualTo(second);

        PlayClock paused = clock.toggled(second);
        assertThat(paused.at(9 * second)).isEqualTo(Duration.ofSeconds(2));
        assertThat(paused.toggled(9 * second).at(10 * second)).isEqualTo(Duration.ofSeconds(4));
        assertThat(clock.faster(0.5, second).at(2 * second)).isEqualTo(Duration.ofSeconds(3));
        assertThat(clock.faster(1_000, second).speed()).isEqualTo(100);
    }

    private Playback open(String cast, Optional<Duration> idleLimit) throws IOException {
        Path file = Files.writeString(folder.resolve("a.cast"), cast);
        return new Playback(file, idleLimit);
    }

    private static String line(Playback playback) {
        return playback.terminal().snapshot().row(0).text();
    }
}
