package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** OSC: what reaches the outside, and what does not. */
final class CommandsTest {
    @Test
    void titlesAreFreeOfControlsAndBounded() {
        VtTester.of(10, 2)
                .feed("\033]2;a\u0085b\u202ec\u200bd\007")
                .events(new VtEvent.TitleChanged("abcd"))
                .feed("\033]2;" + "x".repeat(1000) + "\007")
                .events(new VtEvent.TitleChanged("x".repeat(256)));
    }

    @Test
    void theClipboardIsWrittenOnlyWhereAllowedAndNeverRead() {
        TerminalOptions options = TerminalOptions.of(new Size(10, 2));
        VtTester.of(options).feed("\033]52;c;aGVsbG8=\007").events();
        VtTester.of(options.withClipboardWrite(true))
                .feed("\033]52;c;aGVsbG8=\007\033]52;c;?\007\033]52;c;***\007")
                .replies("")
                .feed("\033]52;c;aGVsbG8=\007")
                .events(new VtEvent.ClipboardWrite("hello"))
                .feed("\033]52;c;" + "AAAA".repeat(30_000) + "\007")
                .events();
    }

    @Test
    void notificationsComeInTwoForms() {
        VtTester.of(10, 2)
                .feed("\033]9;done\007\033]777;notify;Title;Body\007\033]9;4;1;50\007\033]777;exec;rm\007")
                .events(new VtEvent.Notification("", "done"), new VtEvent.Notification("Title", "Body"));
    }

    @Test
    void shellsMarkTheirPrompts() {
        VtTester tester = VtTester.of(20, 6)
                .feed("\033]133;A\007$ \033]133;B\007ls\r\n\033]133;C\007file\r\n\033]133;D;0\007\033]133;A\007$ ")
                .events(
                        new VtEvent.PromptMark(PromptPart.PROMPT, ""),
                        new VtEvent.PromptMark(PromptPart.COMMAND, ""),
                        new VtEvent.PromptMark(PromptPart.OUTPUT, ""),
                        new VtEvent.PromptMark(PromptPart.COMMAND_ENDED, "0"),
                        new VtEvent.PromptMark(PromptPart.PROMPT, ""));
        ScreenSnapshot screen = tester.terminal().snapshot();
        assertThat(screen.row(0).promptPart()).isEqualTo(PromptPart.PROMPT);
        assertThat(screen.row(1).promptPart()).isEqualTo(PromptPart.OUTPUT);
        assertThat(screen.row(2).promptPart()).isEqualTo(PromptPart.PROMPT);
    }

    @Test
    void linksArePrintableAsciiOnly() {
        ScreenSnapshot screen = VtTester.of(10, 2)
                .feed("\033]8;id=7;https://a.b/c\033\\x\033]8;;\033\\y\033]8;;http://ä\033\\z")
                .terminal()
                .snapshot();
        assertThat(screen.row(0).link(0)).isEqualTo(new Link("https://a.b/c", "7"));
        assertThat(screen.row(0).link(1)).isNull();
        assertThat(screen.row(0).link(2)).isNull();
    }

    @Test
    void theWorkingDirectoryIsTold() {
        VtTester.of(10, 2)
                .feed("\033]7;file://host/tmp/a%20b\033\\")
                .events(new VtEvent.DirectoryChanged("file://host/tmp/a%20b"));
    }
}
