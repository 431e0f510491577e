package dev.sandbar.prompt;

import static dev.sandbar.prompt.FakeSurroundings.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.vt.Key;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class CompletionTest {
    @TempDir
    private Path folder;

    private final FakeSurroundings surroundings =
            new FakeSurroundings().with("docker/web", "docker/api-1", "docker/api-2", "local/box", "local/web");
    private LineTester line;

    @BeforeEach
    void start() {
        line = new LineTester(folder.resolve("command-history"), surroundings);
    }

    @AfterEach
    void close() {
        surroundings.answers();
        line.close();
    }

    private LineTester completes(String text) {
        return line.opens(text).presses(Key.TAB);
    }

    @Test
    void completesTheNameOfAnAction() {
        completes("provi").shows(":providers");
    }

    @Test
    void listsActionsWithWhatTheyDo() {
        completes("st").shows(":st", "start (Start sandboxes)", "stop   (Stop sandboxes)");
    }

    @Test
    void narrowsTheListWhileOneTypes() {
        completes("re").types("t").shows(":rest", "restart (Stop sandboxes and start them…)");
    }

    @Test
    void goesThroughTheListWithTab() throws InterruptedException {
        completes("st")
                .presses(Key.TAB, Key.TAB)
                .showsLine(":stop")
                .presses(Key.ENTER)
                .presses(Key.ENTER);

        line.tells("accepted stop ");
    }

    @Test
    void completesWhatCanBeDoneWithRuns() {
        completes("run").shows(":runs");
        completes("runs ex").shows(":runs export");
        completes("runs export la").shows(":runs export last");
        completes("runs ls --outc").shows(":runs ls --outcome");
    }

    @Test
    void completesLiveNamesOfSandboxes() {
        completes("start bo").shows(":start box");

        surroundings.with("local/boxer");
        completes("start bo").shows(":start boxer");
    }

    @Test
    void completesAsFarAsNamesAreTheSameAndListsThem() {
        completes("exec a").shows(":exec api-", "api-1   api-2");
    }

    @Test
    void namesTheProviderWhereOneNameMeansTwo() {
        completes("exec we").shows(":exec we", "docker/web   local/web");
    }

    @Test
    void completesQualifiedNames() {
        completes("exec docker/w").shows(":exec docker/web");
    }

    @Test
    void acceptsAGlobThatStandsForSomething() {
        completes("exec api-*").types("x").shows(":exec api-* x");
        completes("exec nothing-*").types("x").shows(":exec nothing-*x");
    }

    @Test
    void completesOptionsBeforeTheCommandOnly() {
        completes("exec box --priv").shows(":exec box --privileged");

        surroundings.directory("", "--private");
        completes("exec box -- ls --priv").shows(":exec box -- ls --private");
    }

    @Test
    void completesOptionsWhereverTheyMayStand() {
        completes("ls --j").shows(":ls --json");
        completes("logs box --fo").shows(":logs box --follow");
        completes("exec --priv").shows(":exec --privileged");
        completes("exec box --user --priv").shows(":exec box --user --priv");
    }

    @Test
    void completesPathsInTheSandboxThatTheLineNames() {
        surroundings.directory("/usr/", "bin/", "lib/", "local/");

        completes("exec box -- ls /usr/bi").shows(":exec box -- ls /usr/bin/");
        assertThat(surroundings.asked()).containsExactly(query("box", "/usr/"));
    }

    @Test
    void completesPathsInTheFirstOfSeveralSandboxes() {
        surroundings.directory("/etc/", "passwd");

        completes("exec api-* web -- cat /etc/p").shows(":exec api-* web -- cat /etc/passwd");
        assertThat(surroundings.asked()).containsExactly(query("api-1", "/etc/"));
    }

    @Test
    void completesPathsWithoutTheSeparator() {
        surroundings.directory("src/", "main/");

        completes("exec box cat src/m").shows(":exec box cat src/main/");
    }

    @Test
    void completesProgramsOfTheSandboxThatTheLineNames() {
        surroundings.programs("box", "htop", "vim", "vimdiff", "vim").programs("web", "nginx");

        completes("exec box -- ht").shows(":exec box -- htop");
        completes("exec box vi").shows(":exec box vim", "vim       vimdiff");
        completes("exec docker/web -- ").shows(":exec docker/web --");
    }

    @Test
    void looksInTheDirectoryThatTheCommandRunsIn() {
        surroundings.directory("", "pom.xml");

        completes("exec box --cwd /work -- cat p").shows(":exec box --cwd /work -- cat pom.xml");
        assertThat(surroundings.asked().get(0).base()).contains("/work");
    }

    @Test
    void completesOnlyDirectoriesToRunIn() {
        surroundings.directory("/", "etc/", "entry.sh");

        completes("exec box --cwd /e").shows(":exec box --cwd /etc/");
        completes("exec box --cwd=/e").shows(":exec box --cwd=/etc/");
        completes("cd /e").shows(":cd /etc/");
    }

    @Test
    void quotesWhatTheLineWouldSplit() throws InterruptedException {
        surroundings.directory("", "it's \"a\" \\ file");

        completes("exec box -- cat it").presses(Key.ENTER);
        line.tells("accepted exec box -- cat it\\'s\\ \\\"a\\\"\\ \\\\\\ file ");
    }

    @Test
    void completesWithinQuotes() {
        surroundings.directory("my dir/", "file");

        completes("exec box -- cat 'my dir/fi").shows(":exec box -- cat my\\ dir/file");
    }

    @Test
    void offersHiddenNamesOnlyWhenAskedFor() {
        surroundings.directory("", ".profile", "project");

        completes("exec box -- cat p").shows(":exec box -- cat project");
        completes("exec box -- cat .p").shows(":exec box -- cat .profile");
    }

    @Test
    void neverOffersNamesThatWouldDoSomethingToTheScreen() {
        surroundings.directory("", "a\033[2Jb", "a\nb", "a\u202eb", "ab");

        completes("exec box -- cat a").shows(":exec box -- cat ab");
    }

    @Test
    void ringsWhenThereIsNothingToOffer() {
        completes("exec box -- cat nothing");

        await().until(() -> line.bells() > 0);
        line.shows(":exec box -- cat nothing");
    }

    @Test
    void showsManyNamesInColumnsAndPages() {
        surroundings.with(
                IntStream.range(0, 60).mapToObj(i -> "docker/box-" + (10 + i)).toArray(String[]::new));

        line.in(40, 5);
        completes("start ").presses(Key.TAB, Key.TAB, Key.TAB, Key.TAB);
        line.shows(
                ":start box-14",
                "box-12   box-27   box-42   box-57",
                "box-13   box-28   box-43   box-58",
                "box-14   box-29   box-44   box-59",
                "rows 3 to 5 of 16");
    }

    @Test
    void staysUsableInOneRow() throws InterruptedException {
        line.in(20, 1);
        completes("st").presses(Key.TAB).shows(":stop").presses(Key.ENTER).presses(Key.ENTER);

        line.tells("accepted stop ");
    }

    @Test
    void keysEndTheWaitForASlowSandbox() throws InterruptedException {
        surroundings.hangs();

        completes("exec box -- cat /etc/p");
        await().until(() -> !surroundings.asked().isEmpty());
        line.types("asswd").presses(Key.ENTER).tells("accepted exec box -- cat /etc/passwd");
    }

    @Test
    void aLateAnswerServesTheNextTab() {
        surroundings.directory("/etc/", "passwd").hangs();
        completes("exec box -- cat /etc/p");
        await().until(() -> line.bells() > 0);

        surroundings.answers();

        line.presses(Key.TAB).shows(":exec box -- cat /etc/passwd");
        assertThat(surroundings.asked()).hasSize(1);
    }

    @Test
    void resizesWhileItWaits() {
        surroundings.hangs();
        completes("exec box -- cat /etc/p");
        await().until(() -> !surroundings.asked().isEmpty());

        line.in(12, 8).types("x").shows(":exec box --", " cat /etc/px", "");
    }
}
