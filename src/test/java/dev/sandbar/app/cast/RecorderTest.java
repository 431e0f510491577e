package dev.sandbar.app.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @TempDir
    private Path folder;

    private final List<Recorder.Ended> ended = new ArrayList<>();

    @Test
    void everyLineIsThereAsSoonAsItWasShown() throws IOException {
        Path file = folder.resolve("a.cast");
        try (Recorder recorder = Recorder.to(file, Version.V2, ended::add)) {
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
        try (Recorder recorder = Recorder.to(file, Version.V3, ended::add)) {
            recorder.begun(SIZE, "\033[1Hbefore");

            assertThat(Files.readAllLines(file).get(0)).contains("\"version\":3", "\"cols\":80");
            assertThat(Files.readAllLines(file).get(1)).contains("\\u001b[1Hbefore");
        }
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        try (Recorder recorder = Recorder.in(folder.resolve("recordings"), "a/b c", Version.V2, ended::add)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recorder.file())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("recordings"))))
                    .isEqualTo("rwx------");
            assertThat(recorder.file().getFileName().toString()).matches("a_b_c-\\d{8}-\\d{6}\\.cast");
        }
    }

    @Test
    void twoOfOneSecondHaveTwoNames() throws IOException {
        try (Recorder one = Recorder.in(folder, "x", Version.V2, ended::add);
                Recorder two = Recorder.in(folder, "x", Version.V2, ended::add)) {
            assertThat(one.file()).isNotEqualTo(two.file());
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "precious");

        assertThatThrownBy(() -> Recorder.to(file, Version.V2, ended::add))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("precious");
    }

    @Test
    void theEndIsToldOnceAndNothingIsWrittenAfterIt() throws IOException {
        Recorder recorder = Recorder.to(folder.resolve("a.cast"), Version.V2, ended::add);
        recorder.begun(SIZE, "");
        recorder.ended();
        output(recorder, "too late");
        recorder.close();

        assertThat(ended).singleElement().satisfies(end -> assertThat(end.problem())
                .isEmpty());
        assertThat(Files.readString(folder.resolve("a.cast"))).doesNotContain("too late");
    }

    private static void output(Recorder recorder, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        recorder.output(bytes, 0, bytes.length);
    }
}
