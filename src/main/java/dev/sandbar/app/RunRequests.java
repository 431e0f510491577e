package dev.sandbar.app;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.UsageException;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.RunTerms;
import dev.sandbar.run.artifact.ArtifactPattern;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;

/** Makes what is to be run out of what an operator wrote. */
public final class RunRequests {
    private RunRequests() {}

    /**
     * On what terms a command runs.
     *
     * @throws UsageException when a pattern of artifacts is none
     */
    public static RunTerms terms(ExecOptions options) throws UsageException {
        List<ArtifactPattern> artifacts = new ArrayList<>();
        for (String pattern : options.keeping().artifacts()) {
            artifacts.add(pattern(pattern));
        }
        return new RunTerms(options.limits().timeout(), options.limits().maxOutput(), artifacts);
    }

    private static ArtifactPattern pattern(String text) throws UsageException {
        try {
            return ArtifactPattern.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    String.valueOf(e.getMessage()),
                    "write --artifact with a file, a folder, or a pattern like 'out/**/*.xml'");
        }
    }

    /**
     * A command in a sandbox.
     *
     * @throws ProviderException {@code UNSUPPORTED} when artifacts are to be kept and the provider reads no files: then
     *     nothing is to be run
     */
    public static RunRequest of(Provider provider, Sandbox sandbox, ExecRequest exec, RunTerms terms) {
        String reason = terms.artifacts().isEmpty()
                ? null
                : provider.capabilities().reason(Capability.FILES).orElse(null);
        if (reason != null) {
            throw new ProviderException(
                    Kind.UNSUPPORTED,
                    "no artifacts can be kept of " + sandbox.qualifiedName() + ": " + reason,
                    "leave out --artifact, and have the command print what it made");
        }
        return new RunRequest(provider, sandbox.id(), exec, terms);
    }
}
