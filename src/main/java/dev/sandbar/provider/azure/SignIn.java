package dev.sandbar.provider.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpPipeline;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ChainedTokenCredentialBuilder;
import com.azure.identity.CredentialUnavailableException;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.EnvironmentCredentialBuilder;
import dev.sandbar.provider.azure.AzureSettings.Access;
import dev.sandbar.sandbox.LazyLogger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Where tokens come from: what the configuration names, else a service principal in the environment, else the Azure CLI's
 * login, else whatever Azure's usual order finds, managed identities among it. Those are asked last: on a computer that is
 * not in Azure a proxy may answer in their place, and the usual order ends at an answer that it does not understand.
 */
final class SignIn {
    private static final Duration CLI = Duration.ofSeconds(15);

    private SignIn() {}

    /** @param http for requests that need no token; repeats nothing, since whoever asks repeats the whole question */
    static TokenCredential with(AzureSettings settings, HttpPipeline http) {
        Access access = settings.access();
        if (access.token().isPresent()) {
            return new GivenToken(settings.name(), access.token().get());
        }
        EnvironmentCredentialBuilder environment = new EnvironmentCredentialBuilder().pipeline(http);
        AzureCliCredentialBuilder cli = new AzureCliCredentialBuilder().processTimeout(CLI);
        DefaultAzureCredentialBuilder usual =
                new DefaultAzureCredentialBuilder().pipeline(http).maxRetry(0);
        access.tenant().ifPresent(tenant -> {
            cli.tenantId(tenant);
            usual.tenantId(tenant);
        });
        Clouds.authority(access.endpoint()).ifPresent(authority -> {
            environment.authorityHost(authority);
            usual.authorityHost(authority);
        });
        return new ChainedTokenCredentialBuilder()
                .addLast(environment.build())
                .addLast(cli.build())
                .addLast(new LastResort(usual.build()))
                .build();
    }

    /** Fails as a place fails where nobody is signed in, whatever the reason: nothing is asked after it. */
    private record LastResort(TokenCredential credential) implements TokenCredential {
        private static final System.Logger LOG = LazyLogger.of(SignIn.class);

        @Override
        public Mono<AccessToken> getToken(TokenRequestContext request) {
            return Mono.fromSupplier(() -> getTokenSync(request));
        }

        @Override
        public AccessToken getTokenSync(TokenRequestContext request) {
            try {
                return credential.getTokenSync(request);
            } catch (RuntimeException e) {
                LOG.log(Level.INFO, "no managed identity, and nothing else of Azure's usual order", e);
                throw new CredentialUnavailableException("nobody is signed in", e);
            }
        }
    }
}
