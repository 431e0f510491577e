package dev.sandbar.provider.tar;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/** What the records before a header say in its place, where its own fields are too short. */
final class Overrides {
    private static final int OWNER_RUNS = 0100;

    private @Nullable String path;
    private @Nullable String link;
    private long size = -1;
    private @Nullable String sparsePath;
    private long sparseSize = -1;
    private boolean sparse;

    void path(String given) {
        path = given;
    }

    void link(String given) {
        link = given;
    }

    /** One field of an extended header (POSIX pax; GNU's sparse files in "Storing Sparse Files" of its manual). */
    void field(String key, String value) throws BadTarException {
        switch (key) {
            case "path" -> path = value;
            case "linkpath" -> link = value;
            case "size" -> size = number(value);
            case "GNU.sparse.name" -> sparsePath = value;
            case "GNU.sparse.size", "GNU.sparse.realsize" -> sparseSize = number(value);
            default -> {}
        }
        sparse |= key.startsWith("GNU.sparse.");
    }

    private static long number(String value) throws BadTarException {
        long number = -1;
        try {
            number = Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw BadTarException.strange("a size that is no number", e);
        }
        if (number < 0) {
            throw BadTarException.strange("a negative size");
        }
        return number;
    }

    /** What {@code header} says with them. */
    Member applyTo(TarArchiveEntry header) {
        byte letter = header.getLinkFlag();
        long told = size >= 0 ? size : header.getSize();
        String name = name(header);
        Kind kind = kind(letter, name);
        FileEntry entry = new FileEntry(
                kind == Kind.DIRECTORY ? withoutSlashes(name) : name,
                kind,
                kind == Kind.FILE ? whole(header, told) : 0,
                kind == Kind.FILE && (header.getMode() & OWNER_RUNS) != 0,
                kind == Kind.HARD_LINK || kind == Kind.SYMBOLIC_LINK ? target(header) : "");
        return new Member(entry, headerOnly(letter) ? 0 : told, sparse || letter == TarConstants.LF_GNUTYPE_SPARSE);
    }

    private String name(TarArchiveEntry header) {
        if (sparsePath != null) {
            return sparsePath;
        }
        return path != null ? path : text(header.getName());
    }

    private String target(TarArchiveEntry header) {
        return link != null ? link : text(header.getLinkName());
    }

    /** The size with its holes, where it has some. */
    private long whole(TarArchiveEntry header, long told) {
        if (sparse) {
            return sparseSize >= 0 ? sparseSize : told;
        }
        return header.getLinkFlag() == TarConstants.LF_GNUTYPE_SPARSE ? header.getRealSize() : told;
    }

    /** Unknown letters are not guessed at. */
    private static Kind kind(byte letter, String name) {
        return switch (letter) {
            // Before POSIX a directory was a file whose name ended so.
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL -> name.endsWith("/") ? Kind.DIRECTORY : Kind.FILE;
            case TarConstants.LF_CONTIG, TarConstants.LF_GNUTYPE_SPARSE -> Kind.FILE;
            case TarConstants.LF_DIR -> Kind.DIRECTORY;
            case TarConstants.LF_SYMLINK -> Kind.SYMBOLIC_LINK;
            case TarConstants.LF_LINK -> Kind.HARD_LINK;
            default -> Kind.OTHER;
        };
    }

    /** Whether nothing follows, whatever size is told: as Go's archive/tar does it, with which an engine writes. */
    private static boolean headerOnly(byte letter) {
        return letter >= TarConstants.LF_LINK && letter <= TarConstants.LF_FIFO;
    }

    private static String withoutSlashes(String name) {
        int end = name.length();
        while (end > 1 && name.charAt(end - 1) == '/') {
            end--;
        }
        return name.substring(0, end);
    }

    /** Bytes as the header's parser keeps them: one in each character. */
    private static String text(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
