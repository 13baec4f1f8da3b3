package io.followthrough.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The question whose answers would most change road or stage.
 *
 * @param wouldChange what an answer could change, in words
 * @param gain mean over its answers: 400 for another stage, 200 for another road, 1 for each point of score; two decimals
 */
public record NextQuestion(
        String id,
        String text,
        String wouldChange,
        @Nullable BigDecimal gain) {}
