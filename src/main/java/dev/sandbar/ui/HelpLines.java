package dev.sandbar.ui;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.action.ScreenCommand;
import dev.sandbar.keymap.Binding;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.KeymapLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All keys and all lines that can be typed, what is focused first. */
public final class HelpLines {
    private static final String SHIPPED = "keymaps/" + KeymapLoader.DEFAULT + ".toml";

    private final Keymap keymap;
    private final String query;
    private final List<HelpLine> lines = new ArrayList<>();

    private HelpLines(Keymap keymap, String query) {
        this.keymap = keymap;
        this.query = query;
    }

    /** The rows that contain {@code query}, with the headings above them. */
    public static List<HelpLine> of(Keymap keymap, Panel focus, String query) {
        HelpLines help = new HelpLines(keymap, query.strip());
        for (Context context : contexts(focus)) {
            help.section(help.heading(context), help.bindings(context));
        }
        help.section("After :", typed());
        return List.copyOf(help.lines);
    }

    /** The same for what is focused in a state: in copy mode that is copy mode. */
    public static List<HelpLine> of(UiState state, Keymap keymap, String query) {
        List<HelpLine> lines = of(keymap, state.focus(), query);
        if (!new CopyActions(state).copying()) {
            return lines;
        }
        HelpLines help = new HelpLines(keymap, query.strip());
        help.section(help.heading(Context.COPY), help.bindings(Context.COPY));
        List<HelpLine> first = new ArrayList<>(help.lines);
        lines.stream().filter(line -> !help.lines.contains(line)).forEach(first::add);
        return List.copyOf(first);
    }

    private static List<Context> contexts(Panel focus) {
        return switch (focus) {
            case LIST ->
                List.of(
                        Context.LIST,
                        Context.GLOBAL,
                        Context.PANE,
                        Context.COPY,
                        Context.RUNS,
                        Context.DETAILS,
                        Context.LOGS);
            case DETAILS ->
                List.of(
                        Context.DETAILS,
                        Context.LOGS,
                        Context.GLOBAL,
                        Context.LIST,
                        Context.RUNS,
                        Context.PANE,
                        Context.COPY);
            case PANES ->
                List.of(
                        Context.PANE,
                        Context.COPY,
                        Context.GLOBAL,
                        Context.LIST,
                        Context.RUNS,
                        Context.DETAILS,
                        Context.LOGS);
        };
    }

    private String heading(Context context) {
        return switch (context) {
            case GLOBAL -> "Everywhere but in panes";
            case LIST -> "In the list";
            case DETAILS -> "In the details";
            case LOGS -> "In a log";
            case PANE -> "In a pane, after " + KeyNames.leader(keymap);
            case COPY -> "In copy mode";
            case RUNS -> "In the list of runs";
            case COMMAND, PALETTE, FORM, CONFIRM -> context.table();
        };
    }

    private void section(String heading, List<HelpLine> all) {
        List<HelpLine> matching =
                all.stream().filter(line -> line.matches(query)).toList();
        if (!matching.isEmpty()) {
            lines.add(HelpLine.heading(heading));
            lines.addAll(matching);
        }
    }

    /** All keys of an action stand in one row, where they come from the same file. */
    private List<HelpLine> bindings(Context context) {
        Map<List<String>, List<Binding>> byAction = new LinkedHashMap<>();
        for (Binding binding : keymap.bindings(context)) {
            List<String> key = List.of(binding.action().orElseThrow(), file(binding));
            byAction.computeIfAbsent(key, absent -> new ArrayList<>()).add(binding);
        }
        return byAction.values().stream().map(HelpLines::line).toList();
    }

    private static HelpLine line(List<Binding> bindings) {
        String action = bindings.get(0).action().orElseThrow();
        String keys = String.join(
                "  ",
                bindings.stream().map(binding -> KeyNames.of(binding.keys())).toList());
        String origin =
                file(bindings.get(0)).equals(SHIPPED) ? "" : bindings.get(0).origin();
        return new HelpLine(keys, help(action), action, origin);
    }

    private static String help(String action) {
        return ScreenCommand.of(action).map(ScreenCommand::help).orElse(":" + action);
    }

    private static String file(Binding binding) {
        return binding.origin().substring(0, Math.max(0, binding.origin().lastIndexOf(':')));
    }

    private static List<HelpLine> typed() {
        return ActionTable.all().stream()
                .filter(info ->
                        info.faces().contains(Face.LINE) && !info.faces().contains(Face.KEY))
                .map(HelpLines::line)
                .toList();
    }

    private static HelpLine line(ActionInfo info) {
        return new HelpLine(":" + info.name(), info.help(), info.arguments(), "");
    }
}
