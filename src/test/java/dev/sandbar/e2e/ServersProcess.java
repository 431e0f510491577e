package dev.sandbar.e2e;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@link ManyServers} in a process of its own, so that what the program needs is the program's alone. */
final class ServersProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    private ServersProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.questions = process.outputWriter();
    }

    /** Starts them, and writes the configuration into a home. */
    static ServersProcess start(Path home, ManyServers.Amounts amounts) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyServers.class.getName(),
                        home.toString(),
                        Integer.toString(amounts.daytona()),
                        Integer.toString(amounts.azure()),
                        Integer.toString(amounts.proxmox()),
                        Integer.toString(amounts.sandboxes()))
                .redirectError(home.resolve("servers.log").toFile());
        ServersProcess servers = new ServersProcess(builder.start());
        servers.answer();
        return servers;
    }

    /** How many requests of each kind came so far, by "entry kind". */
    Map<String, Long> counts() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (String line : ask(ManyServers.COUNTS)) {
            int last = line.lastIndexOf(' ');
            counts.put(line.substring(0, last), Long.parseLong(line.substring(last + 1)));
        }
        return counts;
    }

    /** When the first of them answered, by {@link System#nanoTime()}. */
    long firstAnswer() throws IOException {
        return Long.parseLong(ask(ManyServers.FIRST_ANSWER).get(0));
    }

    private List<String> ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        return answer();
    }

    private List<String> answer() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = answers.readLine(); !ManyServers.END.equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new EOFException("the servers have ended; see servers.log in the home");
            }
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
    }
}
