package dev.sandbar.run.artifact;

import static dev.sandbar.run.artifact.CollectingRig.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeFiles.Content;
import dev.sandbar.testing.FakeFiles.FakeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of files that mean no harm. */
@Timeout(120)
final class ArtifactCollectorTest {
    @TempDir
    Path data;

    private final FakeFiles files = new FakeFiles();

    private CollectingRig rig() {
        return new CollectingRig(data, files);
    }

    @Test
    void keepsWhatMatchesAndNothingElse() throws Exception {
        files.add("build/./report.xml", "<report/>")
                .add("./build/notes.txt", "notes")
                .add("build/sub/other.xml", "<other/>")
                .add("/var/log/app.log", "started\n")
                .add("/var/log/app.pid", "42");
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("build/**/*.xml", "/var/log/*.log");

        assertThat(rig.texts())
                .containsOnly(
                        entry("build/report.xml", "<report/>"),
                        entry("build/sub/other.xml", "<other/>"),
                        entry("/var/log/app.log", "started\n"));
        assertThat(summary.trouble()).isEmpty();
        assertThat(rig.reasons()).isEmpty();
        assertThat(files.requests()).extracting(FileRequest::path).containsExactly("build", "/var/log");
    }

    @Test
    void keepsWhatIsKnownOfAFile() throws Exception {
        files.add(new FakeFile(
                new FileEntry("dist//./run", Kind.FILE, 3, true, ""),
                () -> Content.of("abc".getBytes(StandardCharsets.UTF_8))));
        CollectingRig rig = rig();

        rig.collect("dist");

        Artifact kept = rig.list().kept().get(0);
        assertThat(kept.source()).isEqualTo("dist/run");
        assertThat(kept.path().text()).isEqualTo("work/dist/run");
        assertThat(kept.executable()).isTrue();
        assertThat(kept.content().size()).isEqualTo(3);
    }

    @Test
    void keepsAFileOfTwoPatternsOnce() throws Exception {
        files.add("a.xml", "a").add("b.xml", "b");
        CollectingRig rig = rig();

        assertThat(rig.collect("a.xml", "*.xml").kept()).isEqualTo(2);
        assertThat(rig.texts()).containsOnlyKeys("a.xml", "b.xml");
    }

    @Test
    void saysWhatMatchesNothing() throws Exception {
        files.add("a.txt", "a").add("b.txt", "b");
        CollectingRig rig = rig();
        ArtifactCollector collector = rig.collector("a.txt", "*.xml", "missing/" + SECRET, "a.*");

        ArtifactSummary summary = rig.collect(collector);

        assertThat(collector.unmatched()).containsExactly("*.xml", "missing/[REDACTED:PASSWORD]");
        assertThat(rig.reasons())
                .containsExactly(
                        entry("*.xml", "nothing was found"), entry("missing/[REDACTED:PASSWORD]", "nothing was found"));
        assertThat(summary.trouble()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotWanted() throws Exception {
        files.add("out/a.txt", "a")
                .add("out/tmp/b.txt", "b")
                .add("out/tmp/c.txt", "c")
                .add("/out/tmp/d.txt", "d");
        CollectingRig rig = rig();

        rig.collect("out", "!out/tmp", "/out");

        assertThat(rig.texts()).containsOnlyKeys("out/a.txt", "/out/tmp/d.txt");
        assertThat(rig.reasons()).containsExactly(entry("!out/tmp", "left out 2 files, as was asked for"));
    }

    @Test
    void listsADirectoryThatNobodyWantsOnce() throws Exception {
        files.add("app/main.js", "main")
                .add(Kind.DIRECTORY, "app", "")
                .add(Kind.DIRECTORY, "app/node_modules", "")
                .add("app/node_modules/left-pad/index.js", "pad")
                .add(Kind.DIRECTORY, "elsewhere/obj", "");
        CollectingRig rig = rig();

        rig.collect("app", "**/*.js", "app/*.js");

        assertThat(rig.texts()).containsOnlyKeys("app/main.js");
        assertThat(rig.reasons()).containsOnlyKeys("app/node_modules", "elsewhere/obj");
        assertThat(rig.reasons().get("app/node_modules")).contains("name it in a pattern");
    }

    @Test
    void entersItWhenItIsNamed() throws Exception {
        files.add("node_modules/a/package.json", "{}").add("node_modules/a/.git/HEAD", "x");
        CollectingRig rig = rig();

        rig.collect("node_modules/*/package.json");

        assertThat(rig.texts()).containsOnlyKeys("node_modules/a/package.json");
    }

    @Test
    void keepsTextsWithoutTheirSecrets() throws Exception {
        String text = "x".repeat(65_530) + SECRET + "\n" + SECRET;
        files.add("log", text).add(SECRET + "/name.txt", "hello");
        CollectingRig rig = rig();

        rig.collect("log", "*");

        assertThat(rig.texts())
                .containsOnly(
                        entry("log", text.replace(SECRET, "[REDACTED:PASSWORD]")),
                        entry("[REDACTED%3APASSWORD]/name.txt", "hello"));
        assertThat(rig.list().kept())
                .extracting(kept -> kept.content().redactions())
                .containsExactly(2L, 0L);
        assertThat(rig.list().kept().get(1).source()).isEqualTo("[REDACTED:PASSWORD]/name.txt");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8_189, 16_380, 65_530, 90_000})
    void skipsBinariesWithASecretInThem(int at) throws Exception {
        byte[] binary = ("\0\1" + "x".repeat(at) + SECRET + "y".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        files.add("core", binary).add("clean", new byte[10_000]);
        CollectingRig rig = rig();

        rig.collect("*");

        assertThat(rig.texts()).containsOnlyKeys("clean");
        assertThat(rig.reasons()).containsExactly(entry("core", "a binary file with a secret in it"));
    }

    @Test
    void keepsBinariesAsTheyAre() throws Exception {
        byte[] binary = new byte[50_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31 + i / 7);
        }
        files.add("image.png", binary)
                .add("latin1.txt", new byte[] {'a', (byte) 0xe9, 'b'})
                .add("empty", "");
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*");

        assertThat(summary.bytes()).isEqualTo(50_003);
        assertThat(summary.kept()).isEqualTo(3);
        assertThat(rig.list().kept()).allMatch(kept -> kept.content().redactions() == 0);
    }

    @Test
    void keepsHeadAndTailOfALongText() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("line ").append(i).append(" é\n");
        }
        files.add("log", text.toString());
        CollectingRig rig = rig();

        rig.collect("log");

        String kept = rig.texts().get("log");
        Artifact.Content content = rig.list().kept().get(0).content();
        int mark = kept.indexOf("⟦sandbar: ");
        assertThat(kept.substring(0, mark)).startsWith("line 0 é\nline 1 é\n").endsWith(" é\n");
        assertThat(kept.substring(kept.indexOf("⟧\n") + 2))
                .matches("(?s)line \\d+ é\n.*line 49999 é\n")
                .hasSizeBetween(8_000, 10_000);
        assertThat(content.size()).isBetween(95_000L, 101_000L);
        int ends = kept.substring(0, mark).getBytes(StandardCharsets.UTF_8).length
                + kept.substring(kept.indexOf("⟧\n") + 2).getBytes(StandardCharsets.UTF_8).length;
        assertThat(content.omitted() + ends).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8).length);
        assertThat(kept).contains("⟦sandbar: " + content.omitted() + " bytes omitted; ");
    }

    @Test
    void keepsATextThatIsJustAsLongAsItMayBe() throws Exception {
        files.add("log", "é".repeat(50_000)).add("longer", "é".repeat(50_001));
        CollectingRig rig = rig();

        rig.collect("log", "longer");

        assertThat(rig.texts()).containsEntry("log", "é".repeat(50_000));
        assertThat(rig.texts().get("longer"))
                .matches("é+\n⟦sandbar: 2 bytes omitted; kept first 90000 \\+ last 10000⟧\né+");
        assertThat(rig.list().kept())
                .extracting(kept -> kept.content().omitted())
                .containsExactly(0L, 2L);
    }

    @Test
    void skipsALongBinaryWithItsSizeAndHash() throws Exception {
        files.add("core", new byte[100_001]).add("small", new byte[100_000]);
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("core", "small");

        assertThat(summary.bytes()).isEqualTo(100_000);
        assertThat(rig.reasons())
                .containsExactly(entry(
                        "core",
                        "a binary file of 100001 bytes, more than 100000 bytes; its SHA-256 is"
                                + " d0c690d019a2e27f02746b5edf5f79742b694aa7e19f3ec688d01ae936e70e9c"));
    }

    @Test
    void copiesHardLinksFromWhatIsKept() throws Exception {
        byte[] first = ("first " + SECRET).getBytes(StandardCharsets.UTF_8);
        files.add(new FakeFile(new FileEntry("a/one", Kind.FILE, 9, true, ""), () -> Content.of(first)))
                .add(Kind.HARD_LINK, "a/two", "./a/one")
                .add("b/three", "third")
                .add(Kind.HARD_LINK, "a/four", "b/three")
                .add(Kind.HARD_LINK, "a/five", "/etc/shadow");
        CollectingRig rig = rig();

        rig.collect("a");

        assertThat(rig.texts())
                .containsOnly(entry("a/one", "first [REDACTED:PASSWORD]"), entry("a/two", "first [REDACTED:PASSWORD]"));
        assertThat(rig.list().kept())
                .extracting(kept -> kept.content().redactions())
                .containsExactly(1L, 1L);
        assertThat(rig.list().kept()).allMatch(Artifact::executable);
        assertThat(rig.reasons())
                .containsExactly(
                        entry("a/four", "a hard link to b/three, which is not kept"),
                        entry("a/five", "a hard link to /etc/shadow, which is not kept"));
    }

    @Test
    void listsWhatIsNoFile() throws Exception {
        files.add(Kind.SYMBOLIC_LINK, "passwd", "/etc/" + SECRET)
                .add(Kind.OTHER, "pipe", "")
                .add(Kind.DIRECTORY, "directory", "");
        CollectingRig rig = rig();

        assertThat(rig.collect("*").kept()).isZero();
        assertThat(rig.reasons())
                .containsExactly(
                        entry("passwd", "a symbolic link to /etc/[REDACTED:PASSWORD], which is not followed"),
                        entry("pipe", "a device, a pipe or a socket"));
    }

    @Test
    void worksThroughPatternsInTheirOrder() throws Exception {
        files.add("many", "1").add("important", "2").add("more", "3");
        CollectingRig rig =
                rig().within(new ArtifactLimits(2, 100, CollectingRig.LIMITS.sizes(), CollectingRig.LIMITS.time()));

        ArtifactSummary summary = rig.collect("important", "m*", "other");

        assertThat(rig.texts()).containsOnlyKeys("important", "many");
        assertThat(summary.trouble()).contains("the limit of 2 files is reached, and there are more");
        assertThat(rig.reasons())
                .containsExactly(
                        entry(
                                "m*",
                                "not everything was looked for: the limit of 2 files is reached, and there are more"),
                        entry("other", "was not looked for"));
    }

    @Test
    void needsNothingWhenNothingIsAskedFor() throws Exception {
        CollectingRig rig = rig();

        assertThat(rig.collect("!a").trouble()).isEqualTo(Optional.empty());
        assertThat(files.requests()).isEmpty();
    }
}
