package dev.sandbar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.UiTester;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.list.ProviderInfo;
import dev.sandbar.ui.pane.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole screens; see {@link GoldenScreen}. */
final class ScreenViewTest {
    private static final Instant NOON = UiTester.NOON;
    private static final String PROMPT = "root@api-1:/app# ";

    private final DrawTester tester = new DrawTester();

    @Test
    void theListBeforeAnythingIsOpen() {
        check("list-80x24", ui(80, 24).on("api-2"));
    }

    @Test
    void marksAreShownInRowsAndTitle() {
        check("marks-80x24", ui(80, 24).on("api-1").press("space", "space", "/").type("docker"));
    }

    @Test
    void aSilentProviderKeepsItsRowsMarkedAsStale() {
        UiTester ui = ui(80, 24);
        ui.event(new Event.ProviderFailed(
                "docker", "The engine at /var/run/docker.sock does not answer", "Start it", NOON.plusSeconds(8)));
        ui.event(new Event.Tick(NOON.plusSeconds(40)));

        check("stale-80x24", ui);
    }

    @Test
    void theFirstScreenSaysWhatIsAskedAndWhatIsMissing() {
        UiTester ui = UiTester.asking(80, 24, UiTester.info("docker"), UiTester.info("podman"), UiTester.info("local"));
        ui.event(new Event.ProviderFailed(
                "podman", "There is no socket", "Start podman.socket, or set PODMAN_HOST", NOON));
        ui.event(new Event.SandboxesListed(
                "local", List.of(UiTester.sandbox("local", "home", SandboxState.RUNNING)), NOON));

        check("first-80x24", ui);
    }

    @Test
    void aBadgeStandsBesideTheName() {
        UiTester ui = UiTester.of(80, 24);
        Frame frame = new ScreenView(DrawTester::style, DrawTester.KEYMAP, "DEMO").draw(ui.state(), new DrawTester());

        assertThat(frame.text(0)).startsWith(" SANDBAR DEMO ");
    }

    @Test
    void aPaneOnANarrowScreenHasAllColumns() {
        UiTester ui = ui(80, 24).shell("api-1");
        tester.wrote(ui, PROMPT + "./check.sh\nchecking db ............ ok\n" + PROMPT);

        check("attached-80x24", ui);
    }

    @Test
    void listAndTwoPanesStandSideBySide() {
        UiTester ui = ui(120, 40).shell("api-1");
        tester.wrote(ui, PROMPT + "./check.sh\nchecking db ............ ok\n" + PROMPT);
        ui.press("C-]", "-").live();
        tester.wrote(ui, "root@api-1:/# top");

        check("panes-120x40", ui);
    }

    @Test
    void fourPanesAreTiledBesideTheList() {
        UiTester ui = ui(200, 60);
        for (String name : List.of("api-1", "api-2", "web", "home")) {
            ui.on(name).press("space");
        }
        ui.press("e");
        for (int pane = 0; pane < 4; pane++) {
            ui.live();
            tester.wrote(ui, "pane " + pane + " $ ");
            ui.press("C-]", pane == 1 ? "j" : pane % 2 == 0 ? "h" : "l");
        }

        check("tiled-200x60", ui);
    }

    @Test
    void copyModeSaysWhereItIsAndWhatItsKeysDo() {
        UiTester ui = ui(100, 20).shell("api-1").wrote(PROMPT + "ls\none two\nthree\n" + PROMPT);
        check("copy-100x20", ui.press("C-]", "[", "k", "k", "0", "C-v", "j", "l"));
    }

    @Test
    void addressesInSightHaveLetters() {
        UiTester ui = ui(80, 24).shell("api-1");
        String text = "docs: https://sandbar.example/docs\n\033]8;;https://user@evil.example/" + "x".repeat(90)
                + "\033\\https://good.example\033]8;;\033\\\n";
        ui.wrote(text).press("C-]", "u");
        check("links-80x24", ui);
        check("address-80x24", ui.press("a"));
    }

    @Test
    void whatIsSearchedForInAPaneIsTypedBelow() {
        UiTester ui = ui(80, 24).shell("api-1").wrote(PROMPT);
        check("search-80x24", ui.press("C-]", "/").type("error|warn"));
    }

    @Test
    void anExitCodeStaysOnTheScreenWithTheLastOutput() {
        UiTester ui = ui(120, 30).shell("api-1");
        tester.wrote(ui, PROMPT + "exit 7\nexit");
        ui.phase(new Phase.Over(false, "exited 7", ""));

        check("exited-120x30", ui);
    }

    @Test
    void aProgramThatNeverBeganSaysWhyAndWhatToDo() {
        UiTester ui = ui(80, 24).on("api-1").press("enter");
        ui.phase(
                new Phase.Over(false, "There is no shell in docker/api-1", "Name a program: exec -t api-1 -- PROGRAM"));

        check("refused-80x24", ui);
    }

    @Test
    void everythingIsStillThereOnTheSmallestScreen() {
        check("list-20x5", ui(20, 5).on("api-1"));
        UiTester ui = ui(20, 5).shell("api-1");
        tester.wrote(ui, "$ ");
        check("attached-20x5", ui);
    }

    @Test
    void aLongListTellsWhichRowsAreInSight() {
        UiTester ui = ui(60, 12);
        ui.event(new Event.SandboxesListed(
                "local",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> UiTester.sandbox("local", "box-" + (1_000 + i), SandboxState.RUNNING))
                        .toList(),
                NOON));

        check("long-60x12", ui.press("G", "k", "k"));
    }

    @Test
    void aPaneTellsThatOthersAreHidden() {
        UiTester ui = ui(80, 16).shell("api-1").press("C-]", "|").live();

        check("hidden-80x16", ui);
    }

    @Test
    void aMessageOverAPaneLeavesTheWayBackInSight() {
        UiTester ui = ui(60, 16).shell("api-1").press("C-]", "A-q");

        check("message-attached-60x16", ui);
    }

    @Test
    void aLongMessageGrowsUpwards() {
        UiTester ui = ui(40, 12).line("stop nothing-that-is-there");

        check("message-40x12", ui);
    }

    @Test
    void everythingKnownIsToldOfTheSandboxUnderTheCursor() {
        check("inspect-80x24", ui(80, 24).on("api-1"));
        check("inspect-120x40", ui(120, 40).on("api-1").press("tab"));
        check("stats-80x24", ui(80, 24).on("api-1").press("m"));
    }

    @Test
    void aSilentProviderSaysWhyAndWhatToDo() {
        UiTester ui = ui(80, 24);
        ui.event(new Event.ProviderFailed(
                "docker",
                "The engine at /var/run/docker.sock refuses the connection",
                "Start it, or set DOCKER_HOST to the one you mean",
                NOON));

        check("problem-80x24", ui.on("docker"));
    }

    @Test
    void aLogIsFollowedInTheDetails() {
        UiTester ui = ui(80, 24).on("api-1").press("l");
        List<String> lines = IntStream.range(1, 40)
                .mapToObj(i -> "12:00:" + (10 + i) + " GET /v1/jobs/" + "x".repeat(i * 2) + " 200")
                .toList();
        ui.event(new Event.LogArrived(new SandboxId("docker", "api-1"), lines));
        check("log-80x24", ui);

        ui.press("w", "k", "k");
        check("log-wrapped-80x24", ui);
    }

    @Test
    void theLeaderAloneShowsWhatCanFollow() {
        UiTester ui = ui(80, 24).shell("api-1").press("C-]");
        check("leader-80x24", ui);

        ui.event(new Event.Woke(ui.state().keys().ticket()));
        check("hints-80x24", ui);
    }

    @Test
    void thePaletteNamesKeysAndReasons() {
        check("palette-80x24", ui(80, 24).on("api-1").press("C-p").type("pane."));
        check("actions-80x24", ui(80, 24).on("db").press("."));
        check("palette-40x12", ui(40, 12).on("db").press("."));
        check("palette-20x5", ui(20, 5).on("db").press("."));
    }

    @Test
    void aQuestionListsWhatIsMeant() {
        check("confirm-80x24", ui(80, 24).on("api-1").press("space", "space", "space", "D"));
        check("confirm-20x5", ui(20, 5).on("api-1").press("D"));
    }

    @Test
    void helpBeginsWithWhatIsFocused() {
        check("help-80x24", ui(80, 24).press("?"));
        check("help-pane-80x24", ui(80, 24).shell("api-1").press("C-]", "?").type("tab"));
        check("help-20x5", ui(20, 5).press("?", "end"));
    }

    @Test
    void theCommandLineGrowsUpwards() {
        tester.typed(": exec api-1\napi-1   api-2\nweb");

        check("line-80x24", ui(80, 24).press(":"));
    }

    private void check(String name, UiTester ui) {
        GoldenScreen.check(name, tester.draw(ui));
    }

    private static UiTester ui(int columns, int rows) {
        ProviderInfo docker = new ProviderInfo("docker", "docker", "unix:///var/run/docker.sock", Capabilities.all());
        UiTester ui = UiTester.asking(columns, rows, docker, UiTester.info("local"));
        ui.event(new Event.SandboxesListed(
                "docker",
                List.of(
                        container("api-1", SandboxState.RUNNING, 3),
                        container("api-2", SandboxState.RUNNING, 200),
                        container("batch", SandboxState.FAILED, 20_000),
                        container("db", SandboxState.STOPPED, 90_000),
                        container("web", SandboxState.PAUSED, 7_200)),
                NOON));
        ui.event(new Event.SandboxesListed(
                "local", List.of(UiTester.sandbox("local", "home", SandboxState.RUNNING)), NOON));
        ui.event(new Event.StatsArrived(Map.of(new SandboxId("docker", "api-1"), new Stats(38.4, 312L << 20, 0))));
        for (int percent : List.of(70, 20, 45, 90)) {
            ui.event(new Event.StatsArrived(
                    Map.of(new SandboxId("docker", "api-2"), new Stats(percent, 1_288L << 20, 0))));
        }
        ui.event(new Event.StatsArrived(Map.of(new SandboxId("docker", "api-2"), new Stats(111, 1_288L << 20, 0))));
        return ui;
    }

    private static Sandbox container(String name, SandboxState state, int minutes) {
        return new Sandbox(
                new SandboxId("docker", name),
                name,
                state,
                state == SandboxState.RUNNING ? "Up a while" : "Exited (1) a while ago",
                Optional.of(NOON.minus(Duration.ofMinutes(minutes))),
                Map.of("image", "registry/" + name + ":4.2"));
    }
}
