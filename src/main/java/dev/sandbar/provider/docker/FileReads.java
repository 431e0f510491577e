package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;
import java.util.Optional;

/** Finds what is asked for in a container's file system. */
final class FileReads {
    private final Sandboxes sandboxes;
    private final ExecCalls calls;
    private final ArchiveCalls archives;

    FileReads(Engine engine, Sandboxes sandboxes, ExecCalls calls) {
        this.sandboxes = sandboxes;
        this.calls = calls;
        this.archives = new ArchiveCalls(engine);
    }

    FileSource open(ContainerKey container, FileRequest request) {
        Json inspected = sandboxes.inspect(container);
        String path = ContainerPath.absolute(directory(container, inspected, request), request.path());
        Optional<HttpResponse> archive = archives.open(container, path);
        if (archive.isEmpty()) {
            // An engine says the same of a path that is not there and of a container that is gone.
            sandboxes.inspect(container);
            return new NoFiles();
        }
        return new ContainerFiles(archives, new AskedFiles(container, request, path), archive.get());
    }

    /** Where a command would begin. */
    private String directory(ContainerKey container, Json inspected, FileRequest request) {
        if (request.path().startsWith("/")) {
            return "/";
        }
        WorkingDirectory wanted = request.directory();
        if (wanted instanceof WorkingDirectory.Required required) {
            return existing(container, required.absolute());
        }
        if (wanted instanceof WorkingDirectory.Project project && calls.isDirectory(container.key(), project.path())) {
            return project.path();
        }
        return inspected.at("Config").at("WorkingDir").text();
    }

    private String existing(ContainerKey container, String directory) {
        if (calls.isDirectory(container.key(), directory)) {
            return directory;
        }
        throw new ProviderException(
                Kind.DIRECTORY_MISSING,
                "there is no directory " + EngineFailures.printable(directory) + " in " + container.called(),
                "create it, or choose another with --cwd");
    }
}
