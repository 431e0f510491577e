package dev.sandbar.ui;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.ExecOptions.Attachment;
import dev.sandbar.run.artifact.ArtifactPattern;
import java.util.List;
import java.util.Optional;

/** What can be asked for of {@code exec} in a shell and would be without effect, or wrong, in a pane. */
final class MisplacedOptions {
    private MisplacedOptions() {}

    /** What is wrong; empty when nothing is. */
    static Optional<Message> of(ExecOptions options) {
        return ofStreams(options.attachment())
                .or(() -> ofArtifacts(options.keeping().artifacts(), options.attachment()));
    }

    private static Optional<Message> ofStreams(Attachment attachment) {
        if (!attachment.stream()) {
            return Optional.of(
                    Message.bad("--no-stream has no meaning here: a pane shows output as it comes", "Leave it out"));
        }
        return attachment.input() && !attachment.terminal()
                ? Optional.of(Message.bad(
                        "-i has no meaning here: a command without a terminal has no input",
                        "Leave it out, or write -it for a pane to type in"))
                : Optional.empty();
    }

    private static Optional<Message> ofArtifacts(List<String> patterns, Attachment attachment) {
        if (!patterns.isEmpty() && attachment.terminal()) {
            return Optional.of(Message.bad(
                    "A pane to type in is a session: no artifacts of it are kept", "Leave out -t or --artifact"));
        }
        try {
            patterns.forEach(ArtifactPattern::parse);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Message.bad(String.valueOf(e.getMessage()), ""));
        }
    }
}
