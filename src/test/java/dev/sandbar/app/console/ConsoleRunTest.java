package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What stays of commands that are run in the full screen. */
@Timeout(120)
final class ConsoleRunTest {
    private static final String SECRET = "correct-horse-battery";

    @TempDir
    private Path folder;

    private final FakeProvider fake = new FakeProvider("fake");
    private final ConsolePilot pilot = new ConsolePilot(new Size(160, 40), Map.of("STAPLE_TOKEN", SECRET));

    @BeforeEach
    void start() {
        fake.add("api", SandboxState.RUNNING);
        fake.answer(List.of("leak"), FakeScript.printing("it is " + SECRET + "!\n", 3));
        pilot.start(folder, fake).sees("api");
    }

    @AfterEach
    void end() {
        pilot.close();
    }

    @Test
    void aPaneShowsWhatIsKept() {
        pilot.type(":exec fake/api -- leak");
        pilot.press(Key.ENTER);

        pilot.sees("it is [REDACTED:STAPLE_TOKEN]!");
        assertThat(pilot.screen().text()).doesNotContain(SECRET);
        RunFolders folders = new RunFolders(folder);
        await().until(() -> !folders.ids().isEmpty() && folders.running().isEmpty());
        RunRecord record = folders.record(folders.ids().get(0)).orElseThrow();
        assertThat(record.state()).isEqualTo(RunState.ENDED);
        assertThat(record.command().words()).containsExactly("leak");
        assertThat(record.origin().labels()).containsEntry("face", "console");
    }
}
