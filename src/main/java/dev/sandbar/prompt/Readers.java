package dev.sandbar.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Sets readers up. */
final class Readers {
    private static final String CTRL_C = "\003";
    private static final String INTERRUPT = "sandbar-interrupt";
    private static final String LEAVE = "sandbar-leave";

    private Readers() {}

    /** @param lines the history, oldest first */
    static RegionReader reader(Terminal terminal, Completer completer, List<String> lines) {
        RegionReader reader = new RegionReader(terminal, variables());
        reader.setParser((line, cursor, context) -> TypedLine.of(line, cursor));
        reader.setCompleter(completer);
        reader.setHighlighter(new LineHighlighter());
        options(reader);
        bindings(reader);
        lines.forEach(reader.getHistory()::add);
        // The file is ours: JLine's own would lose lines of other consoles when it shortens it.
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        return reader;
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LineReader.HISTORY_SIZE, HistoryFile.LINES);
        variables.put(LineReader.LIST_MAX, 0);
        // Escape is never sent alone, so a sequence that has begun goes on.
        variables.put(LineReader.AMBIGUOUS_BINDING, 20L);
        variables.put(LineReader.BLINK_MATCHING_PAREN, 0L);
        variables.put(LineReader.SECONDARY_PROMPT_PATTERN, "");
        variables.put(LineReader.COMPLETION_STYLE_DESCRIPTION, "fg:bright-black");
        return variables;
    }

    private static void options(LineReader reader) {
        reader.setOpt(Option.DISABLE_EVENT_EXPANSION);
        reader.setOpt(Option.CASE_INSENSITIVE_SEARCH);
        for (Option option : List.of(
                Option.AUTO_GROUP,
                Option.GROUP,
                Option.COMPLETE_MATCHER_TYPO,
                Option.HISTORY_INCREMENTAL,
                Option.HISTORY_REDUCE_BLANKS,
                Option.HISTORY_BEEP)) {
            reader.unsetOpt(option);
        }
    }

    private static void bindings(RegionReader reader) {
        reader.getWidgets().put(INTERRUPT, reader::interrupt);
        KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
        keys.bind(new Reference(INTERRUPT), CTRL_C);
        reader.getWidgets().put(LEAVE, () -> {
            throw new UserInterruptException("");
        });
        keys.bind(new Reference(LEAVE), RegionReader.leaveKey());
        // These would start an editor, or leave one in a mode of which nothing tells.
        for (String sequence : List.of("\030\005", "\030\026")) {
            keys.unbind(sequence);
        }
    }
}
