package dev.sandbar.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What an event leads to.
 *
 * @param state the next state
 * @param effects what is to be done, in this order
 */
public record Step(UiState state, List<Effect> effects) {
    public Step {
        Objects.requireNonNull(state);
        effects = List.copyOf(effects);
    }

    /** Another state and nothing to do. */
    public static Step of(UiState state) {
        return new Step(state, List.of());
    }

    /** Another state and things to do. */
    public static Step of(UiState state, Effect... effects) {
        return new Step(state, List.of(effects));
    }

    /** The same with more to do afterwards. */
    public Step and(List<? extends Effect> more) {
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(more);
        return new Step(state, all);
    }

    /** The same with one more thing to do afterwards. */
    public Step and(Effect more) {
        return and(List.of(more));
    }

    /** Goes on from here. */
    public Step then(Function<UiState, Step> next) {
        Step after = next.apply(state);
        return new Step(after.state(), effects).and(after.effects());
    }
}
