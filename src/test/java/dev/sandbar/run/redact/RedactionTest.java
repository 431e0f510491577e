package dev.sandbar.run.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
final class RedactionTest {
    private static final String WORDS =
            "the quick brown fox jumps over lazy dogs 0123 build ok warning: deprecated /usr/lib ";
    private final Random random = new Random(20_261_121);

    static List<String> ways() {
        return List.copyOf(Printed.WAYS.keySet());
    }

    private static String redact(Redaction redaction, String latin, int chunk) {
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRedactor redactor = redaction.stream();
        for (int at = 0; at < bytes.length; at += chunk) {
            redactor.feed(bytes, at, Math.min(chunk, bytes.length - at), out::write);
        }
        redactor.finish(out::write);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static Redaction knowing(String... values) {
        List<Secret> secrets = new ArrayList<>();
        for (String value : values) {
            secrets.add(new Secret("TEST", value));
        }
        return Redaction.of(secrets);
    }

    private String filler(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int from = random.nextInt(WORDS.length() - 12);
            text.append(WORDS, from, from + random.nextInt(12)).append(random.nextInt(9) == 0 ? "\n" : "");
        }
        return text.toString();
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void thirtyThreeWaysAndMoreAreTried() {
        assertThat(Printed.WAYS).hasSizeGreaterThanOrEqualTo(33);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void findsASecretHoweverItIsPrintedAndCut(String way) {
        UnaryOperator<String> print = Printed.WAYS.get(way);
        for (int round = 0; round < 40; round++) {
            String secret = Printed.secret(random);
            String output = filler(random.nextInt(60)) + print.apply(secret) + filler(random.nextInt(60));
            Redaction redaction = knowing(secret, Printed.secret(random));

            String whole = redact(redaction, output, Integer.MAX_VALUE);

            String sought = latin(secret).replaceAll("[\\s\0]", "");
            assertThat(whole).contains("[REDACTED:TEST]");
            assertThat(Decoded.of(whole))
                    .noneMatch(text -> text.replaceAll("[\\s\0]", "").contains(sought));
            for (int chunk : new int[] {1, 2, 3, 7, 1 + random.nextInt(50)}) {
                assertThat(redact(redaction, output, chunk)).isEqualTo(whole);
            }
        }
    }

    @Test
    void leavesOtherOutputAsItIs() {
        Redaction redaction = knowing("hunter2-hunter2", "correct horse battery staple");
        byte[] noise = new byte[200_000];
        random.nextBytes(noise);
        String output = filler(50_000) + new String(noise, StandardCharsets.ISO_8859_1);

        assertThat(redact(redaction, output, 4_096)).isEqualTo(output);
    }

    @Test
    void secretsThatOverlapAreOne() {
        Redaction redaction = knowing("abcdefghij", "ghijklmnop", "klmnopqrst");

        assertThat(redact(redaction, "<abcdefghijklmnopqrst>", 100)).isEqualTo("<[REDACTED:TEST]>");
        assertThat(redact(redaction, "<abcdefghijklmnopqrst>", 1)).isEqualTo("<[REDACTED:TEST]>");
        assertThat(redact(redaction, "abcdefghijabcdefghij", 3)).isEqualTo("[REDACTED:TEST][REDACTED:TEST]");
    }

    @Test
    void everyLineOfASecretOfSeveralIsOne() {
        Redaction redaction = knowing("first-line-of-it\nsecond-line-of-it\n\nshort\n");

        assertThat(redact(redaction, "x second-line-of-it x", 5)).isEqualTo("x [REDACTED:TEST] x");
        assertThat(redact(redaction, "first-line-of-it\r\nsecond-line-of-it\r\n\r\nshort.", 5))
                .isEqualTo("[REDACTED:TEST].");
        assertThat(redact(redaction, "short", 5)).isEqualTo("short");
    }

    @Test
    void doesNotLookForWhatIsTooShort() {
        assertThat(new Secret("A", "12345").isTooShort()).isTrue();
        assertThat(redact(knowing("12345"), "12345", 9)).isEqualTo("12345");
    }

    @Test
    void aTitleIsNoHidingPlace() {
        Redaction redaction = knowing("swordfish-99");

        assertThat(redact(redaction, "a\u001b]0;swordfish-99\u0007b", 3)).isEqualTo("a\u001b]0;[REDACTED:TEST]\u0007b");
        assertThat(redact(redaction, "sword\u001b]8;;http://x\u001b\\fish-99!", 4))
                .isEqualTo("[REDACTED:TEST]!");
    }

    @Test
    void aPromptIsNotHeldForLong() {
        StreamRedactor redactor = knowing("password-is-it").stream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] prompt = "Your pass".getBytes(StandardCharsets.UTF_8);

        redactor.feed(prompt, 0, prompt.length, out::write);
        assertThat(out).hasToString("Your ");
        assertThat(redactor.held()).isEqualTo(4);

        redactor.flush(out::write);
        assertThat(out).hasToString("Your pass");

        byte[] rest = "word-is-it!".getBytes(StandardCharsets.UTF_8);
        redactor.feed(rest, 0, rest.length, out::write);
        assertThat(out).hasToString("Your pass[REDACTED:TEST]!");
        assertThat(redactor.redactions()).isEqualTo(1);
    }

    @Test
    void holdsNothingBackThatCannotBecomeASecret() {
        StreamRedactor redactor = knowing("zebra-crossing").stream();
        byte[] text = "login: ".getBytes(StandardCharsets.UTF_8);

        redactor.feed(text, 0, text.length, (bytes, from, length) -> {});

        assertThat(redactor.held()).isZero();
    }

    @Test
    void silenceWithinASecretIsBounded() {
        StreamRedactor redactor = knowing("zebra-crossing").stream();
        byte[] zeros = new byte[3_000_000];
        zeros[0] = 'z';
        int[] passed = {0};

        redactor.feed(zeros, 0, zeros.length, (bytes, from, length) -> passed[0] += length);

        assertThat(passed[0]).isGreaterThan(2_900_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKIAIOSFODNN7EXAMPLE,|[REDACTED:aws-key],",
                "x ghp_0123456789abcdefghijABCDEFGHIJ012345 x|x [REDACTED:github-token] x",
                "ghp_short x|ghp_short x",
                "Authorization: Bearer abc.def-ghi_jkl=|Authorization: Bearer [REDACTED:bearer]",
                "postgres://app:s3cr3t@db/x|postgres://app:[REDACTED:url-password]@db/x",
                "http://host:8080/path@x|http://host:8080/path@x",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP|[REDACTED:jwt]",
                "-----BEGIN RSA PRIVATE KEY-----MIIE1234567+/abcdef-----END RSA PRIVATE KEY-----.|[REDACTED:private-key].",
                "-----BEGIN CERTIFICATE-----MIIE1234567+/abcdef-----END|-----BEGIN CERTIFICATE-----MIIE1234567+/abcdef-----END"
            })
    void knowsSecretsByTheirForm(String output, String expected) {
        Redaction redaction = Redaction.of(List.of());

        for (int chunk = 1; chunk <= output.length(); chunk++) {
            assertThat(redact(redaction, output, chunk))
                    .as("in pieces of %d", chunk)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aKeyThatDoesNotEndHidesABoundedPartOnly() {
        String output = "-----BEGIN PRIVATE KEY-----\n" + "A".repeat(100_000);

        String redacted = redact(Redaction.of(List.of()), output, 1_000);

        assertThat(redacted).startsWith("[REDACTED:private-key]A").hasSizeGreaterThan(80_000);
    }

    @Test
    void aSecretInAMegabyteIsFoundAtAnyPlace() {
        Map<String, UnaryOperator<String>> ways = Printed.WAYS;
        int mebibytes = Integer.getInteger("sandbar.redaction.mebibytes", 2);
        for (int part = 0; part < mebibytes; part++) {
            List<Secret> secrets = new ArrayList<>();
            StringBuilder output = new StringBuilder();
            List<UnaryOperator<String>> forms = List.copyOf(ways.values());
            for (int i = 0; i < 50; i++) {
                secrets.add(new Secret("S" + i, Printed.secret(random)));
            }
            while (output.length() < 1 << 20) {
                String secret = secrets.get(random.nextInt(secrets.size())).value();
                output.append(filler(random.nextInt(2_000)))
                        .append(forms.get(random.nextInt(forms.size())).apply(secret));
            }

            String redacted = redact(Redaction.of(secrets), output.toString(), 1 + random.nextInt(70_000));

            List<String> decoded = Decoded.of(redacted);
            for (Secret secret : secrets) {
                String sought = latin(secret.value()).replaceAll("[\\s\0]", "");
                assertThat(decoded).noneMatch(text -> text.contains(sought));
            }
        }
    }
}
