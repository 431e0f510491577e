package dev.sandbar.app.console;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries out {@code cd}, {@code export} and {@code unset}, which hold for a sandbox's next commands. */
final class Directories {
    /** Longer than any path that a kernel takes (PATH_MAX). */
    private static final int LONGEST_PATH = 8_192;

    private final Tools tools;

    Directories(Tools tools) {
        this.tools = tools;
    }

    /** The sandbox itself says where that is: only it knows what is a link, and whether it is there at all. */
    void change(Sandbox sandbox, Optional<String> path) {
        if (path.isEmpty()) {
            tools.surroundings().directory(sandbox.id(), Optional.empty());
            good("commands in " + sandbox.name() + " start in the usual directory");
            return;
        }
        tools.calls().ask(sandbox.id().provider(), provider -> enter(sandbox, path.get()), this::bad);
    }

    private void enter(Sandbox sandbox, String path) throws InterruptedException {
        Optional<String> from = tools.surroundings().of(sandbox.id()).directory();
        String wanted = path.startsWith("/")
                ? path
                : from.map(base -> base + "/" + path).orElse(path);
        SmallCommand pwd = new SmallCommand(List.of("pwd"), Optional.of(wanted), LONGEST_PATH);
        String there = pwd.output(sandbox, tools).strip();
        tools.surroundings().directory(sandbox.id(), Optional.of(there.startsWith("/") ? there : wanted));
        good("commands in " + sandbox.name() + " start in " + (there.startsWith("/") ? there : wanted));
    }

    /** Without entries it shows what is set. */
    void export(Sandbox sandbox, List<String> entries) {
        Optional<String> nameless =
                entries.stream().filter(entry -> entry.indexOf('=') <= 0).findFirst();
        if (nameless.isPresent()) {
            tools.mailbox()
                    .post(new Event.Noticed(
                            Message.bad("'" + nameless.get() + "' sets no variable", "Write NAME=VALUE")));
            return;
        }
        if (!entries.isEmpty()) {
            tools.surroundings().export(sandbox.id(), entries);
        }
        said(sandbox);
    }

    void unset(Sandbox sandbox, List<String> names) {
        tools.surroundings().unset(sandbox.id(), names);
        said(sandbox);
    }

    private void said(Sandbox sandbox) {
        Map<String, String> variables =
                new TreeMap<>(tools.surroundings().of(sandbox.id()).variables());
        StringBuilder text = new StringBuilder("commands in " + sandbox.name() + " get");
        variables.forEach(
                (name, value) -> text.append(' ').append(name).append('=').append(value));
        text.append(variables.isEmpty() ? " no variables of yours" : "");
        good(tools.recordings().redaction(variables, List.of()).text(text.toString()));
    }

    private void good(String text) {
        tools.mailbox().post(new Event.Noticed(Message.good(text)));
    }

    private void bad(ProviderException reason) {
        tools.mailbox().post(new Event.Noticed(Message.bad(String.valueOf(reason.getMessage()), reason.nextStep())));
    }
}
