package io.followthrough.qualification.web;

import io.followthrough.events.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a representative may enter. Each can say who ({@code repId}) and when ({@code at}; left out: now). */
final class LearntInput {

    private LearntInput() {}

    /** {@code {"answers": {"budget": "10000"}, "text": "…"}}. */
    record Answers(
            @Nullable Map<String, String> answers,
            @Nullable String text,
            @Nullable String repId,
            @Nullable Instant at,
            @Nullable Double minutes) {}

    /** {@code {"text": "…"}}. */
    record Note(
            @Nullable String text,
            @Nullable String repId,
            @Nullable Instant at,
            @Nullable Double minutes) {}

    /** {@code {"type": "PRICE", "text": "…"}}; {@code "cleared": true} once it is answered. */
    record RaisedObjection(
            @Nullable String type,
            @Nullable String text,
            @Nullable Boolean cleared,
            @Nullable String repId,
            @Nullable Instant at,
            @Nullable Double minutes) {}

    /**
     * {@code {"outcome": "WON", "value": 12000, "currency": "EUR", "reason": "…"}}; while it is open also {@code "stage":
     * "proposal", "expectedClose": "2027-03-31"}. The same {@code dealId} again corrects it.
     */
    record DealNews(
            @Nullable Outcome outcome,
            @Nullable String dealId,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable String reason,
            @Nullable String stage,
            @Nullable LocalDate expectedClose,
            @Nullable String repId,
            @Nullable Instant at,
            @Nullable Double minutes) {

        enum Outcome {
            OPENED,
            WON,
            LOST
        }
    }

    /** {@code {"role": "GATEKEEPER"}}. */
    record KnownRole(
            @Nullable Role role,
            @Nullable String text,
            @Nullable String repId,
            @Nullable Instant at,
            @Nullable Double minutes) {}
}
