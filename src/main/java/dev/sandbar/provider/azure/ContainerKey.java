package dev.sandbar.provider.azure;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.util.Locale;

/**
 * Which container is meant: {@code subscription/resource group/container group/container}. Azure does not tell upper from
 * lower case in them.
 */
record ContainerKey(GroupKey group, String container) {
    private static final int PARTS = 4;

    ContainerKey {
        container = container.toLowerCase(Locale.ROOT);
    }

    /** The key that a sandbox's identifier holds; {@code provider} is for the message when it holds none. */
    static ContainerKey parse(String provider, String key) {
        String[] parts = key.split("/", -1);
        if (parts.length == PARTS) {
            for (String part : parts) {
                if (!isName(part)) {
                    throw notFound(provider, key);
                }
            }
            return new ContainerKey(new GroupKey(parts[0], parts[1], parts[2]), parts[3]);
        }
        throw notFound(provider, key);
    }

    static ProviderException notFound(String provider, String name) {
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND,
                "there is no sandbox " + provider + "/" + name,
                "see what there is with: sandbar ls");
    }

    /** Whether Azure allows such a name; anything else might be taken for another path. */
    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_.()".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && !text.equals(".") && !text.equals("..");
    }

    @Override
    public String toString() {
        return group + "/" + container;
    }
}
