package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeFiles.Content;
import dev.sandbar.testing.FakeFiles.FakeFile;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.Size;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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

    private void line(String line) {
        pilot.type(":" + line);
        pilot.press(Key.ENTER);
    }

    private void list() {
        pilot.lead("d");
        pilot.type("H");
        pilot.sees("OUTCOME", "1 of 1");
    }

    @Test
    void filesThatARunLeftAreToldListedShownAndCopied() {
        fake.holding(new FakeFiles()
                .add("out/report.txt", "all is well, " + SECRET + "\n")
                .add("out/blob", new byte[] {0, 1, 2, 3})
                .add(FileEntry.Kind.SYMBOLIC_LINK, "out/link", "/etc/passwd"));
        line("exec --artifact out fake/api -- leak");
        pilot.sees("artifacts: 2 kept", "1 skipped");
        list();
        pilot.press(Key.ENTER);
        pilot.sees("it is [REDACTED", "artifacts: 2 kept", "failed, exit code 3");

        list();
        pilot.type("a");
        pilot.sees("SHA256", "work/out/report.txt", "work/out/blob", "NOT KEPT", "/etc/passwd");
        line("runs artifacts last out/report.txt");
        pilot.sees("all is well, [REDACTED:STAPLE_TOKEN]");
        line("runs artifacts last out/blob");
        pilot.sees("no text that a terminal can show");
        line("runs artifacts last out/report.txt --output " + folder.resolve("copies"));
        pilot.sees("1 file, ");
        assertThat(folder.resolve("copies/work/out/report.txt")).hasContent("all is well, [REDACTED:STAPLE_TOKEN]\n");
    }

    @Test
    void filesThatAreBeingCollectedAreWaitedFor() {
        CountDownLatch slow = new CountDownLatch(1);
        fake.holding(new FakeFiles().add(new FakeFile(FileEntry.file("report.txt", 4), () -> {
            Content content = Content.of("done".getBytes(StandardCharsets.UTF_8));
            return (into, from, length) -> {
                slow.await();
                return content.read(into, from, length);
            };
        })));
        line("exec --artifact report.txt fake/api -- leak");
        pilot.sees("collecting artifacts");
        list();
        pilot.press(Key.ENTER);
        pilot.sees("run ", "it is [REDACTED", "^C leave it").seesNo("collecting artifacts");

        slow.countDown();

        pilot.sees("artifacts: 1 kept", "failed, exit code 3");
    }

    @Test
    void filesOfWhatWasNeverStartedAreNotWaitedFor() {
        line("exec --artifact report.txt fake/api -- nothing-like-it");
        pilot.sees("there is no command 'nothing-like-it'");

        list();
        pilot.press(Key.ENTER);

        pilot.sees("run ", "not started, ").seesNo("^C leave it");
    }

    @Test
    void whatWasKeptIsToldBelowTheOutput() {
        fake.holding(new FakeFiles().add("out/report.xml", "<ok/>"));
        line("exec --artifact out --artifact 'no*' fake/api -- leak");

        pilot.sees("it is [REDACTED", "nothing matches --artifact no*", "artifacts: 1 kept (5 bytes), 1 skipped: runs");
        pilot.sees("failed, exit code 3");
        RunFolders folders = new RunFolders(folder);
        assertThat(folders.artifacts(folders.ids().get(0)).list().kept()).hasSize(1);
    }
}
