package dev.sandbar.run.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKEN",
                "GITHUB_TOKEN",
                "NPMTOKEN",
                "AWS_SECRET_ACCESS_KEY",
                "DB_PASSWORD",
                "db.passwd",
                "API_KEY",
                "apikey",
                "MY_CONNECTION_STRING",
                "SSH_KEY",
                "client-secret",
                "GPG_PASSPHRASE",
                "SENTRY_DSN"
            })
    void takesAVariableForASecretByItsName(String name) {
        assertThat(SecretNames.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PWD",
                "OLDPWD",
                "PATH",
                "KEYBOARD",
                "MONKEY",
                "TOKENS_PER_LINE_COUNT",
                "SSH_AUTH_SOCK",
                "COMPASS",
                ""
            })
    void leavesOthersAlone(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }
}
