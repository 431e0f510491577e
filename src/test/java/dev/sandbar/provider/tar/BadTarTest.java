package dev.sandbar.provider.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.TarBytes;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are none, end early, or want the reader to gather more than it has room for. */
@Timeout(60)
final class BadTarTest {
    private static final int MOST_AHEAD = 512 * 1024;

    @Test
    void saysWhereAnArchiveEnds() {
        byte[] whole =
                new TarBytes().file("out/data\n.bin", "x".repeat(2000)).end().bytes();

        assertThat(failure(Arrays.copyOf(whole, 700), Kind.UNREACHABLE))
                .hasMessage("the files of docker/web cannot be read any further:"
                        + " the archive ends in the middle of out/data?.bin");
        assertThat(failure(Arrays.copyOf(whole, 512 + 2048), Kind.UNREACHABLE))
                .hasMessageEndingWith("its list of files");
        assertThat(failure(Arrays.copyOf(whole, 512 + 2048 + 100), Kind.UNREACHABLE))
                .hasMessageEndingWith("its list of files");
        assertThat(failure(new TarBytes().special('L', "name").bytes(), Kind.UNREACHABLE))
                .hasMessageEndingWith("its list of files");
        assertThat(failure(Arrays.copyOf(new TarBytes().special('L', "name").bytes(), 600), Kind.UNREACHABLE))
                .hasMessageEndingWith("a header");
    }

    @Test
    void failsWhileContentIsReadThatIsCut() throws Exception {
        byte[] cut = Arrays.copyOf(new TarBytes().file("a", "x".repeat(2000)).bytes(), 700);
        try (TarFiles files = TarText.files(cut)) {
            files.next();
            assertThatThrownBy(() -> TarText.content(files))
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
                    .hasMessageEndingWith("in the middle of a");
            assertThatThrownBy(files::next).isInstanceOf(ProviderException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh: tar: not found\n", "x", "{\"message\":\"no such container\"}"})
    void refusesWhatIsNoArchive(String text) {
        assertThat(failure(TarBytes.ascii(text), Kind.FAILED)).hasMessageContaining("no archive");
        assertThat(failure(TarBytes.ascii(text.repeat(1000)), Kind.FAILED)).hasMessageContaining("no archive");
    }

    @Test
    void refusesAHeaderThatIsDamagedAndWhatFollows() throws Exception {
        byte[] damaged = TarBytes.header("a", '0', 0);
        damaged[0] = 'b';
        byte[] archive = new TarBytes().raw(damaged).file("evil", "x").end().bytes();
        try (TarFiles files = TarText.files(archive)) {
            assertThatThrownBy(files::next).isInstanceOf(ProviderException.class);
            assertThatThrownBy(files::next).isInstanceOf(ProviderException.class);
            assertThatThrownBy(() -> files.read(new byte[1], 0, 1)).isInstanceOf(ProviderException.class);
        }
    }

    @Test
    void refusesSizesThatCannotBe() {
        byte[] negative = size((byte) 0xff, (byte) 0xff);
        byte[] enormous = size((byte) 0x80, (byte) 0x7f);
        byte[] words = TarBytes.with(TarBytes.header("a", '0', 0), 124, TarBytes.ascii("12 34 56 78"));
        for (byte[] header : new byte[][] {negative, enormous, words}) {
            failure(new TarBytes().raw(header).end().bytes(), Kind.FAILED);
        }
        for (String size : new String[] {"-1", "x", "", "99999999999999999999", "1e3"}) {
            failure(
                    new TarBytes()
                            .special('x', TarBytes.field("size", size))
                            .file("a", "")
                            .end()
                            .bytes(),
                    Kind.FAILED);
        }
    }

    private static byte[] size(byte first, byte others) {
        byte[] field = new byte[12];
        Arrays.fill(field, others);
        field[0] = first;
        return TarBytes.with(TarBytes.header("a", '0', 0), 124, field);
    }

    @Test
    void findsTheEndOfALargeSizeThatIsALie() throws Exception {
        byte[] field = {(byte) 0x80, 0, 0, 0, 0x7f, -1, -1, -1, -1, -1, -1, -1};
        byte[] archive = new TarBytes()
                .raw(TarBytes.with(TarBytes.header("a", '0', 0), 124, field))
                .raw(new byte[5000])
                .bytes();
        try (TarFiles files = TarText.files(archive)) {
            assertThat(files.next()).isEqualTo(FileEntry.file("a", Long.MAX_VALUE));
            assertThatThrownBy(files::next).hasMessageContaining("in the middle of a");
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'L', 'K', 'x', 'X', 'g'})
    void gathersNoLongHeaders(char type) {
        AtomicLong read = new AtomicLong();
        TarInput endless = endless(TarBytes.header("special", type, 4L << 30), read);

        assertThat(failure(endless, Kind.FAILED)).hasMessageContaining("longer than 256 KiB");
        assertThat(read).hasValueLessThan(MOST_AHEAD);
    }

    @ParameterizedTest
    @ValueSource(chars = {'L', 'K', 'x', 'X', 'g'})
    void gathersNotManyHeaders(char type) {
        AtomicLong read = new AtomicLong();
        TarInput endless = repeated(TarBytes.header("special", type, 0), read);

        assertThat(failure(endless, Kind.FAILED)).hasMessageContaining("longer than 256 KiB");
        assertThat(read).hasValueLessThan(MOST_AHEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path=x\n",
                "8 path=x\n",
                "11 path=x\n",
                "10 path=xy",
                "6 path\n",
                "x path=x\n",
                "2147483648 path=x\n",
                "0 path=x\n",
                "-10 path=x\n",
                " 10 path=x\n"
            })
    void refusesExtendedHeadersThatMakeNoSense(String fields) {
        failure(new TarBytes().special('x', fields).file("a", "").end().bytes(), Kind.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "linkpath", "size", "GNU.sparse.map"})
    void refusesFieldsThatWouldCountForAllFiles(String key) {
        byte[] archive = new TarBytes()
                .special('g', TarBytes.field(key, "1"))
                .file("a", "x")
                .end()
                .bytes();
        assertThat(failure(archive, Kind.FAILED)).hasMessageContaining(key);
    }

    @Test
    void saysThatAFileWithHolesIsNotRead() throws Exception {
        byte[] archive = new TarBytes()
                .special('x', TarBytes.field("GNU.sparse.map", "0,1".repeat(1000)))
                .file("a", "x")
                .file("b", "y")
                .end()
                .bytes();
        try (TarFiles files = TarText.files(archive)) {
            files.next();
            assertThatThrownBy(() -> files.read(new byte[1], 0, 1))
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FAILED))
                    .hasMessageContaining("a is stored with holes");
            assertThat(files.next()).isEqualTo(FileEntry.file("b", 1));
        }
    }

    @Test
    void neverFailsInAnotherWayWhateverComes() throws Exception {
        byte[] whole = new TarBytes()
                .special('L', "long name\0")
                .file("a", "x".repeat(600))
                .special('x', TarBytes.field("path", "name") + TarBytes.field("size", "3"))
                .file("b", "abc")
                .member(TarBytes.header("c", 'S', 512), "y".repeat(512))
                .end()
                .bytes();
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length / 512) * 512;
            damaged[at + random.nextInt(512)] = (byte) random.nextInt();
            // A checksum that fits, so that what is damaged is looked at.
            byte[] header = Arrays.copyOfRange(damaged, at, at + 512);
            System.arraycopy(TarBytes.with(header, 0, new byte[0]), 0, damaged, at, 512);
            readAll(damaged);
        }
    }

    private static void readAll(byte[] archive) throws InterruptedException {
        try {
            TarText.contents(TarText.input(archive, 1000));
        } catch (ProviderException e) {
            assertThat(e.getMessage()).startsWith("the files of docker/web");
        }
    }

    @Test
    void endsAWaitingReaderWhenItIsClosed() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        TarFiles files = new TarFiles(silent(waits, closed), TarText.ORIGIN);
        Thread closer = new Thread(() -> {
            awaitQuietly(waits);
            files.close();
        });
        closer.start();
        assertThat(files.next()).isNull();
        closer.join();
    }

    @Test
    void handsAnInterruptOn() {
        TarFiles files = new TarFiles(silent(new CountDownLatch(1), new CountDownLatch(1)), TarText.ORIGIN);
        Thread.currentThread().interrupt();
        assertThatThrownBy(files::next).isInstanceOf(InterruptedException.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says nothing until it is closed. */
    private static TarInput silent(CountDownLatch waits, CountDownLatch closed) {
        return new TarInput() {
            @Override
            public int read(byte[] into, int from, int length) throws InterruptedException {
                waits.countDown();
                closed.await();
                return -1;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
    }

    /** {@code start}, then letters without end. */
    private static TarInput endless(byte[] start, AtomicLong read) {
        return pattern(start, start.length, read);
    }

    /** {@code record} again and again. */
    private static TarInput repeated(byte[] record, AtomicLong read) {
        return pattern(record, Long.MAX_VALUE, read);
    }

    private static TarInput pattern(byte[] record, long until, AtomicLong read) {
        return new TarInput() {
            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = from; i < from + length; i++) {
                    long at = read.getAndIncrement();
                    into[i] = at < until ? record[(int) (at % record.length)] : (byte) 'x';
                }
                return length;
            }

            @Override
            public void close() {}
        };
    }

    private static ProviderException failure(byte[] archive, Kind kind) {
        return failure(TarText.input(archive, Integer.MAX_VALUE), kind);
    }

    private static ProviderException failure(TarInput input, Kind kind) {
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> TarText.contents(input));
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.nextStep()).isEqualTo("look at it with inspect");
        return failure;
    }
}
