package dev.sandbar.run.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import dev.sandbar.e2e.Home;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that a command prints in every way, and where they are looked for: everywhere. */
@Timeout(1_800)
final class NowhereIT {
    private static final int SECRETS = 10;
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path userDirectory;

    @TempDir
    Path elsewhere;

    private final Random random = new Random(20_261_122);
    private final List<String> secrets = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private SecretHunt hunt;
    private Home home;
    private Path output;

    @BeforeEach
    void hideSecrets() throws IOException {
        home = Home.in(userDirectory);
        for (int i = 0; i < SECRETS; i++) {
            secrets.add(Printed.secret(random));
            options.addAll(List.of("--secret-env", "S" + i));
        }
        hunt = new SecretHunt(secrets);
        output = elsewhere.resolve("output");
        int mebibytes = Integer.getInteger("sandbar.redaction.mebibytes", 1);
        try (var out = Files.newOutputStream(output)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(mebibyte().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private String mebibyte() {
        List<UnaryOperator<String>> ways = List.copyOf(Printed.WAYS.values());
        StringBuilder text = new StringBuilder();
        while (text.length() < MEBIBYTE) {
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append("word").append(random.nextInt(1_000)).append(random.nextInt(9) == 0 ? '\n' : ' ');
            }
            text.append(ways.get(random.nextInt(ways.size())).apply(secrets.get(random.nextInt(SECRETS))));
        }
        return text.append('\n').toString();
    }

    @Test
    void noSecretIsShownKeptExportedOrLogged() throws Exception {
        assertThat(hunt.finds(Files.readAllBytes(output))).isTrue();

        List<String> words = new ArrayList<>(List.of("exec", "local"));
        words.addAll(options);
        words.addAll(List.of("--", "sh", "-c", "cat \"$1\"; cat \"$1\" >&2", secrets.get(0), output.toString()));
        byte[] screen = onATerminal(home.command(words.toArray(String[]::new)));
        assertThat(hunt.finds(screen)).as("on the screen").isFalse();
        assertThat(screen.length).isGreaterThan((int) Files.size(output));

        RunId id = new RunFolders(userDirectory.resolve("data/sandbar")).ids().get(0);
        byte[] log = answer("runs", "logs", id.toString());
        assertThat(hunt.finds(log)).as("in the run's output").isFalse();
        for (int i = 0; i < SECRETS; i++) {
            assertThat(new String(log, StandardCharsets.ISO_8859_1)).contains("[REDACTED:S" + i + "]");
        }

        Path archive = elsewhere.resolve("export.zip");
        answer("runs", "export", id.toString(), "--output", archive.toString());
        assertThat(hunt.expectNothingInArchive(archive)).isGreaterThan(3);
        hunt.expectNothingBelow(userDirectory);
    }

    private ProcessBuilder knowing(ProcessBuilder command) {
        for (int i = 0; i < SECRETS; i++) {
            command.environment().put("S" + i, secrets.get(i));
        }
        return command;
    }

    private byte[] onATerminal(ProcessBuilder command) throws Exception {
        PtyProcess process = new PtyProcessBuilder(command.command().toArray(String[]::new))
                .setDirectory(userDirectory.toString())
                .setEnvironment(knowing(command).environment())
                .start();
        byte[] shown = all(process.getInputStream());
        assertThat(process.waitFor()).isZero();
        return shown;
    }

    // A terminal whose last user is gone reads as broken, not as ended (Linux, tty_io.c: EIO).
    private static byte[] all(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            assertThat(all.size()).as("before " + e).isPositive();
        }
        return all.toByteArray();
    }

    private byte[] answer(String... words) throws Exception {
        Process process = knowing(home.command(words))
                .redirectError(elsewhere.resolve("errors").toFile())
                .start();
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor())
                .as(Files.readString(elsewhere.resolve("errors")))
                .isZero();
        return out;
    }
}
