package dev.sandbar.provider.azure;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementException;
import dev.sandbar.provider.http.AskedTooOftenException;
import dev.sandbar.provider.http.HttpFailures;
import dev.sandbar.provider.http.HttpPlace;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the SDK's exceptions mean in sandbox words. */
final class AzureFailures {
    private static final int DEEPEST_CAUSE = 20;

    private final AzureSettings settings;
    private final HttpPlace place;

    AzureFailures(AzureSettings settings) {
        this.settings = settings;
        this.place = new HttpPlace(settings.name(), settings.access().address(), "the Azure sign-in");
    }

    /**
     * Finds what is behind an exception of the SDK.
     *
     * @param what was asked for, as the object of "refuses"
     * @param sandbox which one it was about
     */
    ProviderException translate(String what, Optional<String> sandbox, RuntimeException thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            ProviderException meant = meaning(what, sandbox, cause);
            if (meant != null) {
                return meant;
            }
            cause = cause.getCause();
        }
        return new ProviderException(
                Kind.FAILED,
                settings.name() + " failed on " + what + ": " + HttpText.printable(String.valueOf(thrown.getMessage())),
                "try again, and report this",
                thrown);
    }

    private @Nullable ProviderException meaning(String what, Optional<String> sandbox, Throwable cause) {
        if (cause instanceof ProviderException known) {
            return known;
        }
        if (cause instanceof HttpResponseException refused && refused.getResponse() != null) {
            return refused(what, sandbox, refused);
        }
        if (cause instanceof AskedTooOftenException often) {
            return tooOften(Optional.of(Long.toString(often.pause().toSeconds())));
        }
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new ProviderException(
                    Kind.UNREACHABLE, "the question to " + settings.name() + " was broken off", "ask again", cause);
        }
        return cause instanceof IOException io ? HttpFailures.unreachable(place, io) : null;
    }

    private ProviderException refused(String what, Optional<String> sandbox, HttpResponseException refused) {
        HttpResponse response = refused.getResponse();
        String code = code(refused);
        String said = said(refused);
        return switch (response.getStatusCode()) {
            case 401 -> unauthorised(said, refused);
            case 403 ->
                new ProviderException(
                        Kind.UNAUTHORISED,
                        settings.name() + " refuses " + what + " with this account: " + said,
                        "ask for the role Azure Container Instances Contributor there, or sign in with another account",
                        refused);
            case 404 -> notFound(what, sandbox, code, said);
            case 409 ->
                new ProviderException(
                        Kind.CONFLICT,
                        settings.name() + " refuses " + what + " now: " + said,
                        "wait until the container group has reached its next state, and try again",
                        refused);
            case 429 -> tooOften(Optional.ofNullable(response.getHeaderValue(HttpHeaderName.RETRY_AFTER)));
            default -> failed(what, response.getStatusCode(), said, refused);
        };
    }

    private ProviderException unauthorised(String said, HttpResponseException refused) {
        return new ProviderException(
                Kind.UNAUTHORISED,
                settings.name() + " does not accept the sign-in: " + said,
                settings.access().token().isPresent()
                        ? "check the token that config.toml names; it may have expired"
                        : "sign in again with az login, or check the service principal in the environment",
                refused);
    }

    private ProviderException notFound(String what, Optional<String> sandbox, String code, String said) {
        if (sandbox.isPresent() && !code.equals("SubscriptionNotFound") && !code.equals("ResourceGroupNotFound")) {
            return new ProviderException(
                    Kind.SANDBOX_NOT_FOUND,
                    "there is no sandbox " + sandbox.get() + " any more",
                    "see what there is with: sandbar ls");
        }
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND,
                settings.name() + " cannot find " + what + ": " + said,
                "check subscriptions and resource-groups in config.toml, and which account is signed in");
    }

    private ProviderException tooOften(Optional<String> seconds) {
        String when = seconds.filter(text -> Numbers.parse(text) > 0)
                .map(text -> "in " + Numbers.parse(text) + " s")
                .orElse("in a minute");
        return new ProviderException(
                Kind.UNREACHABLE, "Azure is asked too often for " + settings.name(), "it answers again " + when);
    }

    private ProviderException failed(String what, int status, String said, HttpResponseException refused) {
        if (status < 300) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    settings.name() + " gives an answer that is not understood to the question for " + what,
                    "check that endpoint in config.toml is Azure's management API",
                    refused);
        }
        if (status < 400) {
            return new ProviderException(
                    Kind.UNREACHABLE,
                    settings.name() + " is sent to another address, which would get the token too",
                    "check endpoint in config.toml",
                    refused);
        }
        return new ProviderException(
                status >= 500 ? Kind.UNREACHABLE : Kind.FAILED,
                settings.name() + " refuses " + what + ": " + said,
                status >= 500 ? "try again in a moment" : "look at what it says",
                refused);
    }

    private static String code(HttpResponseException refused) {
        return refused instanceof ManagementException management
                        && management.getValue() != null
                        && management.getValue().getCode() != null
                ? management.getValue().getCode()
                : "";
    }

    private static String said(HttpResponseException refused) {
        String status = "status " + refused.getResponse().getStatusCode();
        if (refused instanceof ManagementException management
                && management.getValue() != null
                && management.getValue().getMessage() != null) {
            return HttpText.printable(management.getValue().getMessage()) + " (" + status + ", "
                    + HttpText.printable(code(refused), 60) + ")";
        }
        return status;
    }
}
