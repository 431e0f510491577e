package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A row of the cell format of the replay cases, spread out to cells. */
record ExpectedRow(String text, boolean wraps, TreeSet<Integer> wide, List<String> styles, List<String> links) {
    static ExpectedRow parse(JsonNode row, int columns) {
        String[] styles = new String[columns];
        String[] links = new String[columns];
        Arrays.fill(styles, "");
        Arrays.fill(links, "");
        row.path("runs").forEach(run -> spread(styles, run, run.get(2).asText()));
        row.path("links").forEach(run -> spread(links, run, run.get(2).asText()));
        TreeSet<Integer> wide = new TreeSet<>();
        row.path("wide").forEach(column -> wide.add(column.asInt()));
        return new ExpectedRow(
                row.get("text").asText(), row.path("wraps").asBoolean(), wide, List.of(styles), List.of(links));
    }

    private static void spread(String[] target, JsonNode run, String value) {
        Arrays.fill(target, run.get(0).asInt(), run.get(0).asInt() + run.get(1).asInt(), value);
    }

    void compare(String where, Row row, boolean withStyles) {
        assertThat(row.text()).as(where).isEqualTo(text);
        assertThat(row.wraps()).as("%s wraps", where).isEqualTo(wraps);
        for (int column = 0; column < row.columns(); column++) {
            String cell = where + " column " + column;
            assertThat(row.width(column) == 2).as("%s is wide", cell).isEqualTo(wide.contains(column));
            Link link = row.link(column);
            assertThat(link == null ? "" : link.uri()).as("%s link", cell).isEqualTo(links.get(column));
            if (withStyles) {
                compareStyle(cell, row, column);
            }
        }
    }

    /** Of a blank without line or inverse only the background can be seen. */
    private void compareStyle(String cell, Row row, int column) {
        String actual = StyleWords.of(row.style(column));
        boolean blank = row.text(column, column + 1).isBlank() && row.width(column) == 1;
        if (blank && !visible(actual) && !visible(styles.get(column))) {
            assertThat(background(actual)).as(cell).isEqualTo(background(styles.get(column)));
        } else {
            assertThat(actual).as(cell).isEqualTo(styles.get(column));
        }
    }

    private static boolean visible(String style) {
        return style.contains("underline") || style.contains("strike") || style.contains("inverse");
    }

    private static String background(String style) {
        for (String word : style.split(" ", -1)) {
            if (word.startsWith("bg=")) {
                return word;
            }
        }
        return "";
    }
}
