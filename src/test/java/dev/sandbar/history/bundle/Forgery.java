package dev.sandbar.history.bundle;

import dev.sandbar.run.record.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A bundle that is changed as somebody else might. */
record Forgery(Path file) {
    /** All that is in it. */
    Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    /** Changes what is in it, and nothing of what its manifests say of that. */
    void change(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = entries();
        change.accept(entries);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    /** Changes what is in it, and has manifests of this version say that. */
    void changeAndSign(int version, RunId run, Consumer<Map<String, byte[]>> change) throws IOException {
        change(entries -> {
            change.accept(entries);
            List<BundleFile> files = new ArrayList<>();
            entries.forEach((path, bytes) -> {
                if (!path.equals(Manifest.PATH) && !path.equals(Manifest.SUMS_PATH)) {
                    files.add(Digests.of(path, bytes));
                }
            });
            Manifest manifest = new Manifest(version, "forger", List.of(run), files);
            entries.put(Manifest.PATH, manifest.json());
            entries.put(Manifest.SUMS_PATH, manifest.sums());
        });
    }
}
