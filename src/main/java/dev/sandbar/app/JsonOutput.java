package dev.sandbar.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** JSON on our stdout, in the one form that all commands share. */
public final class JsonOutput {
    private JsonOutput() {}

    /** Writes what {@code body} generates and a line feed; leaves {@code out} open. */
    public static void write(OutputStream out, Body body) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            body.generate(json);
        }
        out.write('\n');
    }

    /** One JSON value. */
    @FunctionalInterface
    public interface Body {
        /** Writes it. */
        void generate(JsonGenerator json) throws IOException;
    }
}
