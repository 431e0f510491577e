package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LinkCommandsTest {
    private static final String LYING = "\033]8;;https://evil.example/x\033\\https://good.example\033]8;;\033\\";

    private final UiTester ui = UiTester.of(120, 40).shell("web").forget();

    @Test
    void anAddressInTheTextIsShownAndThenOpened() {
        ui.wrote("see https://a.example/b.").press("C-]", "u", "a");
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.Address("https://a.example/b", "https://a.example/b"));
        assertThat(ui.effects()).noneMatch(Effect.Open.class::isInstance);

        ui.press("enter");
        assertThat(ui.effects()).contains(new Effect.Open("https://a.example/b"));
    }

    @Test
    void whereALinkLeadsIsShownWhateverItsTextSays() {
        ui.wrote(LYING).press("C-]", "u", "a");

        assertThat(ui.state().overlay())
                .isEqualTo(new Overlay.Address("https://evil.example/x", "https://good.example"));
    }

    @Test
    void theNewestHasTheEasiestLetter() {
        ui.wrote("http://old.example\nhttp://new.example").press("C-]", "u", "a");

        assertThat(((Overlay.Address) ui.state().overlay()).uri()).isEqualTo("http://new.example");
    }

    @Test
    void anAddressIsCopied() {
        ui.wrote("http://x.example").press("C-]", "u", "a").forget().press("y");

        assertThat(ui.effects()).contains(new Effect.Copy("http://x.example"));
    }

    @Test
    void whatIsNoWebAddressIsOnlyCopied() {
        ui.wrote("file:///etc/passwd").press("C-]", "u", "a").forget().press("enter");
        assertThat(ui.effects()).isEmpty();

        ui.press("y");
        assertThat(ui.effects()).contains(new Effect.Copy("file:///etc/passwd"));
    }

    @Test
    void manyAddressesHaveTwoLettersEach() {
        String many =
                IntStream.range(0, 60).mapToObj(i -> "http://" + i + ".example").collect(Collectors.joining(" "));
        ui.wrote(many).press("C-]", "u", "a");
        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Links.class);

        ui.press("s");
        assertThat(((Overlay.Address) ui.state().overlay()).uri()).isEqualTo("http://58.example");
    }

    @Test
    void withoutAnAddressThatIsSaid() {
        ui.wrote("nothing here").press("C-]", "u");

        assertThat(ui.state().message().text()).isEqualTo("This pane shows no address");
    }

    @Test
    void onlyWebAndMailAddressesCanBeOpened() {
        assertThat(WebAddress.canBeOpened("https://x")).isTrue();
        assertThat(WebAddress.canBeOpened("MAILTO:a@b")).isTrue();
        assertThat(WebAddress.canBeOpened("file:///x")).isFalse();
        assertThat(WebAddress.canBeOpened("javascript:alert(1)")).isFalse();
        assertThat(WebAddress.canBeOpened("https://x y")).isFalse();
        assertThat(WebAddress.canBeOpened("-https://x")).isFalse();
        assertThat(WebAddress.host("https://google.com@evil.example/")).contains("evil.example");
    }
}
