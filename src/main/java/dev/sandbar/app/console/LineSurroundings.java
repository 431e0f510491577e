package dev.sandbar.app.console;

import dev.sandbar.prompt.DirectoryListing;
import dev.sandbar.prompt.PathQuery;
import dev.sandbar.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;

/** What completion knows: the sandboxes that the list shows, and the directories inside them. */
final class LineSurroundings implements dev.sandbar.prompt.Surroundings {
    /** A directory with more than fits in here is completed from its beginning. */
    private static final int MOST_BYTES = 256 * 1024;

    private final KnownSandboxes known;
    private final Tools tools;

    LineSurroundings(KnownSandboxes known, Tools tools) {
        this.known = known;
        this.tools = tools;
    }

    @Override
    public List<String> sandboxes() {
        return known.all().stream().map(Sandbox::qualifiedName).toList();
    }

    @Override
    public List<String> list(PathQuery query) throws InterruptedException {
        Optional<Sandbox> sandbox =
                query.sandbox().isPresent() ? query.sandbox().flatMap(known::named) : known.meant();
        if (sandbox.isEmpty()) {
            return List.of();
        }
        SmallCommand list = new SmallCommand(DirectoryListing.command(query.directory()), query.base(), MOST_BYTES);
        return DirectoryListing.names(list.output(sandbox.get(), tools));
    }
}
