package dev.sandbar.app.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import dev.sandbar.vt.AsciicastWriter.Version;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecorderTest {
    private static final Size SIZE = new Size(80, 24);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Redaction REDACTION = Redaction.of(List.of(new Secret("API_KEY", "correct horse battery")));
    private static final Recorder.Form V2 = new Recorder.Form(Version.V2, REDACTION);
    private static final Recorder.Form V3 = new Recorder.Form(Version.V3, REDACTION);

    @TempDir
    private Path folder;

    private final List<Recorder.Ended> ended = new ArrayList<>();

    @Test
    void everyLineIsThereAsSoonAsItWasShown() throws IOException {
        Path file = folder.resolve("a.cast");
        try (Recorder recorder = Recorder.to(file, V2, ended::add)) {
            recorder.begun(SIZE, "");
            output(recorder, "hello\r\n");
            recorder.resized(new Size(100, 30));

            List<String> lines = Files.readAllLines(file);
            assertThat(lines).hasSize(3);
            assertThat(lines.get(0)).contains("\"version\":2", "\"width\":80", "\"height\":24");
            assertThat(lines.get(1)).endsWith("\"o\", \"hello\\r\\n\"]");
            assertThat(lines.get(2)).endsWith("\"r\", \"100x30\"]");
        }
    }

    @Test
    void whatWasThereBeforeIsShownFirst() throws IOException {
        Path file = folder.resolve("a.cast");
        try (Recorder recorder = Recorder.to(file, V3, ended::add)) {
            recorder.begun(SIZE, "\033[1Hbefore.");

            assertThat(Files.readAllLines(file).get(0)).contains("\"version\":3", "\"cols\":80");
            assertThat(Files.readAllLines(file).get(1)).contains("\\u001b[1Hbefore.");
        }
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        try (Recorder recorder = Recorder.in(folder.resolve("recordings"), "a/b c", V2, ended::add)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recorder.file())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("recordings"))))
                    .isEqualTo("rwx------");
            assertThat(recorder.file().getFileName().toString()).matches("a_b_c-\\d{8}-\\d{6}\\.cast");
        }
    }

    @Test
    void twoOfOneSecondHaveTwoNames() throws IOException {
        try (Recorder one = Recorder.in(folder, "x", V2, ended::add);
                Recorder two = Recorder.in(folder, "x", V2, ended::add)) {
            assertThat(one.file()).isNotEqualTo(two.file());
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "precious");

        assertThatThrownBy(() -> Recorder.to(file, V2, ended::add)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("precious");
    }

    @Test
    void theEndIsToldOnceAndNothingIsWrittenAfterIt() throws IOException {
        Recorder recorder = Recorder.to(folder.resolve("a.cast"), V2, ended::add);
        recorder.begun(SIZE, "");
        recorder.ended();
        output(recorder, "too late");
        recorder.close();

        assertThat(ended).singleElement().satisfies(end -> assertThat(end.problem())
                .isEmpty());
        assertThat(Files.readString(folder.resolve("a.cast"))).doesNotContain("too late");
    }

    @Test
    void aSecretThatIsTypedAndEchoedIsNotInTheFile() throws IOException {
        Path file = folder.resolve("a.cast");
        try (Recorder recorder = Recorder.to(file, V2, ended::add)) {
            recorder.begun(SIZE, "");
            output(recorder, "\033[1;32m$\033[m echo ");
            "correct horse battery".chars().forEach(c -> output(recorder, Character.toString(c)));
            output(recorder, "\r\n\033[31mcorrect horse \033[0mbattery\033[K\r\nafter");
        }

        assertThat(shown(file))
                .isEqualTo(
                        "\033[1;32m$\033[m echo [REDACTED:API_KEY]\r\n" + "\033[31m[REDACTED:API_KEY]\033[K\r\nafter");
    }

    @Test
    void aSecretThatStoodOnTheScreenBeforeIsNotInTheFileEither() throws IOException {
        Path file = folder.resolve("a.cast");
        try (Recorder recorder = Recorder.to(file, V2, ended::add)) {
            recorder.begun(SIZE, "\033[1Hcorrect horse\033[2Hbattery\033[3Hmore");
        }

        assertThat(shown(file)).isEqualTo("\033[1H[REDACTED:API_KEY]\033[3Hmore");
    }

    @Test
    void whatOnlyBeganLikeASecretIsThereInTheEnd() throws IOException {
        Path file = folder.resolve("a.cast");
        try (Recorder recorder = Recorder.to(file, V2, ended::add)) {
            recorder.begun(SIZE, "");
            output(recorder, "the correct hors");
        }

        assertThat(shown(file)).isEqualTo("the correct hors");
    }

    /** What the recording would show, all in one. */
    private static String shown(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            JsonNode event = JSON.readTree(line);
            text.append(event.get(1).asText().equals("o") ? event.get(2).asText() : "");
        }
        return text.toString();
    }

    private static void output(Recorder recorder, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        recorder.output(bytes, 0, bytes.length);
    }
}
