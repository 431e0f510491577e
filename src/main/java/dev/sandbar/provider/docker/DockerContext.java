package dev.sandbar.provider.docker;

import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A context that the docker command has stored.
 *
 * @param tls its certificates, where it has any
 */
record DockerContext(String name, String address, Optional<TlsFiles> tls) {
    private static final System.Logger LOG = LazyLogger.of(DockerContext.class);
    private static final long LONGEST_FILE = 1024 * 1024;

    /**
     * All contexts below the docker command's folder, by name; one that cannot be read is left out.
     *
     * @param folder {@code ~/.docker}
     */
    static List<DockerContext> all(Path folder) {
        Path metadata = folder.resolve("contexts").resolve("meta");
        List<DockerContext> contexts = new ArrayList<>();
        if (!Files.isDirectory(metadata)) {
            return contexts;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(metadata)) {
            for (Path entry : entries) {
                read(folder, entry).ifPresent(contexts::add);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the Docker contexts in " + metadata + " cannot be listed", e);
        }
        contexts.sort(Comparator.comparing(DockerContext::name));
        return contexts;
    }

    /** The name of the context that is in use, from {@code config.json}; empty when it is the default one. */
    static String current(Path folder) {
        Path file = folder.resolve("config.json");
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Json.read(new CappedInput(in, LONGEST_FILE))
                    .at("currentContext")
                    .text();
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be read", e);
            return "";
        }
    }

    private static Optional<DockerContext> read(Path folder, Path entry) {
        Path file = entry.resolve("meta.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            Json json = Json.read(new CappedInput(in, LONGEST_FILE));
            Json engine = json.at("Endpoints").at("docker");
            String address = engine.at("Host").text();
            if (address.isEmpty()) {
                return Optional.empty();
            }
            Path certificates = folder.resolve("contexts")
                    .resolve("tls")
                    .resolve(entry.getFileName())
                    .resolve("docker");
            boolean skip = engine.at("SkipTLSVerify").isTrue();
            Optional<TlsFiles> tls = Files.isDirectory(certificates) || skip
                    ? Optional.of(new TlsFiles(certificates, !skip))
                    : Optional.empty();
            return Optional.of(new DockerContext(json.at("Name").text(), address, tls));
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be read", e);
            return Optional.empty();
        }
    }
}
