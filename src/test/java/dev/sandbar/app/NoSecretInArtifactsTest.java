package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.app.Providers.Entry;
import dev.sandbar.run.folder.ArtifactList;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.redact.Printed;
import dev.sandbar.run.redact.SecretHunt;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files with secrets in them in every way, in their names and in what is told of them: none of it is kept or leaves. */
@Timeout(120)
final class NoSecretInArtifactsTest {
    private static final int SECRETS = 10;

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private final Random random = new Random(20_261_121);
    private final List<String> secrets = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final FakeFiles files = new FakeFiles();
    private final FakeProvider near = new FakeProvider("near").holding(files);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Providers providers;
    private SecretHunt hunt;

    @BeforeEach
    void hideSecrets() {
        secrets.add("Schlüssel-für-Türen-1");
        for (int i = 0; i < SECRETS; i++) {
            if (i > 0) {
                secrets.add(Printed.secret(random));
            }
            environment.put("S" + i, secrets.get(i));
        }
        hunt = new SecretHunt(secrets);
        near.add("web", SandboxState.RUNNING);
        near.answer(List.of("make"), FakeScript.printing("made\n", 0));
        providers = new Providers(List.of(new Entry("near", () -> near)), Duration.ofSeconds(10));
    }

    @AfterEach
    void closeProviders() {
        providers.close();
    }

    private int run(List<String> words) {
        out.reset();
        err.reset();
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Set.of());
        Paths paths = new Paths(data, data, data);
        int status = Main.run(words, new Context(streams, environment, paths, Configuration.DEFAULT, providers));
        assertThat(hunt.finds(out.toByteArray()))
                .as("on stdout of " + words.get(0))
                .isFalse();
        assertThat(hunt.finds(err.toByteArray()))
                .as("on stderr of " + words.get(0))
                .isFalse();
        return status;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A text with each secret in each way, a binary with one in each way, and names that lead there. */
    private void fill() {
        int number = 0;
        for (UnaryOperator<String> way : Printed.WAYS.values()) {
            StringBuilder text = new StringBuilder("head\n");
            secrets.forEach(
                    secret -> text.append("before ").append(way.apply(secret)).append(" after\n"));
            String one = way.apply(secrets.get(random.nextInt(SECRETS)));
            files.add("text/" + number + ".txt", bytes(text.toString()));
            files.add("binary/" + number, bytes("\0\1\2" + "x".repeat(random.nextInt(70_000)) + one + "\3"));
            number++;
        }
        for (String secret : secrets) {
            files.add("names/a-" + secret + "-z", "x");
            files.add("names/" + secret + "/inner", "x");
            // As macOS writes names; what is kept is composed.
            files.add("names/" + Normalizer.normalize(secret, Normalizer.Form.NFD) + ".txt", "x");
            files.add(Kind.SYMBOLIC_LINK, "links/" + number, "/run/" + secret);
            files.add(Kind.SYMBOLIC_LINK, "links/" + secret, "x");
            files.add(Kind.HARD_LINK, "hard/" + number, secret);
            files.add(Kind.OTHER, "pipes/" + secret, "");
            files.add(new FakeFiles.FakeFile(FileEntry.file("broken/" + secret, 1), () -> (into, from, length) -> -1));
            files.add(Kind.DIRECTORY, "closed/" + secret + "/node_modules", "");
            number++;
        }
    }

    private List<String> exec() {
        List<String> words = new ArrayList<>(List.of("exec", "near/web"));
        for (int i = 0; i < SECRETS; i++) {
            words.addAll(List.of("--secret-env", "S" + i, "--artifact", "missing/" + secrets.get(i)));
        }
        words.addAll(List.of("--artifact", "**", "--artifact", "!" + secrets.get(0), "--", "make"));
        return words;
    }

    @Test
    void noSecretIsKeptExportedOrShown() throws IOException {
        fill();

        assertThat(run(exec())).as(err.toString(StandardCharsets.UTF_8)).isZero();

        RunFolders folders = new RunFolders(data);
        RunId run = folders.ids().get(0);
        ArtifactList list = folders.artifacts(run).list();
        assertThat(list.kept().stream().filter(one -> one.content().redactions() >= SECRETS))
                // All but UTF-16, which is no text here.
                .hasSizeGreaterThanOrEqualTo(Printed.WAYS.size() - 2);
        assertThat(list.kept()).noneMatch(one -> one.source().startsWith("binary/"));
        assertThat(list.kept()).anyMatch(one -> one.source().startsWith("names/a-[REDACTED:"));
        assertThat(list.skipped()).anyMatch(one -> one.reason().contains("[REDACTED:"));
        hunt.expectNothingBelow(data);

        assertThat(run(List.of("runs", "show", "last"))).isZero();
        assertThat(run(List.of("runs", "artifacts", "last"))).isZero();
        assertThat(run(List.of("runs", "artifacts", "last", "--json"))).isZero();
        Path copies = elsewhere.resolve("copies");
        assertThat(run(List.of("runs", "artifacts", "last", "--output", copies.toString())))
                .isZero();
        hunt.expectNothingBelow(copies);
        Path archive = elsewhere.resolve("run.zip");
        assertThat(run(List.of("runs", "export", "last", "--output", archive.toString())))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(hunt.expectNothingInArchive(archive)).isGreaterThan(Printed.WAYS.size());
    }
}
