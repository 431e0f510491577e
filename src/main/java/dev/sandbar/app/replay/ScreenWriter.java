package dev.sandbar.app.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.RowDump;
import dev.sandbar.vt.ScreenDump;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.io.IOException;
import java.util.List;

/** Writes a terminal's screen: as text, or cell by cell as JSON in the form of the replay cases. */
public final class ScreenWriter {
    private ScreenWriter() {}

    /** One line a row, without the blanks at its end. */
    public static String text(Terminal terminal) {
        ScreenSnapshot screen = terminal.snapshot();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < screen.size().rows(); row++) {
            text.append(screen.row(row).text()).append('\n');
        }
        return text.toString();
    }

    /** One object: size, screen, history and the cursor; what is empty is left out. */
    public static void write(Terminal terminal, JsonGenerator json) throws IOException {
        ScreenDump dump = ScreenDump.of(terminal, TerminalOptions.DEFAULT_HISTORY_ROWS);
        GridPoint cursor = terminal.snapshot().cursor().at();
        json.writeStartObject();
        json.writeNumberField("cols", dump.cols());
        json.writeNumberField("rows", dump.rows());
        json.writeNumberField("scrollback", dump.scrollback());
        json.writeFieldName("cursor");
        json.writeArray(new int[] {cursor.row(), cursor.column()}, 0, 2);
        writeRows(json, "screen", dump.screen());
        writeRows(json, "history", dump.history());
        json.writeEndObject();
    }

    private static void writeRows(JsonGenerator json, String name, List<RowDump> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (RowDump row : rows) {
            json.writeStartObject();
            json.writeStringField("text", row.text());
            writeMarks(json, row);
            writeRuns(json, row.runs());
            writeLinks(json, row.links());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeMarks(JsonGenerator json, RowDump row) throws IOException {
        if (!row.wide().isEmpty()) {
            json.writeArrayFieldStart("wide");
            for (int column : row.wide()) {
                json.writeNumber(column);
            }
            json.writeEndArray();
        }
        if (row.wraps()) {
            json.writeBooleanField("wraps", true);
        }
    }

    private static void writeRuns(JsonGenerator json, List<RowDump.StyleRun> runs) throws IOException {
        if (runs.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("runs");
        for (RowDump.StyleRun run : runs) {
            json.writeStartArray();
            json.writeNumber(run.column());
            json.writeNumber(run.columns());
            json.writeString(run.style());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void writeLinks(JsonGenerator json, List<RowDump.LinkRun> links) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("links");
        for (RowDump.LinkRun link : links) {
            json.writeStartArray();
            json.writeNumber(link.column());
            json.writeNumber(link.columns());
            json.writeString(link.uri());
            json.writeString(link.id());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
