package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import dev.sandbar.ui.WebAddress;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Opens addresses with the program that the operator has for that; on a thread of its own. */
record Opener(Tools tools) {
    /** Browsers may stay, those who start them do not. */
    private static final long PATIENCE_SECONDS = 10;

    private static final String NEXT = "Copy the address instead, or set open = \"PROGRAM\" under [console]";

    void open(String uri) {
        if (!WebAddress.canBeOpened(uri)) {
            throw new IllegalArgumentException("not to be opened: " + uri);
        }
        List<String> command = new ArrayList<>(opener());
        command.add(uri);
        tools.threads().start("open", () -> say(run(command)));
    }

    private List<String> opener() {
        List<String> chosen = tools.preferences().opener();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return List.of(System.getProperty("os.name").startsWith("Mac") ? "open" : "xdg-open");
    }

    /** No shell reads the address: it is one argument, and begins with its scheme. */
    private static Message run(List<String> command) {
        String name = command.get(0);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            boolean over = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            boolean failed = over && process.exitValue() != 0;
            return failed
                    ? Message.bad(name + " could not open it (it ended with " + process.exitValue() + ")", NEXT)
                    : Message.good("Opened with " + name);
        } catch (IOException e) {
            return Message.bad(name + " cannot be started", NEXT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Message.bad("The end of " + name + " was not waited for", "");
        }
    }

    private void say(Message message) {
        tools.mailbox().post(new Event.Noticed(message));
    }
}
