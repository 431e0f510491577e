package dev.sandbar.app.console;

import dev.sandbar.prompt.NameListing;
import dev.sandbar.prompt.PathQuery;
import dev.sandbar.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;

/** What completion knows: the sandboxes that the list shows, and what is inside them. */
final class LineSurroundings implements dev.sandbar.prompt.Surroundings {
    /** Of names that do not fit in here the last are not offered. */
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
        return names(
                query.sandbox(), new SmallCommand(NameListing.directory(query.directory()), query.base(), MOST_BYTES));
    }

    @Override
    public List<String> programs(Optional<String> sandbox) throws InterruptedException {
        return names(sandbox, new SmallCommand(NameListing.programs(), Optional.empty(), MOST_BYTES));
    }

    private List<String> names(Optional<String> name, SmallCommand listing) throws InterruptedException {
        Optional<Sandbox> sandbox = name.isPresent() ? name.flatMap(known::named) : known.meant();
        return sandbox.isPresent() ? NameListing.names(listing.output(sandbox.get(), tools)) : List.of();
    }
}
