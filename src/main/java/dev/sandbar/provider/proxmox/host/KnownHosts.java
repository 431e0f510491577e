package dev.sandbar.provider.proxmox.host;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.jspecify.annotations.Nullable;

/**
 * Accepts only the keys that the operator's own file has for a machine, and asks a server for a key of a kind that is in
 * it. Nothing is ever written to that file.
 */
final class KnownHosts extends KnownHostsServerKeyVerifier implements SessionListener {
    private static final System.Logger LOG = LazyLogger.of(KnownHosts.class);

    private final SshTarget target;
    private volatile @Nullable ProviderException refusal;

    KnownHosts(SshTarget target) {
        super(RejectAllServerKeyVerifier.INSTANCE, target.knownHosts());
        this.target = target;
    }

    /** Why the last key was not accepted; empty when it was. */
    Optional<ProviderException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        refusal = null;
        boolean accepted = super.verifyServerKey(session, address, key);
        if (!accepted && refusal == null) {
            refusal = new ProviderException(
                    Kind.UNAUTHORISED,
                    target.address() + " is not known: " + target.knownHosts() + " has no key of it, and it showed "
                            + KeyUtils.getFingerPrint(key),
                    "compare that with the machine's own, and connect once with: ssh " + words());
        }
        return accepted;
    }

    @Override
    public boolean acceptModifiedServerKey(
            ClientSession session, SocketAddress address, KnownHostEntry entry, PublicKey expected, PublicKey key) {
        refusal = new ProviderException(
                Kind.UNAUTHORISED,
                target.address() + " has another key than the one in " + target.knownHosts() + ": it showed "
                        + KeyUtils.getFingerPrint(key) + ", so it may be another machine that pretends",
                "ask who runs it whether its key was changed; if so: ssh-keygen -R " + target.machine());
        return false;
    }

    private String words() {
        return (target.port() == SshTarget.USUAL_PORT ? "" : "-p " + target.port() + " ") + target.user() + "@"
                + target.machine();
    }

    /** A server has keys of several kinds, of which the file may have only one. */
    @Override
    public void sessionNegotiationOptionsCreated(Session session, Map<KexProposalOption, String> proposal) {
        Set<String> known = knownKinds();
        String all = proposal.get(KexProposalOption.SERVERKEYS);
        if (all == null || known.isEmpty()) {
            return;
        }
        List<String> first = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String algorithm : all.split(",", -1)) {
            (known.contains(KeyUtils.getCanonicalKeyType(algorithm)) ? first : rest).add(algorithm);
        }
        first.addAll(rest);
        proposal.put(KexProposalOption.SERVERKEYS, String.join(",", first));
    }

    private Set<String> knownKinds() {
        Set<String> kinds = new LinkedHashSet<>();
        if (!Files.isReadable(target.knownHosts())) {
            return kinds;
        }
        try {
            for (KnownHostEntry entry : KnownHostEntry.readKnownHostEntries(target.knownHosts())) {
                if (entry.isHostMatch(target.machine(), target.port())) {
                    kinds.add(entry.getKeyEntry().getKeyType());
                }
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the file of known hosts cannot be read", e);
        }
        return kinds;
    }
}
