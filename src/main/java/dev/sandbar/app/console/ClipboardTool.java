package dev.sandbar.app.console;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program of this system that puts its input into the clipboard.
 *
 * @param command absolute, with its arguments
 */
record ClipboardTool(String name, List<String> command, Charset charset) {
    private static final long PATIENCE_SECONDS = 5;

    /** Windows' tool reads the code page of the console, unless a mark says that it is UTF-16. */
    private static final Charset WINDOWS = Charset.forName("x-UTF-16LE-BOM");

    private record Candidate(String variable, String name, List<String> arguments) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("WAYLAND_DISPLAY", "wl-copy", List.of()),
            new Candidate("DISPLAY", "xclip", List.of("-selection", "clipboard", "-in")),
            new Candidate("DISPLAY", "xsel", List.of("--clipboard", "--input")),
            new Candidate("WSL_DISTRO_NAME", "clip.exe", List.of()),
            new Candidate("PATH", "pbcopy", List.of()));

    ClipboardTool {
        command = List.copyOf(command);
    }

    /** The first that is installed and has what it needs. */
    static Optional<ClipboardTool> find(Map<String, String> environment) {
        for (Candidate candidate : CANDIDATES) {
            Optional<Path> program =
                    environment.getOrDefault(candidate.variable(), "").isEmpty()
                            ? Optional.empty()
                            : onPath(candidate.name(), environment);
            if (program.isPresent()) {
                List<String> command = new ArrayList<>(List.of(program.get().toString()));
                command.addAll(candidate.arguments());
                Charset charset = candidate.name().equals("clip.exe") ? WINDOWS : StandardCharsets.UTF_8;
                return Optional.of(new ClipboardTool(candidate.name(), command, charset));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> onPath(String name, Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (folder.startsWith("/") && Files.isExecutable(Path.of(folder, name))) {
                return Optional.of(Path.of(folder, name));
            }
        }
        return Optional.empty();
    }

    /** Hands it the text and waits for its end, but not for ever; some stay behind to serve the clipboard. */
    void copy(String text) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(text.getBytes(charset));
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            throw new IOException(name + " did not end within " + PATIENCE_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException(name + " ended with " + process.exitValue());
        }
    }
}
