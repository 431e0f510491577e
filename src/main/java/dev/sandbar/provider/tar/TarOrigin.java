package dev.sandbar.provider.tar;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.util.Objects;

/**
 * What an archive is called where it fails.
 *
 * @param files the beginning of a sentence, for example {@code the files of docker/web}
 * @param nextStep what the operator can do when they cannot be read
 */
public record TarOrigin(String files, String nextStep) {
    public TarOrigin {
        Objects.requireNonNull(files);
        Objects.requireNonNull(nextStep);
    }

    ProviderException unreadable(BadTarException e) {
        return new ProviderException(
                e.cut() ? Kind.UNREACHABLE : Kind.FAILED,
                files + " cannot be read any further: " + e.getMessage(),
                nextStep,
                e);
    }

    ProviderException closed(BadTarException e) {
        return new ProviderException(Kind.UNREACHABLE, files + " are not read any further", "read them again", e);
    }

    ProviderException withHoles(String path) {
        return new ProviderException(
                Kind.FAILED,
                files + ": " + Printable.of(path) + " is stored with holes, which is not read",
                "have it stored whole there: cp --sparse=never");
    }
}
