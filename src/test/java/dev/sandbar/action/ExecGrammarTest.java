package dev.sandbar.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.action.ExecOptions.Attachment;
import dev.sandbar.action.ExecOptions.Keeping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirement A1, word by word; words of a case are separated by a bar. */
final class ExecGrammarTest {
    @ParameterizedTest(name = "exec {0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "web-1|--|ls|-la,                       web-1,     ls|-la",
                "--|ls|-la,                             ``,        ls|-la",
                "a|b*|--|ls,                            a|b*,      ls",
                "-w|/tmp|web|-t|--|ls|-w,               web,       ls|-w",
                "web|--|cmd|--|more,                    web,       cmd|--|more",
                "web|--|npm install,                    web,       npm install",
                "npm install,                           ``,        npm|install",
                "echo 'a b' $HOME *,                    ``,        echo|a b|$HOME|*",
                "-i|cat,                                ``,        cat",
                "web-1|--workdir|/var/log|ls|-la,       web-1,     ls|-la",
                "-u|root|web|-i|cat|-u,                 web,       cat|-u",
                "web|ls,                                web,       ls",
                "web|it's|\"q\"|\\n|;,                  web,       it's|\"q\"|\\n|;",
                "--shell|ls; wc,                       ``,        /bin/sh|-c|ls; wc|sh",
            })
    void targetsAndCommandAreToldApart(String words, String targets, String command) throws UsageException {
        Action.Exec exec = exec(words);

        assertThat(String.join("|", exec.targets())).isEqualTo(targets);
        assertThat(String.join("|", exec.command())).isEqualTo(command);
    }

    @Test
    void aScriptIsOneArgumentAndFurtherWordsAreItsParameters() throws UsageException {
        Action.Exec exec = ExecReader.exec(List.of("--shell", "web", "--", "echo \"$1\" | wc", "a b"));

        assertThat(exec.command()).containsExactly("/bin/sh", "-c", "echo \"$1\" | wc", "sh", "a b");
    }

    @Test
    void everyOptionIsRead() throws UsageException {
        ExecOptions options = exec("-w|a|-e|A=x y|--env=B|--env-file|f|-uroot|-it|--privileged|--timeout|1m30s"
                        + "|--no-stream|--detach-keys|ctrl-x|web|--|ls")
                .options();

        assertThat(options.setting().directory()).contains("a");
        assertThat(options.setting().variables().written()).containsExactly("A=x y", "B");
        assertThat(options.setting().variables().files()).containsExactly("f");
        assertThat(options.setting().user()).contains("root");
        assertThat(options.limits().timeout()).contains(Duration.ofSeconds(90));
        assertThat(options.setting().privileged()).isTrue();
        assertThat(options.attachment()).isEqualTo(new Attachment(true, true, false, Optional.of("ctrl-x")));
        assertThat(options.keeping().record()).isTrue();
    }

    @Test
    void artifactsAreKeptInTheOrderInWhichTheyAreWritten() throws UsageException {
        ExecOptions options = exec("--artifact|report.xml|web|--artifact=target/**|--|ls|--artifact|x")
                .options();

        assertThat(options.keeping().artifacts()).containsExactly("report.xml", "target/**");
        assertThat(exec("web|--no-record|--|ls").options().keeping()).isEqualTo(Keeping.NOTHING);
    }

    @Test
    void theDirectoryHasThreeSpellings() throws UsageException {
        for (String spelling : List.of("-w", "--cwd", "--workdir")) {
            assertThat(exec(spelling + "|/x|--|ls").options().setting().directory())
                    .contains("/x");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``,                 there is no command to run",
                "web|--,             there is no command to run in web",
                "web|-t,             there is no command to run in web",
                "-x|--|ls,           exec has no option -x",
                "--timeot|1s|--|ls,  exec has no option --timeot",
                "--timeout|--|ls,    --timeout needs a value",
                "--timeout|0|--|ls,  '0' is no duration",
                "-e|=x|--|ls,        '=x' names no variable",
                "-w,                 -w needs a value",
                "--max-output|all|--|ls, 'all' is no size",
                "--artifact|a|--no-record|--|ls, artifacts are kept with the run",
                "--artifact|--|ls,   --artifact needs a value",
                "--tty=1|--|ls,      --tty takes no value",
            })
    void whatIsWrongIsSaid(String words, String message) {
        assertThatThrownBy(() -> exec(words)).isInstanceOf(UsageException.class).hasMessageContaining(message);
    }

    @Test
    void aMisspeltOptionIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> exec("--timeot|1s|--|ls"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(UsageException.class))
                .extracting(UsageException::hint)
                .asString()
                .contains("--timeout");
    }

    private static Action.Exec exec(String words) throws UsageException {
        return ExecReader.exec(words.isEmpty() ? List.of() : List.of(words.split("\\|", -1)));
    }
}
