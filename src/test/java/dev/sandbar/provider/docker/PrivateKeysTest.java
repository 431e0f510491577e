package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrivateKeysTest {
    /** Made by {@code openssl ecparam -genkey -name prime256v1}; of no use to anybody. */
    private static final String EC =
            """
            -----BEGIN EC PARAMETERS-----
            BggqhkjOPQMBBw==
            -----END EC PARAMETERS-----
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIK07xVXLKHXKg2UMp21XX7sj0eT/oB0gXdt/72YnceUwoAoGCCqGSM49
            AwEHoUQDQgAEDMw1cAq9URJst46zMBedyDGu+utykrVtwSE6NR1PUzTUzu23i5/k
            SrGvV36pxVCg+m4hPGZ6HgGkLUn2iP0sag==
            -----END EC PRIVATE KEY-----
            """;

    @ParameterizedTest
    @CsvSource({"RSA,2048", "RSA,4096", "EC,256", "EC,521", "Ed25519,255"})
    void readsTheFormThatTheJdkKnows(String algorithm, int bits) throws Exception {
        PrivateKey key = generate(algorithm, bits);

        assertThat(PrivateKeys.read(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 4096})
    void readsTheOldFormOfRsa(int bits) throws Exception {
        PrivateKey key = generate("RSA", bits);
        // Version, algorithm and the header of the octet string take 26 bytes in all keys of these lengths.
        byte[] old = Arrays.copyOfRange(key.getEncoded(), 26, key.getEncoded().length);

        assertThat(PrivateKeys.read(pem("RSA PRIVATE KEY", old))).isEqualTo(key);
    }

    @Test
    void readsTheOldFormOfEllipticCurves() throws Exception {
        assertThat(PrivateKeys.read(EC).getAlgorithm()).isEqualTo("EC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n????\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMA==\n-----END EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMIH/\n-----END EC PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----"
            })
    void refusesWhatIsNoKey(String pem) {
        assertThatThrownBy(() -> PrivateKeys.read(pem))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageStartingWith("the key");
    }

    private static PrivateKey generate(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair().getPrivate();
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }
}
