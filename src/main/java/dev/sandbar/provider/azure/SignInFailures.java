package dev.sandbar.provider.azure;

import com.azure.identity.CredentialUnavailableException;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;

/** What it means when there is no token. */
final class SignInFailures {
    private static final int WORDS_SHOWN = 200;

    private SignInFailures() {}

    static ProviderException translate(RuntimeException e) {
        if (e instanceof CredentialUnavailableException) {
            return new ProviderException(
                    Kind.UNAUTHORISED,
                    "nobody is signed in to Azure: there is no service principal in the environment, no login of the Azure"
                            + " CLI and no managed identity",
                    "run az login, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET before sandbar starts",
                    e);
        }
        return new ProviderException(
                Kind.UNAUTHORISED,
                "signing in to Azure failed: " + firstLine(e),
                "check the account with az account show, and the AZURE_ variables of the environment",
                e);
    }

    private static String firstLine(RuntimeException e) {
        String message = String.valueOf(e.getMessage()).strip();
        int end = message.indexOf('\n');
        return HttpText.printable(end < 0 ? message : message.substring(0, end), WORDS_SHOWN);
    }
}
