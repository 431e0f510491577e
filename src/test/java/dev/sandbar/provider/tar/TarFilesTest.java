package dev.sandbar.provider.tar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.testing.TarBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What archives say that are as they should be, with names as no one would give them. */
final class TarFilesTest {
    @Test
    void tellsEachKindOfEntry() throws Exception {
        byte[] executable = TarBytes.with(TarBytes.header("run", '0', 0), 100, TarBytes.ascii("0004755"));
        byte[] archive = new TarBytes()
                .entry("out/", '5', "")
                .file("out/a", "hello")
                .raw(executable)
                .entry("out/sym", '2', "../../etc/passwd")
                .entry("out/hard", '1', "out/a")
                .entry("out/char", '3', "")
                .entry("out/block", '4', "")
                .entry("out/pipe", '6', "")
                .entry("out/unknown", 'Q', "")
                .end()
                .bytes();

        assertThat(TarText.entries(archive))
                .containsExactly(
                        new FileEntry("out", Kind.DIRECTORY, 0, false, ""),
                        FileEntry.file("out/a", 5),
                        new FileEntry("run", Kind.FILE, 0, true, ""),
                        new FileEntry("out/sym", Kind.SYMBOLIC_LINK, 0, false, "../../etc/passwd"),
                        new FileEntry("out/hard", Kind.HARD_LINK, 0, false, "out/a"),
                        new FileEntry("out/char", Kind.OTHER, 0, false, ""),
                        new FileEntry("out/block", Kind.OTHER, 0, false, ""),
                        new FileEntry("out/pipe", Kind.OTHER, 0, false, ""),
                        new FileEntry("out/unknown", Kind.OTHER, 0, false, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {" -rf", "a\nb", "/etc/passwd", "../../x", "", ".", "ü€😀", "a\\b", "\u001b[2J"})
    void givesNamesAsTheyAre(String name) throws Exception {
        String path = TarBytes.field("path", name);
        byte[] archive = new TarBytes()
                .file(name, "short")
                .special('L', name + "\0")
                .file("x", "gnu")
                .special('x', path)
                .file("x", "pax")
                .end()
                .bytes();

        assertThat(TarText.contents(TarText.input(archive, 700)))
                .containsExactly(name + "=short", name + "=gnu", name + "=pax");
    }

    @Test
    void showsBytesThatAreNoUtf8() throws Exception {
        byte[] name = {'a', (byte) 0xff, 'b', (byte) 0xe9};
        byte[] archive = new TarBytes()
                .raw(TarBytes.header(name, '0', 0))
                .special('L', name)
                .file("x", "")
                .end()
                .bytes();

        assertThat(TarText.entries(archive)).extracting(FileEntry::path).containsOnly("a\ufffdb\ufffd");
    }

    @Test
    void takesNamesAndLinksFromTheRecordsBeforeAHeader() throws Exception {
        String longName = "n".repeat(300);
        String longLink = "l".repeat(5000);
        byte[] archive = new TarBytes()
                .special('K', longLink + "\0")
                .special('L', longName + "\0")
                .entry("short", '2', "short")
                .special('x', TarBytes.field("path", "p/" + longName) + TarBytes.field("linkpath", longLink))
                .entry("short", '1', "short")
                .special('x', TarBytes.field("mtime", "99999999999999999999.5"))
                .file("after", "x")
                .end()
                .bytes();

        assertThat(TarText.entries(archive))
                .containsExactly(
                        new FileEntry(longName, Kind.SYMBOLIC_LINK, 0, false, longLink),
                        new FileEntry("p/" + longName, Kind.HARD_LINK, 0, false, longLink),
                        FileEntry.file("after", 1));
    }

    @Test
    void joinsTheTwoPartsOfAPosixName() throws Exception {
        byte[] header = TarBytes.with(TarBytes.header("name", '0', 0), 345, TarBytes.ascii("a/prefix"));
        assertThat(TarText.entries(new TarBytes().raw(header).end().bytes()))
                .extracting(FileEntry::path)
                .containsExactly("a/prefix/name");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 512, 100_000})
    void readsOverTheEndsOfArchives(int atOnce) throws Exception {
        byte[] archive = new TarBytes()
                .end()
                .file("a", "1".repeat(513))
                .raw(new byte[512])
                .file("b", "")
                .raw(new byte[20 * 512])
                .file("c", "3".repeat(512))
                .end()
                .bytes();

        assertThat(TarText.contents(TarText.input(archive, atOnce)))
                .containsExactly("a=" + "1".repeat(513), "b=", "c=" + "3".repeat(512));
    }

    @Test
    void holdsNothingToBeAnArchiveWithoutFiles() throws Exception {
        assertThat(TarText.entries(new byte[0])).isEmpty();
        assertThat(TarText.entries(new byte[1024])).isEmpty();
    }

    @Test
    void passesOverWhatIsNotRead() throws Exception {
        byte[] archive = new TarBytes()
                .file("a", "12345".repeat(40_000))
                .file("b", "next")
                .end()
                .bytes();
        try (TarFiles files = TarText.files(archive)) {
            assertThat(files.next()).isEqualTo(FileEntry.file("a", 200_000));
            assertThat(files.read(new byte[7], 2, 5)).isEqualTo(5);
            assertThat(files.next()).isEqualTo(FileEntry.file("b", 4));
            assertThat(TarText.content(files)).isEqualTo("next");
            assertThat(files.read(new byte[1], 0, 1)).isEqualTo(-1);
            assertThat(files.next()).isNull();
            assertThat(files.next()).isNull();
            assertThat(files.read(new byte[1], 0, 1)).isEqualTo(-1);
        }
    }

    @Test
    void readsNoContentOfWhatIsNoFile() throws Exception {
        byte[] link = TarBytes.header("link", '2', 600);
        byte[] unknown = TarBytes.header("unknown", 'Q', 600);
        byte[] archive = new TarBytes()
                .raw(link)
                .member(unknown, "x".repeat(600))
                .file("after", "y")
                .end()
                .bytes();

        assertThat(TarText.contents(TarText.input(archive, 1000))).containsExactly("link=", "unknown=", "after=y");
    }

    @Test
    void takesSizesInEachWayOfWritingThem() throws Exception {
        byte[] binary = TarBytes.with(
                TarBytes.header("binary", '0', 0), 124, new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3});
        byte[] archive = new TarBytes()
                .member(binary, "abc")
                .special('x', TarBytes.field("size", "4"))
                .member(TarBytes.header("pax", '0', 0), "defg")
                .end()
                .bytes();

        assertThat(TarText.contents(TarText.input(archive, 1000))).containsExactly("binary=abc", "pax=defg");
    }

    @Test
    void ignoresCommentsForAllFiles() throws Exception {
        byte[] archive = new TarBytes()
                .special('g', TarBytes.field("comment", "of git archive"))
                .file("a", "b")
                .end()
                .bytes();

        assertThat(TarText.entries(archive)).containsExactly(FileEntry.file("a", 1));
    }

    @Test
    void readsWhatTheLibraryWrites() throws Exception {
        String name = "ä/".repeat(80) + "file";
        assertThat(TarText.contents(TarText.input(written(name, TarArchiveOutputStream.LONGFILE_POSIX), 4096)))
                .containsExactly(name + "=content");
        assertThat(TarText.contents(TarText.input(written(name, TarArchiveOutputStream.LONGFILE_GNU), 4096)))
                .containsExactly(name + "=content");
    }

    private static byte[] written(String name, int longNames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(longNames);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(7);
            tar.putArchiveEntry(entry);
            tar.write("content".getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void tellsAFileWithHolesByItsWholeSizeAndGoesOn() throws Exception {
        byte[] old = TarBytes.header("old", 'S', 512);
        old[482] = 1;
        old = TarBytes.with(old, 257, TarBytes.ascii("ustar  \0"));
        old = TarBytes.with(old, 483, TarBytes.ascii("00000001750"));
        byte[] map = new byte[1024];
        map[504] = 1;
        byte[] archive = new TarBytes()
                .raw(old)
                .raw(map)
                .raw(new byte[512])
                .special('x', TarBytes.field("GNU.sparse.name", "new") + TarBytes.field("GNU.sparse.realsize", "2000"))
                .file("GNUSparseFile.1/new", "1\n0\n5\n")
                .file("after", "x")
                .end()
                .bytes();

        assertThat(TarText.entries(archive))
                .containsExactly(FileEntry.file("old", 1000), FileEntry.file("new", 2000), FileEntry.file("after", 1));
    }
}
