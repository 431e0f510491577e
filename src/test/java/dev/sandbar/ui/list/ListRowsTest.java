package dev.sandbar.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ListRowsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ProviderState docker = provider("docker")
            .listed(
                    List.of(
                            sandbox("docker", "web", SandboxState.RUNNING),
                            sandbox("docker", "db", SandboxState.STOPPED),
                            sandbox("docker", "api", SandboxState.RUNNING)),
                    NOON);
    private final ProviderState local =
            provider("local").listed(List.of(sandbox("local", "home", SandboxState.RUNNING)), NOON);
    private final List<ProviderState> both = List.of(docker, local);

    @Test
    void sandboxesStandBelowTheirProviderByName() {
        assertThat(names(ListView.initial())).containsExactly("docker:3", "api", "db", "web", "local:1", "home");
    }

    @Test
    void theFilterMatchesNameProviderAndStateWithoutCase() {
        assertThat(names(ListView.initial().withFilter("AP"))).containsExactly("docker:1", "api");
        assertThat(names(ListView.initial().withFilter("local/"))).containsExactly("local:1", "home");
        assertThat(names(ListView.initial().withFilter("stopped"))).containsExactly("docker:1", "db");
    }

    @Test
    void aFoldedProviderKeepsItsHeading() {
        assertThat(names(ListView.initial().toggleFold("docker"))).containsExactly("docker:3", "local:1", "home");
    }

    @Test
    void whatDoesNotRunCanBeHidden() {
        assertThat(names(ListView.initial().withShowAll(false)))
                .containsExactly("docker:2", "api", "web", "local:1", "home");
    }

    @Test
    void theBusiestComeFirstAndTheUnmeasuredLast() {
        Map<SandboxId, Usage> stats = Map.of(
                id("docker", "web"), Usage.of(new Stats(50, 1, 0)),
                id("docker", "db"), Usage.of(new Stats(1, 2, 0)));
        ListView byCpu = ListView.initial().withSort(SortKey.CPU);

        assertThat(names(byCpu, stats)).startsWith("docker:3", "web", "db", "api");
        assertThat(names(byCpu.withReversed(true), stats)).startsWith("docker:3", "api", "db", "web");
    }

    @Test
    void theCursorStaysWithItsSandbox() {
        List<ListRow> before = rows(ListView.initial());
        Selection onWeb = Selection.initial().at(3, before);

        List<ListRow> after = rows(ListView.initial().withFilter("web"));

        assertThat(onWeb.row(after).flatMap(ListRow::sandbox).map(Sandbox::name))
                .contains("web");
    }

    @Test
    void theCursorOfASandboxThatIsGoneStaysWhereItWas() {
        List<ListRow> before = rows(ListView.initial());
        Selection onDb = Selection.initial().at(2, before).toggleMark(before);
        ProviderState without = docker.listed(docker.sandboxes().subList(2, 3), NOON);

        List<ListRow> after = ListRows.of(List.of(without, local), ListView.initial(), Map.of());
        Selection moved = onDb.among(after, Set.of(id("docker", "api"), id("local", "home")));

        assertThat(moved.index(after)).isEqualTo(2);
        assertThat(moved.marks()).isEmpty();
    }

    @Test
    void markingAHeadingMarksAllBelowItAndAgainNone() {
        List<ListRow> rows = rows(ListView.initial());
        Selection marked = Selection.initial().at(0, rows).toggleMark(rows);

        assertThat(marked.marks()).containsExactly(id("docker", "api"), id("docker", "db"), id("docker", "web"));
        assertThat(marked.toggleMark(rows).marks()).isEmpty();
    }

    @Test
    void aRangeIsMarkedWhileTheCursorMoves() {
        List<ListRow> rows = rows(ListView.initial());
        Selection range = Selection.initial().at(1, rows).toggleRange(rows).moved(1, rows);

        assertThat(range.marks()).containsExactly(id("docker", "api"), id("docker", "db"));
        assertThat(range.toggleRange(rows).moved(3, rows).marks()).hasSize(2);
    }

    @Test
    void theCursorNeverLeavesTheRows() {
        List<ListRow> rows = rows(ListView.initial());

        assertThat(Selection.initial().moved(100, rows).index(rows)).isEqualTo(5);
        assertThat(Selection.initial().moved(-100, rows).index(rows)).isZero();
        assertThat(Selection.initial().moved(1, List.of()).row(List.of())).isEmpty();
    }

    @Test
    void aSilentProviderKeepsItsRowsAndTellsTheirAge() {
        ProviderState silent = docker.failed("no answer", "start it", NOON.plusSeconds(10))
                .failed("no answer", "start it", NOON.plusSeconds(30));

        assertThat(silent.sandboxes()).hasSize(3);
        assertThat(silent.staleFor(NOON.plusSeconds(40))).contains(Duration.ofSeconds(40));
        assertThat(silent.listed(List.of(), NOON).staleFor(NOON)).isEmpty();
    }

    private List<ListRow> rows(ListView view) {
        return ListRows.of(both, view, Map.of());
    }

    private List<String> names(ListView view) {
        return names(view, Map.of());
    }

    private List<String> names(ListView view, Map<SandboxId, Usage> stats) {
        return ListRows.of(both, view, stats).stream()
                .map(row -> row instanceof ListRow.Header header
                        ? header.provider().name() + ":" + header.shown()
                        : row.sandbox().orElseThrow().name())
                .toList();
    }

    private static ProviderState provider(String name) {
        return ProviderState.asking(new ProviderInfo(name, name, "here", Capabilities.all()));
    }

    private static SandboxId id(String provider, String name) {
        return new SandboxId(provider, name);
    }

    private static Sandbox sandbox(String provider, String name, SandboxState state) {
        return new Sandbox(id(provider, name), name, state, "", Optional.empty(), Map.of());
    }
}
