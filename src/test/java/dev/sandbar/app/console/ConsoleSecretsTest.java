package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.run.redact.Printed;
import dev.sandbar.run.redact.Sought;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProcess;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.ui.lanterna.EmulatedScreen;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that commands print in every way, looked for in all that the full screen wrote to its terminal. */
@Timeout(120)
final class ConsoleSecretsTest {
    /** Too narrow for anything beside a pane. */
    private static final Size SIZE = new Size(90, 40);

    private static final String LAST = "that was all";
    private static final String GIVEN = "given-with-the-command-1234";

    private final Random random = new Random(20_261_123);
    private final List<String> secrets = List.of(secret(true), secret(true), secret(false));
    private final Sought sought =
            new Sought(Stream.concat(secrets.stream(), Stream.of(GIVEN)).toList());
    private final byte[] output = output();
    private final EmulatedScreen terminal = new EmulatedScreen(SIZE);
    private final FakeProvider fake = new FakeProvider("fake");
    private final ConsolePilot pilot = new ConsolePilot(
            new FakeScreen(SIZE, Optional.of(terminal)),
            Map.of("S0_TOKEN", secrets.get(0), "S1_TOKEN", secrets.get(1), "S2_TOKEN", secrets.get(2)));

    @TempDir
    private Path folder;

    private String secret(boolean plain) {
        String secret = Printed.secret(random);
        while (plain != secret.matches("[A-Za-z0-9_-]+")) {
            secret = Printed.secret(random);
        }
        return secret;
    }

    private byte[] output() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (UnaryOperator<String> way : Printed.WAYS.values()) {
            for (String secret : secrets) {
                text.append("<")
                        .append(number++)
                        .append("> ")
                        .append(way.apply(secret))
                        .append('\n');
            }
        }
        return text.append(LAST).append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @BeforeEach
    void start() {
        fake.add("api", SandboxState.RUNNING);
        fake.logging(new String(output, StandardCharsets.UTF_8));
        fake.answer(request -> request.command().get(0).equals("leak"), this::leak);
        pilot.start(folder, fake).sees("api");
    }

    @AfterEach
    void end() {
        pilot.close();
    }

    private int leak(FakeProcess process) throws InterruptedException {
        boolean second = process.request().command().contains("again");
        for (int at = 0; at < output.length; ) {
            int end = Math.min(output.length, at + 1 + random.nextInt(40));
            process.out(Arrays.copyOfRange(output, at, end));
            at = end;
        }
        process.err(new String(output, StandardCharsets.UTF_8));
        return second ? 1 : 0;
    }

    private void line(String line) {
        pilot.type(":" + line);
        pilot.press(Key.ENTER);
    }

    /** Has all of a pane on the screen, page by page. */
    private void readThrough(String first, String last) {
        pageDown("↑", first);
        pilot.sees(last);
    }

    /** @param further is on the screen as long as there is more */
    private void pageDown(String further, String first) {
        pilot.press(Key.HOME);
        pilot.sees(further, first);
        while (pilot.screen().text().contains(further)) {
            String before = pilot.screen().text();
            pilot.press(Key.PAGE_DOWN);
            await().until(() -> !pilot.screen().text().equals(before));
        }
    }

    private boolean found() {
        String written = new String(terminal.written(), StandardCharsets.ISO_8859_1);
        String text = written.replaceAll("\u001b\\[[0-9;?]*[ -/]*[@-~]", "");
        return found(written) || found(text) || sought.in(shown().getBytes(StandardCharsets.UTF_8));
    }

    private boolean found(String bytes) {
        return sought.in(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All that was on the screen, without the frames around panes: what was wrapped stands together. */
    private String shown() {
        return String.join("\n", terminal.shown()).replaceAll("[\u2500-\u257f]", "");
    }

    private void expectEverySecretReplaced() {
        String shown = shown();
        for (int i = 0; i < Printed.WAYS.size() * secrets.size(); i++) {
            assertThat(shown.contains("<" + i + ">")).as("" + i).isTrue();
        }
        for (int i = 0; i < secrets.size(); i++) {
            assertThat(shown.contains("[REDACTED:S" + i + "_TOKEN]")).as("" + i).isTrue();
        }
        assertThat(found()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--no-record "})
    void noSecretThatACommandPrintsIsShownInItsPane(String option) {
        line("exec " + option + "fake/api -- leak");
        pilot.sees(LAST, "ok, ");

        readThrough("<0>", LAST);

        expectEverySecretReplaced();
    }

    @Test
    void noSecretIsShownInWhatWasKept() {
        line("exec fake/api -- leak");
        pilot.sees("ok, ");
        line("exec fake/api -- leak again");
        pilot.sees("failed, exit code 1");
        pilot.lead("d");
        pilot.type("H");
        pilot.sees("OUTCOME", "2 of 2");
        pilot.press(Key.ENTER);
        pilot.sees("run ", LAST, "failed, exit code 1");
        readThrough("<0>", LAST);
        expectEverySecretReplaced();

        pilot.type("/REDACTED");
        pilot.press(Key.ENTER);
        pilot.sees("Match ");
        pilot.type("q");
        pilot.lead("d");
        pilot.type("H");
        pilot.sees("OUTCOME", "2 of 2");
        pilot.type("  d");
        pilot.sees("compared");
        readThrough("outcome", "compared");
        line("runs logs last");
        pilot.sees("runs logs", "done");
        readThrough("<0>", "done");
        line("runs show last");
        pilot.sees("runs show", "secrets replaced");

        assertThat(found()).isFalse();
    }

    @Test
    void noSecretIsShownOfTheLogOfASandbox() {
        pilot.moveTo(" api ");
        pilot.type("l");
        pilot.sees(LAST);
        pageDown(" lines up", "<0>");

        expectEverySecretReplaced();
    }

    @Test
    void aSecretThatIsTypedIsSeenOnlyWhileItIsTyped() throws IOException {
        String secret = secrets.get(0);
        line("exec fake/api -- nothing-like-it " + secret);
        pilot.sees("[REDACTED:S0_TOKEN]").seesNo(secret);
        line("exec -e MY_TOKEN=" + GIVEN + " fake/api -- nothing-like-it " + GIVEN);
        pilot.sees("[REDACTED:MY_TOKEN]").seesNo(GIVEN);
        line("exec -t fake/api -- leak " + secret);
        pilot.sees("api · fake · leak [REDACTED:S0_TOKEN]");
        pilot.lead("d");
        line("export OTHER_TOKEN=" + GIVEN);
        pilot.sees("OTHER_TOKEN=[REDACTED:OTHER_TOKEN]").seesNo(GIVEN);
        line("runs ls");
        pilot.sees("runs ls", "done").seesNo(secret).seesNo(GIVEN);
        pilot.close();

        assertThat(pilot.screen().titles()).anyMatch(title -> title.contains("REDACTED"));
        assertThat(pilot.screen().titles()).noneMatch(title -> title.contains(secret) || title.contains(GIVEN));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(sought.in(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isFalse();
            }
        }
        assertThat(folder.resolve("command-history"))
                .content()
                .contains("runs ls")
                .doesNotContain("nothing-like-it");
    }

    @Test
    void aSessionShowsWhatItsSandboxShows() {
        line("exec -t fake/api -- leak");
        pilot.sees(LAST, "exited 0");

        readThrough("<0>", LAST);

        assertThat(found()).isTrue();
        assertThat(sought.in(shown().getBytes(StandardCharsets.UTF_8))).isTrue();
    }
}
