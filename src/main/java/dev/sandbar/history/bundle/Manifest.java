package dev.sandbar.history.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.run.record.RunId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is in a bundle.
 *
 * @param version of the form: the first had no artifacts
 * @param tool what wrote it
 * @param runs sorted
 * @param files all but the two that say what is in it, sorted by their paths
 */
record Manifest(int version, String tool, List<RunId> runs, List<BundleFile> files) {
    static final String PATH = "manifest.json";
    /** The same for {@code sha256sum -c}. */
    static final String SUMS_PATH = "manifest-sha256.txt";

    private static final String FORMAT = "sandbar-runs";
    private static final int FIRST_VERSION = 1;
    private static final int VERSION = 2;

    /** Of the newest version. */
    Manifest(String tool, List<RunId> runs, List<BundleFile> files) {
        this(VERSION, tool, runs, files);
    }

    Manifest {
        List<RunId> sortedRuns = new ArrayList<>(runs);
        Collections.sort(sortedRuns);
        runs = List.copyOf(sortedRuns);
        List<BundleFile> sortedFiles = new ArrayList<>(files);
        Collections.sort(sortedFiles);
        files = List.copyOf(sortedFiles);
    }

    /** Whether such a file may be in a bundle of this version. */
    boolean mayHave(BundlePath place) {
        return version > FIRST_VERSION || place.isOfFirstVersion();
    }

    /** The text of {@code manifest.json}. */
    byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", version);
        json.writeStringField("tool", tool);
        json.writeArrayFieldStart("runs");
        for (RunId run : runs) {
            json.writeString(run.text());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (BundleFile file : files) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeNumberField("size", file.size());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The text of {@code manifest-sha256.txt}. */
    byte[] sums() {
        List<BundleFile> all = new ArrayList<>(files);
        all.add(Digests.of(PATH, json()));
        Collections.sort(all);
        StringBuilder text = new StringBuilder();
        for (BundleFile file : all) {
            text.append(file.sha256()).append("  ").append(file.path()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static Manifest read(byte[] text) throws BundleException {
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            if (!json.path("format").asText().equals(FORMAT)) {
                throw new BundleException("this is no bundle of runs", "name a file that runs export wrote");
            }
            int version = json.path("version").asInt();
            if (version < FIRST_VERSION || version > VERSION) {
                throw new BundleException(
                        "this bundle has the version " + json.path("version").asText(), "read it with a newer Sandbar");
            }
            return new Manifest(
                    version, json.path("tool").asText(), runs(json.path("runs")), files(json.path("files")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BundleException("its " + PATH + " cannot be read", "have it made again");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static List<RunId> runs(JsonNode json) {
        List<RunId> runs = new ArrayList<>();
        json.forEach(run -> runs.add(new RunId(run.asText())));
        return runs;
    }

    private static List<BundleFile> files(JsonNode json) {
        List<BundleFile> files = new ArrayList<>();
        json.forEach(file -> files.add(new BundleFile(
                file.path("path").asText(),
                file.path("size").asLong(-1),
                file.path("sha256").asText())));
        return files;
    }
}
