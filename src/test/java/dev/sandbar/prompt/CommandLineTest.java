package dev.sandbar.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class CommandLineTest {
    @TempDir
    private Path folder;

    private final FakeSurroundings surroundings = new FakeSurroundings();
    private LineTester line;

    @BeforeEach
    void start() {
        line = new LineTester(folder.resolve("data/command-history"), surroundings);
    }

    @AfterEach
    void close() {
        surroundings.answers();
        line.close();
    }

    @Test
    void showsWhatIsTypedBehindItsPrompt() {
        line.opens("").types("ls --json").shows(":ls --json");
    }

    @Test
    void takesKeysBeforeTheReaderRuns() throws InterruptedException {
        line.opens("").types("use web").presses(Key.ENTER).tells("accepted use web");
    }

    @Test
    void beginsWithTheTextThatItIsGiven() throws InterruptedException {
        line.opens("exec web -- ").types("id").shows(":exec web -- id").presses(Key.ENTER);

        line.tells("accepted exec web -- id");
    }

    @Test
    void showsTheCursorWhereTheNextKeyGoes() {
        line.opens("abc").presses(Key.LEFT, Key.LEFT).types("x").shows(":axbc");

        await().untilAsserted(() -> assertThat(
                        line.line().view().orElseThrow().cursor().at().column())
                .isEqualTo(3));
    }

    @Test
    void editsAsAShellDoes() throws InterruptedException {
        line.opens("one two three")
                .ctrl('w')
                .ctrl('a')
                .types("zero ")
                .presses(Key.END, Key.BACKSPACE, Key.HOME, Key.DELETE)
                .shows(":ero one two")
                .presses(Key.ENTER)
                .tells("accepted ero one two");
    }

    @Test
    void ctrlCEmptiesTheLineAndLeavesAnEmptyOne() throws InterruptedException {
        line.opens("").types("rm web").ctrl('c').shows(":").toldNothing();

        line.ctrl('c').tells("cancelled");
        assertThat(line.line().isOpen()).isFalse();
    }

    @Test
    void ctrlDLeavesAnEmptyLine() throws InterruptedException {
        line.opens("").ctrl('d').tells("cancelled");
    }

    @Test
    void escapeLeavesWhateverIsTyped() throws InterruptedException {
        line.opens("").types("rm web").presses(Key.ESCAPE).tells("cancelled");

        assertThat(line.line().view()).isEmpty();
    }

    @Test
    void escapeOnlyEndsASearch() throws InterruptedException {
        line.opens("").types("exec web -- uptime").presses(Key.ENTER).tells("accepted exec web -- uptime");

        line.opens("")
                .ctrl('r')
                .types("upt")
                .presses(Key.ESCAPE)
                .types("!")
                .shows(":exec web -- !uptime")
                .toldNothing();
        line.presses(Key.ESCAPE).tells("cancelled");
    }

    @Test
    void givesBackWhatWasTypedBehindItsEnd() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            line.opens("").types("shell web").presses(Key.ENTER).types("jj").pastes("text");
            line.tells("accepted shell web").types("k");

            assertThat(line.line().end()).containsExactly(key('j'), key('j'), new Typed.Text("text"), key('k'));
        }
    }

    @Test
    void givesBackNothingThatItHasRead() throws InterruptedException {
        line.opens("")
                .types("äö€😀")
                .pastes("a\nb")
                .presses(Key.LEFT, Key.ENTER)
                .tells("accepted äö€😀a\nb");

        assertThat(line.line().end()).isEmpty();
    }

    private static Typed key(char character) {
        return new Typed.Key(KeyPress.character(character));
    }

    @Test
    void showsWhatIsEditedBeforeAJoinedEmoji() {
        String joined = "👩\u200d💻";
        line.opens("").types("a" + joined + "b").presses(Key.HOME).types("x").shows(":xa" + joined + "b");
        line.presses(Key.DELETE).shows(":x" + joined + "b");
    }

    /** JLine counts a skin's colour as nothing, and each half of a flag as two columns. */
    @Test
    void showsWhatIsEditedAroundCharactersThatJLineMeasuresDifferently() throws InterruptedException {
        line.opens("").types("👍🏽b").presses(Key.LEFT).types("x").shows(":👍xb");
        line.presses(Key.HOME).types("y").shows(":y👍xb");
        line.presses(Key.ENTER).tells("accepted y👍🏽xb");

        line.opens("").types("🇩🇪b").presses(Key.LEFT).types("x").shows(":🇩 🇪 xb");
        line.presses(Key.HOME).types("y").shows(":y🇩 🇪 xb");
    }

    @Test
    void leavingFromOutsideTellsNothing() throws InterruptedException {
        line.opens("").types("rm web").leaves();

        line.opens("").types("ls").presses(Key.ENTER).tells("accepted ls").toldNothing();
    }

    @Test
    void keysAfterEnterDoNotTurnUpInTheNextLine() throws InterruptedException {
        line.opens("").types("ls").presses(Key.ENTER).types("jjj").tells("accepted ls");

        line.opens("").types("use").shows(":use");
    }

    @Test
    void pastesInOnePieceAndExecutesNothing() {
        line.opens("").pastes("exec web\n-- ls\n").shows(":exec web", "-- ls");

        line.toldNothing();
    }

    @Test
    void refusesAPasteThatNoCommandCouldTake() {
        line.opens("")
                .pastes("x".repeat(CommandLine.LONGEST_PASTE + 1))
                .types("ls")
                .shows(":ls");

        assertThat(line.bells()).isEqualTo(1);
    }

    @Test
    void takesTheLongestPasteWithoutLosingTheEnd() throws InterruptedException {
        String text = "y".repeat(CommandLine.LONGEST_PASTE - 1) + "z";

        line.opens("").pastes(text).presses(Key.ENTER).tells("accepted " + text);
    }

    @Test
    void wrapsALongLineIntoMoreRows() {
        line.in(10, 6).opens("").types("0123456789abcdef").shows(":012345678", "9abcdef");
    }

    @Test
    void staysInItsRowsWhenTheLineIsLongerThanAllOfThem() {
        line.in(10, 3).opens("").types("0123456789".repeat(9)).types("!");

        line.shows("9012345678", "9012345678", "9!").presses(Key.HOME).shows(":012345678", "9012345678", "9012345678");
    }

    @Test
    void drawsAnewInAnotherWidth() {
        line.in(20, 6).opens("").types("0123456789abcdef").shows(":0123456789abcdef");

        line.in(10, 6).shows(":012345678", "9abcdef");
        line.in(40, 6).types("!").shows(":0123456789abcdef!");
    }

    @Test
    void countsWideCharactersAsTheScreenDoes() {
        line.opens("").types("日本").presses(Key.LEFT).types("x").shows(":日x本");
    }

    @Test
    void keepsCombiningCharactersAndEmoji() throws InterruptedException {
        line.opens("")
                .types("e\u0301 \ud83d\ude00x")
                .shows(":e\u0301 \ud83d\ude00x")
                .presses(Key.ENTER);

        line.tells("accepted e\u0301 \ud83d\ude00x");
    }

    @Test
    void marksAFirstWordThatCanBecomeNoAction() {
        line.opens("").types("exe").shows(":exe");
        assertThat(colourOfFirstWord()).isEqualTo(Colour.DEFAULT);

        line.types("x").shows(":exex");
        await().untilAsserted(() -> assertThat(colourOfFirstWord()).isEqualTo(Colour.indexed(1)));

        line.presses(Key.BACKSPACE).types(" ").shows(":exe");
        await().untilAsserted(() -> assertThat(colourOfFirstWord()).isEqualTo(Colour.indexed(1)));
    }

    private int colourOfFirstWord() {
        return line.line().view().orElseThrow().rows().get(0).style(1).foreground();
    }

    @Test
    void recallsTheLinesBefore() throws InterruptedException {
        enter("ls");
        enter("use web");

        line.opens("")
                .presses(Key.UP)
                .shows(":use web")
                .presses(Key.UP)
                .shows(":ls")
                .presses(Key.DOWN);
        line.shows(":use web");
    }

    @Test
    void searchesTheLinesBefore() throws InterruptedException {
        enter("exec web -- make test");
        enter("ls");

        line.opens("").ctrl('r').types("mak").shows(":exec web -- make test", "bck-i-search: mak_");
        line.presses(Key.ENTER).tells("accepted exec web -- make test");
    }

    @Test
    void keepsNoLineThatBeginsWithASpaceAndNoneTwice() throws InterruptedException {
        enter("ls");
        enter(" use secret");
        enter("providers");
        enter("ls");

        awaitKept("ls\nproviders\nls\n");
        line.opens("").presses(Key.UP, Key.UP, Key.UP).shows(":providers");
    }

    @Test
    void keepsNoLineThatMayNotBeKept() throws InterruptedException {
        enter("#use secret");
        enter("ls");

        awaitKept("ls\n");
        line.opens("").presses(Key.UP, Key.UP).shows(":ls");
    }

    /** Nobody waits for the disk: a line is told before it is written. */
    private void awaitKept(String lines) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(folder.resolve("data/command-history"))
                .hasContent(lines));
    }

    @Test
    void recallsWhatAnotherConsoleTyped() throws InterruptedException {
        try (LineTester other = new LineTester(folder.resolve("data/command-history"), surroundings)) {
            enter("ls");
            other.opens("").types("providers").presses(Key.ENTER).tells("accepted providers");
            awaitKept("ls\nproviders\n");
        }

        line.opens("").presses(Key.UP).shows(":providers").presses(Key.UP).shows(":ls");
    }

    @Test
    void goesOnWithoutAHistoryThatCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where a folder should be");

        enter("ls");

        line.opens("").presses(Key.UP).shows(":ls");
    }

    @Test
    void survivesAFaultWhileItDraws() throws InterruptedException {
        line.opens("").types("use we").shows(":use we");

        line.faultsOnce().types("b").shows(":use web").presses(Key.ENTER).tells("accepted use web");
    }

    @Test
    void offersNothingWhenItsSurroundingsFail() throws InterruptedException {
        surroundings.breaks();
        line.opens("use we").presses(Key.TAB).types("b").presses(Key.ENTER).tells("accepted use web");
    }

    @Test
    void warmsUpWithoutAWord() throws InterruptedException {
        line.line().warmUp();

        line.toldNothing();
        assertThat(line.line().isOpen()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        Set<Thread> before = threads();
        line.opens("").types("l").presses(Key.TAB).leaves();
        enter("ls");
        line.close();

        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("command-line"))
                .collect(Collectors.toSet());
    }

    private void enter(String text) throws InterruptedException {
        line.opens("").types(text).presses(Key.ENTER).tells("accepted " + text);
    }
}
