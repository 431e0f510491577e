package dev.sandbar.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenedTest {
    @Test
    void whatCannotBeClosedKeepsNothingElseOpen() {
        List<String> closed = new ArrayList<>();
        Opened opened = new Opened();
        opened.add(() -> closed.add("first"));
        opened.add(() -> {
            throw new IllegalStateException("second");
        });
        opened.add(() -> {
            throw new AssertionError("third");
        });
        opened.add(() -> closed.add("fourth"));

        Throwable failure = catchThrowable(opened::close);

        assertThat(closed).containsExactly("fourth", "first");
        assertThat(failure).cause().hasMessage("third");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0]).cause().hasMessage("second");
    }
}
