package dev.sandbar.app.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SettingsReaderTest {
    private static SettingsReader reader(String text, Map<String, String> environment) {
        TomlDocument document = TomlDocument.parse("config.toml", "[[provider]]\n" + text);
        return new SettingsReader(document, document.elements("provider").get(0), environment);
    }

    private static Credential credential(String text, Map<String, String> environment) {
        return reader("key = " + text, environment).credential("key").orElseThrow();
    }

    @Test
    void everyFormIsRead() {
        SettingsReader settings = reader(
                """
                text = "x"
                one = "a"
                several = ["a", "b"]
                flag = true
                number = 7
                time = "1m30s"
                url = "https://host:8443/base"
                folder = "~/keys"
                pairs = { a = "1", b = "2" }
                """,
                Map.of("HOME", "/home/me"));

        assertThat(settings.text("text")).contains("x");
        assertThat(settings.texts("one")).containsExactly("a");
        assertThat(settings.texts("several")).containsExactly("a", "b");
        assertThat(settings.texts("none")).isEmpty();
        assertThat(settings.flag("flag")).contains(true);
        assertThat(settings.number("number", 1, 7)).contains(7);
        assertThat(settings.duration("time")).contains(Duration.ofSeconds(90));
        assertThat(settings.address("url")).contains(URI.create("https://host:8443/base"));
        assertThat(settings.path("folder")).contains(Path.of("/home/me/keys"));
        assertThat(settings.pairs("pairs")).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        settings.refuseUnknown();
        assertThat(settings.diagnostics()).isEmpty();
    }

    @Test
    void aWrongFormIsReportedWithItsLineAndCountsAsNotGiven() {
        SettingsReader settings = reader(
                """
                text = 1
                several = ["a", 2]
                flag = "yes"
                number = 8
                time = "soon"
                url = "https://user:secret@host"
                key = "a secret in the file"
                """,
                Map.of());

        assertThat(settings.text("text")).isEmpty();
        assertThat(settings.texts("several")).isEmpty();
        assertThat(settings.flag("flag")).isEmpty();
        assertThat(settings.number("number", 1, 7)).isEmpty();
        assertThat(settings.duration("time")).isEmpty();
        assertThat(settings.address("url")).isEmpty();
        assertThat(settings.credential("key")).isEmpty();
        assertThat(settings.diagnostics()).extracting(Diagnostic::line).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(settings.diagnostics())
                .extracting(Diagnostic::message)
                .noneMatch(text -> text.contains("a secret in"));
    }

    @Test
    void aSettingThatNobodyKnowsIsReported() {
        SettingsReader settings = reader("hots = 1", Map.of());
        settings.text("host");

        settings.refuseUnknown();

        assertThat(settings.diagnostics())
                .containsExactly(
                        new Diagnostic("config.toml", 2, "there is no setting hots; left out", Optional.of("host")));
    }

    @Test
    void aCredentialIsReadFromTheEnvironmentWhenItIsNeeded() {
        assertThat(credential("{ env = \"KEY\" }", Map.of("KEY", "s3cret\n")).read())
                .isEqualTo("s3cret");
        assertThatThrownBy(() -> credential("{ env = \"KEY\" }", Map.of()).read())
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("KEY is not set");
        assertThat(credential("{ env = \"KEY\" }", Map.of("KEY", "s3cret")).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void aCredentialIsWhatACommandPrints() {
        assertThat(credential("{ command = [\"printf\", \"%s\\n\", \"a b\"] }", Map.of())
                        .read())
                .isEqualTo("a b");
    }

    @Test
    void aCommandThatFailsSaysSoWithoutItsOutput() {
        for (String command : List.of("[\"sh\", \"-c\", \"echo s3cret; exit 3\"]", "[\"true\"]", "[\"/no/such\"]")) {
            ProviderException failure = catchThrowableOfType(
                    ProviderException.class,
                    () -> credential("{ command = " + command + " }", Map.of()).read());
            assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
            assertThat(failure.getMessage()).doesNotContain("s3cret");
        }
    }

    @Test
    void aCommandThatDoesNotEndIsEnded() {
        CommandCredential credential = new CommandCredential(List.of("sleep", "7654321"), Duration.ofMillis(200));

        assertThatThrownBy(credential::read).hasMessageContaining("did not end");
        Awaitility.await().until(() -> ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().arguments().stream())
                .noneMatch(arguments -> List.of(arguments).contains("7654321")));
    }
}
