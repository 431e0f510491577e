package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PreambleTest {
    private static final String NONCE = "0123456789abcdef";
    private final Preamble preamble = new Preamble(NONCE);

    @Test
    void whatStandsBeforeTheReportIsKeptApartFromWhatFollows() {
        add("Welcome to pve1\n" + NONCE + ":started\nout");

        assertThat(preamble.report()).contains("started");
        assertThat(preamble.said()).isEqualTo("Welcome to pve1\n");
        assertThat(preamble.rest()).asString().isEqualTo("out");
    }

    @Test
    void theReportIsFoundHoweverItIsCut() {
        for (char c : ("x" + NONCE + ":command").toCharArray()) {
            add(String.valueOf(c));
            assertThat(preamble.report()).isEmpty();
        }
        add("\n");

        assertThat(preamble.report()).contains("command");
    }

    @Test
    void anotherNonceIsNoReport() {
        add("fedcba9876543210:started\n");

        assertThat(preamble.report()).isEmpty();
    }

    @Test
    void aGreetingWithoutEndIsNotKeptForEver() {
        for (int i = 0; i < 100; i++) {
            add("x".repeat(10_000));
        }

        assertThat(preamble.said()).hasSize(64 * 1024);
    }

    @Test
    void aSecondTerminalIsSeenByItsReturns() {
        add(NONCE + ":started\r\r\n");
        assertThat(preamble.doubled()).isTrue();

        Preamble single = new Preamble(NONCE);
        single.add((NONCE + ":started\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(single.doubled()).isFalse();
    }

    private void add(String text) {
        preamble.add(text.getBytes(StandardCharsets.US_ASCII));
    }
}
