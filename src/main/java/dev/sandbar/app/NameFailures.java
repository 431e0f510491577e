package dev.sandbar.app;

import dev.sandbar.app.Resolver.Found;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.util.ArrayList;
import java.util.List;

/** Why a name means no sandbox, or more than one. */
final class NameFailures {
    private NameFailures() {}

    static ProviderException noneSelected() {
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND,
                "no sandbox is selected",
                "select one: sandbar use NAME, or name it: sandbar exec NAME -- COMMAND; all names: sandbar ls");
    }

    static ProviderException ambiguous(String name, List<Found> candidates) {
        List<String> names = new ArrayList<>();
        for (Found candidate : candidates) {
            names.add(candidate.sandbox().qualifiedName());
        }
        return new ProviderException(
                Kind.AMBIGUOUS,
                "'" + name + "' could be " + String.join(" or ", names),
                "write the one that is meant, with its provider");
    }

    /** @param failures what the providers said that were asked */
    static ProviderException notFound(String name, List<ProviderException> failures) {
        StringBuilder unasked = new StringBuilder();
        for (ProviderException failure : failures) {
            if (failure.kind() == Kind.AMBIGUOUS) {
                return failure;
            }
            if (failure.kind() != Kind.SANDBOX_NOT_FOUND) {
                unasked.append("; not asked: ").append(failure.getMessage());
            }
        }
        String make = Glob.isOne(name) ? "" : "; to make one: sandbar create " + name;
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND,
                "no sandbox is called '" + name + "'" + unasked,
                "all names: sandbar ls" + make);
    }
}
