package dev.sandbar.provider.tar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipEncoding;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;
import org.jspecify.annotations.Nullable;

/** The headers of archives that follow one another. */
final class Headers {
    /** Of one entry, all names and fields together. Linux has paths of 4 KiB and attributes of 64 KiB. */
    static final int LONGEST = 256 * 1024;

    private static final ZipEncoding BYTES = ZipEncodingHelper.getZipEncoding(StandardCharsets.ISO_8859_1.name());
    private static final int OLD_SPARSE_GOES_ON = 482;
    private static final int SPARSE_GOES_ON = 504;

    private final Records records;
    private boolean inside;

    Headers(Records records) {
        this.records = records;
    }

    /** The next that tells of an entry, its content not read; null at the end of the last archive. */
    @Nullable
    Member next() throws BadTarException, InterruptedException {
        Overrides overrides = new Overrides();
        int left = LONGEST;
        for (byte[] record = record(left < LONGEST); record != null; record = record(left < LONGEST)) {
            TarArchiveEntry header = parse(record);
            if (!special(header.getLinkFlag())) {
                passSparseMap(header, record);
                return overrides.applyTo(header);
            }
            left -= Records.SIZE;
            if (header.getSize() > left) {
                throw BadTarException.strange("a name or its fields are longer than " + LONGEST / 1024 + " KiB");
            }
            left -= (int) header.getSize();
            take(header, records.take((int) header.getSize(), "a header"), overrides);
        }
        return null;
    }

    /** The next record that is not zero, over the ends of archives; null at the end of the last. */
    private byte @Nullable [] record(boolean expected) throws BadTarException, InterruptedException {
        byte[] record = records.next();
        while (record.length == Records.SIZE && zero(record) && !expected) {
            inside = false;
            record = records.next();
        }
        if (record.length == Records.SIZE) {
            inside = true;
            return record;
        }
        if (inside) {
            throw BadTarException.cut("its list of files");
        }
        if (record.length > 0) {
            throw BadTarException.strange("a header of " + record.length + " bytes");
        }
        return null;
    }

    private static boolean zero(byte[] record) {
        for (byte b : record) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static TarArchiveEntry parse(byte[] record) throws BadTarException {
        try {
            if (!TarUtils.verifyCheckSum(record)) {
                throw BadTarException.strange("a header with a wrong checksum");
            }
            return new TarArchiveEntry(record, BYTES, true);
        } catch (IOException | RuntimeException e) {
            // The parser throws several of both where a field makes no sense.
            throw BadTarException.strange("a header that makes no sense", e);
        }
    }

    private static boolean special(byte letter) {
        return switch (letter) {
            case TarConstants.LF_GNUTYPE_LONGNAME,
                    TarConstants.LF_GNUTYPE_LONGLINK,
                    TarConstants.LF_PAX_EXTENDED_HEADER_LC,
                    TarConstants.LF_PAX_EXTENDED_HEADER_UC,
                    TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER -> true;
            default -> false;
        };
    }

    private static void take(TarArchiveEntry header, byte[] content, Overrides overrides) throws BadTarException {
        switch (header.getLinkFlag()) {
            case TarConstants.LF_GNUTYPE_LONGNAME -> overrides.path(PaxFields.text(content, 0, content.length));
            case TarConstants.LF_GNUTYPE_LONGLINK -> overrides.link(PaxFields.text(content, 0, content.length));
            case TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER -> PaxFields.read(content, Headers::global);
            default -> PaxFields.read(content, overrides::field);
        }
    }

    /** Such fields count for all entries that follow, so they would have to be kept; nothing that is read here writes them. */
    private static void global(String key, String value) throws BadTarException {
        if (key.equals("path") || key.equals("linkpath") || key.equals("size") || key.startsWith("GNU.sparse.")) {
            throw BadTarException.strange("one " + Printable.of(key) + " for all files");
        }
    }

    /** What follows the header of an old GNU sparse file, without a checksum. */
    private void passSparseMap(TarArchiveEntry header, byte[] record) throws BadTarException, InterruptedException {
        if (header.getLinkFlag() != TarConstants.LF_GNUTYPE_SPARSE) {
            return;
        }
        for (boolean goesOn = record[OLD_SPARSE_GOES_ON] != 0; goesOn; ) {
            goesOn = records.take(Records.SIZE, "a header")[SPARSE_GOES_ON] != 0;
        }
    }
}
