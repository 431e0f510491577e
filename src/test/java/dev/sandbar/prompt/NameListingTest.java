package dev.sandbar.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
final class NameListingTest {
    @TempDir
    private Path folder;

    private String printed(List<String> command, String path) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CDPATH", "/usr");
        builder.environment().put("PATH", path);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private List<String> listed(String directory) throws IOException, InterruptedException {
        return NameListing.names(printed(NameListing.directory(directory), "/bin"));
    }

    private void program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private void file(String name) throws IOException {
        Files.createFile(folder.resolve(name));
    }

    @Test
    void listsFilesDirectoriesAndHiddenNames() throws Exception {
        file("a file");
        file(".hidden");
        file("-n");
        Files.createDirectory(folder.resolve("lib"));
        Files.createDirectory(folder.resolve("..."));

        assertThat(listed("")).containsExactlyInAnyOrder("a file", ".hidden", "-n", "lib/", ".../");
    }

    @Test
    void listsLinksByWhatTheyPointTo() throws Exception {
        Files.createSymbolicLink(folder.resolve("there"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("missing"));

        assertThat(listed("")).containsExactlyInAnyOrder("there/", "nowhere");
    }

    @Test
    void leavesOutNamesThatWouldDoSomethingToTheScreen() throws Exception {
        file("two\nlines");
        file("escape\033[2J");
        file("bell\007");
        file("good");

        assertThat(listed("")).containsExactly("good");
    }

    @Test
    void listsNothingOfADirectoryThatIsNotThere() throws Exception {
        assertThat(listed("missing/")).isEmpty();
    }

    @Test
    void listsTheDirectoryHereAndNotOneOfTheSearchPath() throws Exception {
        Files.createDirectory(folder.resolve("lib"));
        file("lib/mine");

        assertThat(listed("lib/")).containsExactly("mine");
    }

    @Test
    void runsNothingThatADirectoryIsCalled() throws Exception {
        String name = "$(touch made) `touch made`; touch made; \"'";
        Files.createDirectory(folder.resolve(name));
        file(name + "/inside");

        assertThat(listed(name + "/")).containsExactly("inside");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void dropsANameThatWasCutOff() {
        assertThat(NameListing.names("whole\0dir/\0cut")).containsExactly("whole", "dir/");
    }

    @Test
    void listsTheProgramsOnTheSearchPath() throws Exception {
        program("bin/tool");
        program("more bin/other tool");
        file("bin/notes.txt");
        Files.createDirectory(folder.resolve("bin/directory"));
        String path = folder.resolve("bin") + "::" + folder.resolve("more bin") + ":/missing:" + folder + "/*";

        assertThat(NameListing.names(printed(NameListing.programs(), path)))
                .containsExactlyInAnyOrder("tool", "other tool");
    }
}
