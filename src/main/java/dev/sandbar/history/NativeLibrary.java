package dev.sandbar.history;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native part, unpacked once. Left to itself the driver unpacks it at each start into the folder for temporary files,
 * from which nothing may be executed on some machines, and where a process that is killed leaves it for ever.
 */
public final class NativeLibrary {
    private static final System.Logger LOG = LazyLogger.of(NativeLibrary.class);
    private static final String FOLDER_PROPERTY = "org.sqlite.lib.path";

    /** Where the driver looks for what it left behind itself, unless told: it reads all of the folder. */
    private static final String REST_PROPERTY = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /** Has the driver take it from the cache; when that cannot be written, the driver does as it does by itself. */
    public static void keepIn(Path cache) {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + platform());
        Path file = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        try {
            if (!Files.exists(file)) {
                unpack(file);
            }
            System.setProperty(FOLDER_PROPERTY, folder.toString());
            System.setProperty(REST_PROPERTY, folder.toString());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "SQLite's library is not kept in " + folder, e);
        }
    }

    // The driver's own name for it takes a process that runs uname to find out. Where it is wrong, since the folder is
    // shared with a computer that has another C library, the driver does as it does by itself.
    private static String platform() {
        String platform = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        return platform.replace(' ', '-').replace('/', '-');
    }

    // Several may do so at once: each moves its own copy into place, and all are the same. What has its name is whole.
    private static void unpack(Path file) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + file.getFileName();
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is none for this platform: " + resource);
            }
            Path folder = Files.createDirectories(file.getParent());
            Path own = Files.createTempFile(folder, "unpacking", "");
            try (FileChannel out = FileChannel.open(own, StandardOpenOption.WRITE)) {
                in.transferTo(Channels.newOutputStream(out));
                out.force(true);
            }
            Files.move(own, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
