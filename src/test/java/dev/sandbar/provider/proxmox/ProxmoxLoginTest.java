package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.proxmox.api.Fingerprint;
import dev.sandbar.provider.proxmox.api.Login;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How a cluster is told who asks, and how it is known to be the right one. */
final class ProxmoxLoginTest extends LoopbackCluster {
    private Login password() {
        return new Login.Password(PveLogins.USER, () -> PveLogins.PASSWORD);
    }

    @Test
    void aPasswordIsExchangedForATicketWithItsProtection() {
        use(server.place(password()));

        provider.change(IDLE, Lifecycle.START);
        provider.list();

        assertThat(server.logins().given()).isEqualTo(1);
    }

    @Test
    void aTicketThatExpiresIsRenewedWithinTheSameRequest() {
        use(server.place(password()));
        provider.list();
        server.logins().expireTickets();

        provider.change(IDLE, Lifecycle.START);

        assertThat(provider.find("101").state()).isEqualTo(SandboxState.RUNNING);
        assertThat(server.logins().given()).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsSaid() {
        use(server.place(new Login.Password(PveLogins.USER, () -> "wrong")));

        assertRefused(Kind.UNAUTHORISED, "authentication failure", () -> provider.list());
    }

    @Test
    void aSecondFactorIsNotAskedForButExplained() {
        server.logins().wantSecondFactor();
        use(server.place(password()));

        ProviderException refusal = assertRefused(Kind.UNAUTHORISED, "second factor", () -> provider.list());
        assertThat(refusal.nextStep()).contains("token");
    }

    @Test
    void aTokenThatWasReplacedIsReadAgain() {
        AtomicReference<String> token = new AtomicReference<>(PveLogins.TOKEN);
        use(server.place(new Login.Token(token::get)));
        provider.list();
        server.logins().changeToken("root@pam!new=1");

        assertRefused(Kind.UNAUTHORISED, "does not accept the credentials", () -> provider.list());

        token.set("error: the store is locked");
        assertRefused(Kind.UNAUTHORISED, "the token of provider pve holds blanks", () -> provider.list());

        token.set("root@pam!new=1");
        assertThat(provider.list()).hasSize(3);
    }

    @Test
    void aCertificateIsKnownByItsFingerprint() {
        String wrong = server.fingerprint()
                .replace(server.fingerprint().charAt(0), server.fingerprint().charAt(0) == 'A' ? 'B' : 'A');
        use(server.place(Fingerprint.parse(wrong)));
        assertRefused(Kind.UNREACHABLE, server.fingerprint(), () -> provider.list());

        use(server.place(Optional.empty()));
        assertRefused(Kind.UNREACHABLE, "fingerprint = \"" + server.fingerprint(), () -> provider.list());

        use(server.place(Fingerprint.parse(server.fingerprint().replace(":", "").toLowerCase(Locale.ROOT))));
        assertThat(provider.list()).hasSize(3);
    }
}
