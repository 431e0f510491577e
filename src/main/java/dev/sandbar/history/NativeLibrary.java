package dev.sandbar.history;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native part, unpacked once. Left to itself the driver unpacks it at each start into the folder for temporary files,
 * from which nothing may be executed on some machines, and where a process that is killed leaves it for ever.
 */
public final class NativeLibrary {
    private static final System.Logger LOG = LazyLogger.of(NativeLibrary.class);
    private static final String FOLDER_PROPERTY = "org.sqlite.lib.path";

    private NativeLibrary() {}

    /** Has the driver take it from the cache; when that cannot be written, the driver does as it does by itself. */
    public static void keepIn(Path cache) {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        String resource = LibraryLoaderUtil.getNativeLibResourcePath();
        String platform = resource.substring(resource.indexOf("native/") + "native/".length())
                .replace('/', '-');
        Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + platform);
        try {
            unpack(resource + "/" + LibraryLoaderUtil.getNativeLibName(), folder);
            System.setProperty(FOLDER_PROPERTY, folder.toString());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "SQLite's library is not kept in " + folder, e);
        }
    }

    // Several may do so at once: each moves its own copy into place, and all are the same.
    private static void unpack(String resource, Path folder) throws IOException {
        Path file = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        URL source = NativeLibrary.class.getResource(resource);
        if (source == null) {
            throw new IOException("there is none for this platform: " + resource);
        }
        if (Files.exists(file) && Files.size(file) == source.openConnection().getContentLengthLong()) {
            return;
        }
        Files.createDirectories(folder);
        Path own = Files.createTempFile(folder, "unpacking", "");
        try (InputStream in = source.openStream()) {
            Files.copy(in, own, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(own, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
