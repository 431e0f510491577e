package dev.sandbar.app.console;

import dev.sandbar.action.Action;
import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.app.console.ConsoleSetup.Current;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.Effect;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does with sandboxes what needs no pane; whatever comes of it is said in the message line. */
final class SandboxActions {
    private static final String LOCAL = "local";

    private final ProviderCalls calls;
    private final Mailbox mailbox;
    private final AuditTrail audit;
    private final Current current;
    private final Directories directories;
    private final String version;

    SandboxActions(Tools tools, Current current, String version) {
        this.calls = tools.calls();
        this.mailbox = tools.mailbox();
        this.audit = tools.audit();
        this.current = current;
        this.directories = new Directories(tools);
        this.version = version;
    }

    void change(Effect.Change wanted) {
        Sandbox sandbox = wanted.sandbox();
        calls.ask(
                sandbox.id().provider(),
                provider -> {
                    // The screen has asked before it wanted what destroys.
                    Audited audited = audit.begin(wanted.change().verb(), sandbox.qualifiedName(), List.of());
                    audited.decided(wanted.change() == Lifecycle.REMOVE ? "confirmed" : "allowed");
                    audited.around(() -> provider.change(sandbox.id(), wanted.change()));
                    good(wanted.change().verb() + " " + sandbox.qualifiedName() + ": done");
                },
                this::bad);
    }

    /** Asks these providers again. */
    void refresh(List<String> providers) {
        for (String name : providers) {
            calls.ask(
                    name,
                    provider -> mailbox.post(new Event.SandboxesListed(name, provider.list(), Instant.now())),
                    reason -> mailbox.post(new Event.ProviderFailed(
                            name, String.valueOf(reason.getMessage()), reason.nextStep(), Instant.now())));
        }
    }

    void carry(Effect.Carry wanted) {
        Action action = wanted.action();
        if (action instanceof Action.Use) {
            use(wanted.targets());
        } else if (action instanceof Action.Create create) {
            create(create);
        } else if (action instanceof Action.Version) {
            good("sandbar " + version);
        } else if (action instanceof Action.ChangeDirectory change) {
            wanted.targets().forEach(sandbox -> directories.change(sandbox, change.path()));
        } else if (action instanceof Action.Export export) {
            wanted.targets().forEach(sandbox -> directories.export(sandbox, export.entries()));
        } else if (action instanceof Action.Unset unset) {
            wanted.targets().forEach(sandbox -> directories.unset(sandbox, unset.names()));
        } else {
            throw new IllegalArgumentException("the screen cannot hand over " + action);
        }
    }

    private void use(List<Sandbox> targets) {
        if (targets.isEmpty()) {
            calls.ask(
                    LOCAL,
                    provider -> good(current.name()
                            .map(name -> name + " is the current sandbox")
                            .orElse("No sandbox is selected; select one: use NAME")),
                    this::bad);
            return;
        }
        Sandbox sandbox = targets.get(0);
        calls.ask(
                sandbox.id().provider(),
                provider -> {
                    audit.begin("use", sandbox.qualifiedName(), List.of())
                            .around(() -> current.select(sandbox.qualifiedName()));
                    mailbox.post(new Event.CurrentChanged(Optional.of(sandbox.id())));
                    good(sandbox.qualifiedName() + " is the current sandbox now");
                },
                this::bad);
    }

    private void create(Action.Create wanted) {
        String name = wanted.name();
        int slash = name.indexOf('/');
        calls.ask(
                slash < 0 ? LOCAL : name.substring(0, slash),
                provider -> audit.begin("create", name, List.of())
                        .around(() -> good("made "
                                + provider.create(name.substring(slash + 1), wanted.snapshot())
                                        .qualifiedName())),
                this::bad);
    }

    private void good(String text) {
        mailbox.post(new Event.Noticed(Message.good(text)));
    }

    private void bad(ProviderException reason) {
        mailbox.post(new Event.Noticed(Message.bad(String.valueOf(reason.getMessage()), reason.nextStep())));
    }
}
