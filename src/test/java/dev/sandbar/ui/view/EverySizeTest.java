package dev.sandbar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.UiTester;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.vt.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be on the screen, at sizes from the smallest on. */
final class EverySizeTest {
    private static final Map<String, Consumer<UiTester>> SCENES = Map.ofEntries(
            Map.entry("list", ui -> ui.on("web")),
            Map.entry("details", ui -> ui.on("web").press("2")),
            Map.entry("log", ui -> ui.on("web")
                    .press("l", "w")
                    .event(new Event.LogArrived(new SandboxId("docker", "web"), List.of("x".repeat(500), "日本語")))),
            Map.entry("pane", ui -> ui.shell("web")),
            Map.entry("split", ui -> {
                ui.shell("web").press("C-]", "|").live().press("C-]", "-").live();
            }),
            Map.entry("over", ui -> ui.shell("web").phase(new Phase.Over(false, "exited 7", "Look at its log"))),
            Map.entry("hint", ui -> {
                ui.shell("web").press("C-]");
                ui.event(new Event.Woke(ui.state().keys().ticket()));
            }),
            Map.entry("help", ui -> ui.press("?")),
            Map.entry("palette", ui -> ui.press("C-p")),
            Map.entry("actions", ui -> ui.on("web").press(".").type("zzzz")),
            Map.entry("confirm", ui -> ui.press("*", "D")),
            Map.entry("filter", ui -> ui.press("/").type("a filter that is longer than a narrow screen is wide")),
            Map.entry("line", ui -> ui.press(":")),
            Map.entry("message", ui -> ui.line("stop a-sandbox-that-is-not-there")));

    static List<String> scenes() {
        return SCENES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void aSceneIsDrawnAtEverySize(String scene) {
        for (int rows = 1; rows <= 61; rows += rows < 7 ? 1 : 6) {
            for (int columns = 1; columns <= 250; columns += columns < 22 ? 3 : 33) {
                UiTester ui = UiTester.of(100, 30);
                SCENES.get(scene).accept(ui);
                ui.event(new Event.Resized(new Size(columns, rows)));
                DrawTester tester = new DrawTester().typed(": exec\nweb\ndb");
                assertThatCode(() -> assertInside(tester.draw(ui)))
                        .as("%s at %dx%d", scene, columns, rows)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theWayBackFromAPaneIsOnTheScreenAtEverySize() {
        for (int columns = 20; columns <= 220; columns += 5) {
            for (int rows = 5; rows <= 60; rows += 5) {
                UiTester ui = UiTester.of(columns, rows).shell("web");
                Frame frame = new DrawTester().draw(ui);
                assertThat(frame.text(rows - 1)).as("%dx%d", columns, rows).contains("^]d back");
            }
        }
    }

    private static void assertInside(Frame frame) {
        frame.cursor().ifPresent(cursor -> {
            assertThat(cursor.at().row()).isBetween(0, frame.size().rows() - 1);
            assertThat(cursor.at().column()).isBetween(0, frame.size().columns() - 1);
        });
    }
}
