package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.sandbar.sandbox.Stats;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class StatsReaderTest {
    private static Stats read(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return StatsReader.read(parser);
        }
    }

    private static String cpu(String name, long container, long machine) {
        return "\"" + name + "\":{\"cpu_usage\":{\"percpu_usage\":[1,2],\"total_usage\":" + container
                + "},\"system_cpu_usage\":" + machine + ",\"online_cpus\":4,\"throttling_data\":{\"periods\":7}}";
    }

    @Test
    void theShareOfTheMachineCountsForAllItsCores() throws IOException {
        Stats stats = read("{\"read\":\"now\"," + cpu("cpu_stats", 1_500, 20_000) + ","
                + cpu("precpu_stats", 500, 10_000) + ",\"networks\":{\"eth0\":{\"rx_bytes\":5}}}");

        assertThat(stats.cpuPercent()).isEqualTo(40);
    }

    @Test
    void theFirstSampleHasNoneBeforeIt() throws IOException {
        assertThat(read("{" + cpu("cpu_stats", 1_500, 20_000)
                                + ",\"precpu_stats\":{\"cpu_usage\":{\"total_usage\":0}}}")
                        .cpuPercent())
                .isEqualTo(30);
        assertThat(read("{" + cpu("cpu_stats", 5, 5) + "," + cpu("precpu_stats", 5, 5) + "}")
                        .cpuPercent())
                .isZero();
    }

    @Test
    void thePageCacheIsNoUseOfMemory() throws IOException {
        assertThat(read("{\"memory_stats\":{\"usage\":100,\"limit\":900,\"stats\":{\"inactive_file\":30}}}"))
                .isEqualTo(new Stats(0, 70, 900));
        assertThat(
                        read(
                                "{\"memory_stats\":{\"stats\":{\"inactive_file\":30,\"total_inactive_file\":40},\"usage\":100}}"))
                .isEqualTo(new Stats(0, 60, 0));
    }

    @Test
    void aLimitThatNothingReachesIsNone() throws IOException {
        assertThat(read("{\"memory_stats\":{\"limit\":9223372036854771712}}").memoryLimitBytes())
                .isZero();
        assertThat(read("{\"memory_stats\":{\"limit\":18446744073709551615}}").memoryLimitBytes())
                .isZero();
    }

    @Test
    void whatIsOfAnotherKindThanExpectedIsNothing() throws IOException {
        assertThat(
                        read(
                                "{\"cpu_stats\":null,\"precpu_stats\":[1],\"memory_stats\":{\"usage\":{\"a\":1},\"limit\":\"x\"}}"))
                .isEqualTo(new Stats(0, 0, 0));
    }

    @Test
    void anObjectThatBreaksOffIsAFailure() {
        assertThatIOException().isThrownBy(() -> read("{\"memory_stats\":{\"usage\":1"));
    }
}
