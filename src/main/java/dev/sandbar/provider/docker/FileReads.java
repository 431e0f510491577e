package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.JoinedFiles.Other;
import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * Opens what is asked for.
     *
     * @param inside reads files from inside the container, which sees what an engine does not
     */
    FileSource open(ContainerKey container, FileRequest request, Function<FileRequest, FileSource> inside) {
        Json inspected = sandboxes.inspect(container);
        MemoryMounts memory = MemoryMounts.of(inspected);
        String path = ContainerPath.absolute(directory(container, inspected, request), request.path());
        String real = memory.paths().isEmpty() ? path : archives.real(container, path, memory);
        if (memory.hold(real)) {
            return new JoinedFiles(new NoFiles(), List.of(new Other(request.path(), () -> inside.apply(request))));
        }
        List<String> below = memory.below(real);
        FileSource files = archived(new AskedFiles(container, request, real, below));
        return below.isEmpty() ? files : new JoinedFiles(files, others(request, below, inside));
    }

    private FileSource archived(AskedFiles asked) {
        Optional<HttpResponse> archive = archives.open(asked.container(), asked.path());
        if (archive.isEmpty()) {
            // An engine says the same of a path that is not there and of a container that is gone.
            sandboxes.inspect(asked.container());
            return new NoFiles();
        }
        return new ContainerFiles(archives, asked, archive.get());
    }

    private static List<Other> others(
            FileRequest request, List<String> below, Function<FileRequest, FileSource> inside) {
        List<Other> others = new ArrayList<>();
        for (String mount : below) {
            if (!ContainerPath.passes(mount + "/", request.closed())) {
                FileRequest wanted =
                        new FileRequest(request.directory(), request.below(mount), request.closed(), request.name());
                others.add(new Other(wanted.path(), () -> inside.apply(wanted)));
            }
        }
        return others;
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
