package dev.sandbar.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.app.recording.Recordings.Known;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordingsTest {
    @TempDir
    Path data;

    private final Set<String> credentials = new HashSet<>();

    private String redacted(Map<String, String> own, List<String> configured, String text) {
        return Recordings.in(data, new Known(own, configured, () -> credentials), "shell")
                .redaction(Map.of("GIVEN_TOKEN", "given-value"), List.of("NAMED"))
                .text(text);
    }

    @Test
    void aSecretIsKnownByItsNameTheConfigurationOrTheOption() {
        Map<String, String> own = Map.of("API_PASSWORD", "own-value", "STAPLE", "staple-value", "NAMED", "named-value");

        String text = redacted(own, List.of("STAPLE"), "given-value own-value staple-value named-value other");

        assertThat(text)
                .doesNotContain("given-value", "own-value", "staple-value", "named-value")
                .contains("other");
    }

    @Test
    void whatAProviderHasReadIsASecretFromThenOn() {
        assertThat(redacted(Map.of(), List.of(), "opened by credential-value")).contains("credential-value");
        credentials.add("credential-value");
        assertThat(redacted(Map.of(), List.of(), "opened by credential-value")).doesNotContain("credential-value");
    }
}
